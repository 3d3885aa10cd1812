package org.tessera.console.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;

/** All keys on one sheet over the console. */
final class HelpPane extends VBox {

    private static final int ROWS = 15;

    HelpPane(Messages messages) {
        super(12);
        setId("help");
        getStyleClass().add("help-sheet");
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("help.title"));
        title.getStyleClass().add("file-category");
        GridPane keys = new GridPane(14, 7);
        ConsoleAction[] actions = ConsoleAction.values();
        for (int index = 0; index < actions.length; index++) {
            Label cap = new Label(actions[index].cap());
            cap.getStyleClass().addAll("key-cap", "key-cap-large");
            Label name = new Label();
            name.textProperty().bind(messages.binding("help." + actions[index].name()));
            name.setMinWidth(USE_PREF_SIZE);
            int column = index / ROWS * 2;
            keys.add(cap, column, index % ROWS);
            keys.add(name, column + 1, index % ROWS);
        }
        Label foot = new Label();
        foot.textProperty().bind(messages.binding("help.foot"));
        foot.getStyleClass().add("row-detail");
        getChildren().addAll(title, keys, foot);
        setVisible(false);
    }
}
