package org.tessera.console.sheet;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
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

/** A small sheet over the map that asks for a file: its form, what stands in the way, progress, start and cancel; Enter and Escape. */
public abstract class FileSheetPane extends VBox {

    /** How wide its words run before they wrap. */
    protected static final double WIDTH = 400;

    private final FileSheet sheet;
    private final Messages messages;
    private final String id;

    /**
     * @param id    of the sheet, and what the ids of its parts begin with
     * @param title what is written
     */
    protected FileSheetPane(FileSheet sheet, Messages messages, String id, ObservableValue<String> title) {
        super(10);
        this.sheet = sheet;
        this.messages = messages;
        this.id = id;
        setId(id);
        getStyleClass().add("help-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("file-category");
        getChildren().add(heading);
        visibleProperty().bind(sheet.openProperty());
        managedProperty().bind(visibleProperty());
    }

    /**
     * Lays the form and what is below it.
     *
     * @param file     where the file's name is typed; it gets the keyboard whenever the sheet opens
     * @param startKey key of the words on the button
     * @param start    starts writing
     */
    protected final void lay(TextField file, String startKey, Runnable start, Node... form) {
        getChildren().addAll(form);
        getChildren().addAll(hint(), progress(), buttons(startKey, start));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                sheet.leave();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                event.consume();
                start.run();
            }
        });
        sheet.openProperty().addListener((_, _, open) -> {
            if (open) {
                focus(file);
            }
        });
        focus(file);
    }

    private static void focus(TextField file) {
        file.requestFocus();
        file.selectRange(0, Math.max(0, file.getText().lastIndexOf('.')));
    }

    /** A line of words that wraps. */
    protected final Label note(String part) {
        Label note = new Label();
        note.setId(id + "-" + part);
        note.setWrapText(true);
        note.setMaxWidth(WIDTH);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private Node hint() {
        Label hint = note("hint");
        hint.textProperty().bind(sheet.hintProperty());
        hint.managedProperty().bind(sheet.hintProperty().isNotEmpty());
        return hint;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId(id + "-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(sheet.progressProperty());
        bar.visibleProperty().bind(sheet.runningProperty());
        bar.managedProperty().bind(sheet.runningProperty());
        return bar;
    }

    private Node buttons(String startKey, Runnable act) {
        Button start = new Button();
        start.setId(id + "-start");
        start.getStyleClass().add("key-button");
        start.textProperty().bind(Bindings.createStringBinding(() -> messages.text(sheet.replacingProperty().get()
                ? "export.replace" : startKey), sheet.replacingProperty(), messages.languageProperty()));
        start.disableProperty().bind(sheet.runningProperty());
        start.setOnAction(_ -> act.run());
        Button stop = new Button();
        stop.setId(id + "-cancel");
        stop.getStyleClass().add("quiet-button");
        stop.textProperty().bind(messages.binding("action.cancel"));
        stop.setOnAction(_ -> {
            if (sheet.runningProperty().get()) {
                sheet.cancel();
            } else {
                sheet.leave();
            }
        });
        HBox buttons = new HBox(8, start, stop);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
