package org.tessera.console.map;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;

/** The list of named views: go, rename in place, delete, take back. */
public final class BookmarksPane extends VBox {

    private static final int KEYS = 9;

    private final BookmarksViewModel model;
    private final Messages messages;
    private final Acts acts;
    private final VBox rows = new VBox(5);

    /** What the list does to the map. */
    public interface Acts {

        /** Keeps the present view. */
        void keep();

        /** Goes to a view. */
        void recall(int index);

        /** Gives the keyboard back. */
        void leave();
    }

    public BookmarksPane(BookmarksViewModel model, Messages messages, Acts acts) {
        super(9);
        this.model = model;
        this.messages = messages;
        this.acts = acts;
        setId("bookmarks");
        getStyleClass().add("command-bar");
        setMaxSize(430, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("bookmark.title"));
        title.getStyleClass().add("panel-title");
        Label none = new Label();
        none.textProperty().bind(messages.binding("bookmark.none"));
        none.getStyleClass().add("row-detail");
        none.setWrapText(true);
        KeyButton keep = new KeyButton(messages.binding("bookmark.keep"), "+", acts::keep);
        keep.setId("bookmark-keep");
        KeyButton undo = new KeyButton(messages.binding("action.undo"), "Ctrl+Z", model::undo);
        undo.setId("bookmark-undo");
        undo.disableProperty().bind(model.undoableProperty().not());
        KeyButton leave = new KeyButton(messages.binding("bookmark.leave"), "Esc", acts::leave);
        HBox foot = new HBox(6, keep, undo, leave);
        getChildren().addAll(title, none, rows, foot);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        setFocusTraversable(true);
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                requestFocus();
            }
        });
        Runnable show = () -> {
            rows.getChildren().clear();
            for (int i = 0; i < model.bookmarks().size(); i++) {
                rows.getChildren().add(row(i));
            }
            none.setVisible(model.bookmarks().isEmpty());
            none.setManaged(none.isVisible());
        };
        model.bookmarks().addListener((Observable _) -> show.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show.run();
    }

    private void key(KeyEvent event) {
        boolean plus = event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD || event.getCode() == KeyCode.EQUALS;
        if (event.getCode() == KeyCode.ESCAPE) {
            acts.leave();
        } else if (event.isControlDown() && event.getCode() == KeyCode.Z) {
            model.undo();
        } else if (plus && !(event.getTarget() instanceof TextField)) {
            acts.keep();
        } else {
            return;
        }
        event.consume();
    }

    private Node row(int index) {
        Bookmark own = model.bookmarks().get(index);
        TextField name = new TextField(own.name());
        name.setId("bookmark-name-" + (index + 1));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> model.rename(index, name.getText()));
        name.focusedProperty().addListener((_, _, focused) -> {
            // A field that goes away with its row loses the focus too; its place may be another's by then.
            if (!focused && index < model.bookmarks().size() && model.bookmarks().get(index) == own) {
                model.rename(index, name.getText());
            }
        });
        KeyButton go = new KeyButton(messages.binding("bookmark.go"), index < KEYS ? "Ctrl+" + (index + 1) : "", () ->
                acts.recall(index));
        Button delete = new Button("×");
        delete.setId("bookmark-delete-" + (index + 1));
        delete.accessibleTextProperty().bind(messages.binding("bookmark.delete"));
        delete.setFocusTraversable(false);
        delete.getStyleClass().add("quiet-button");
        delete.setOnAction(_ -> model.delete(index));
        HBox row = new HBox(6, name, go, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
