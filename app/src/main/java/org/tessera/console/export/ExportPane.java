package org.tessera.console.export;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.tessera.console.i18n.Messages;

/** A small sheet over the map: file, paper, resolution, title, legend; progress while it is written. */
public final class ExportPane extends VBox {

    private final Messages messages;
    private final ExportViewModel model;
    private final GridPane form = new GridPane(10, 7);
    private int rows;

    public ExportPane(ExportViewModel model, Messages messages) {
        super(10);
        this.model = model;
        this.messages = messages;
        setId("export");
        getStyleClass().add("help-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("export.title"));
        title.getStyleClass().add("file-category");
        TextField file = field("export-file", model.fileProperty());
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        form.getColumnConstraints().add(names);
        row("export.file", file);
        row("export.heading", field("export-heading", model.titleProperty()));
        row("export.paper", choice("export-paper", List.of(ExportPaper.values()), model.paperProperty(),
                paper -> messages.text("export.paper." + paper.name())));
        row("export.dpi", choice("export-dpi", ExportViewModel.DPIS, model.dpiProperty(), value -> value + " dpi"));
        CheckBox legend = new CheckBox();
        legend.setId("export-legend");
        legend.textProperty().bind(messages.binding("export.legend"));
        legend.selectedProperty().bindBidirectional(model.legendProperty());
        form.add(legend, 1, rows);
        form.disableProperty().bind(model.runningProperty());
        getChildren().addAll(title, form, hint(), progress(), buttons());
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
                file.requestFocus();
                file.selectRange(0, Math.max(0, file.getText().lastIndexOf('.')));
            }
        });
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("export-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(380);
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        return hint;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(model.runningProperty());
        return bar;
    }

    private Node buttons() {
        Button start = new Button();
        start.setId("export-start");
        start.getStyleClass().add("key-button");
        start.textProperty().bind(Bindings.createStringBinding(() -> messages.text(model.replacingProperty().get()
                ? "export.replace" : "export.start"), model.replacingProperty(), messages.languageProperty()));
        start.disableProperty().bind(model.runningProperty());
        start.setOnAction(_ -> model.start());
        Button stop = new Button();
        stop.setId("export-cancel");
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

    private void row(String key, Node control) {
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.setLabelFor(control);
        name.getStyleClass().add("field-label");
        form.add(name, 0, rows);
        form.add(control, 1, rows++);
    }

    private static TextField field(String id, Property<String> value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(26);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private <T> ComboBox<T> choice(String id, List<T> values, Property<T> value, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        converting(box, words);
        messages.languageProperty().addListener((_, _, _) -> converting(box, words));
        return box;
    }

    private static <T> void converting(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream().filter(value -> words.apply(value).equals(text)).findFirst().orElse(null);
            }
        });
    }
}
