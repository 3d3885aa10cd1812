package org.tessera.console.report;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;

/** A small sheet over the map: to which file a report goes; progress while it is written. */
public final class ReportPane extends VBox {

    private static final double WIDTH = 400;

    private final ReportViewModel model;
    private final Messages messages;

    public ReportPane(ReportViewModel model, Messages messages) {
        super(10);
        this.model = model;
        this.messages = messages;
        setId("report");
        getStyleClass().add("help-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(Bindings.createStringBinding(() -> messages.text("report.title." + model.kindProperty().get().id()),
                model.kindProperty(), messages.languageProperty()));
        title.getStyleClass().add("file-category");
        TextField file = new TextField();
        file.setId("report-file");
        file.textProperty().bindBidirectional(model.fileProperty());
        file.disableProperty().bind(model.runningProperty());
        file.setPrefWidth(WIDTH);
        Label form = note("report-form");
        form.textProperty().bind(messages.binding("report.form"));
        Label hint = note("report-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(model.runningProperty());
        getChildren().addAll(title, file, form, hint, bar, buttons());
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.leave();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                event.consume();
                model.start();
            }
        });
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                focus(file);
            }
        });
        focus(file);
    }

    private void focus(TextField file) {
        file.requestFocus();
        file.selectRange(0, Math.max(0, file.getText().lastIndexOf('.')));
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMaxWidth(WIDTH);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private Node buttons() {
        Button start = new Button();
        start.setId("report-start");
        start.getStyleClass().add("key-button");
        start.textProperty().bind(Bindings.createStringBinding(() -> messages.text(model.replacingProperty().get()
                ? "export.replace" : "report.start"), model.replacingProperty(), messages.languageProperty()));
        start.disableProperty().bind(model.runningProperty());
        start.setOnAction(_ -> model.start());
        Button stop = new Button();
        stop.setId("report-cancel");
        stop.getStyleClass().add("quiet-button");
        stop.textProperty().bind(messages.binding("action.cancel"));
        stop.setOnAction(_ -> {
            if (model.runningProperty().get()) {
                model.cancel();
            } else {
                model.leave();
            }
        });
        HBox buttons = new HBox(8, start, stop);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
