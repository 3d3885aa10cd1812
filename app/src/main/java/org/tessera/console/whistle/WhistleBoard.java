package org.tessera.console.whistle;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.cases.whistle.WhistleMove;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.WordedChoice;

/** The list of whistles, and below it whose move it is and what is said. Keys are printed on the buttons. */
public final class WhistleBoard extends VBox {

    private static final Map<KeyCode, WhistleMove> KEYS = Map.of(KeyCode.A, WhistleMove.APPROVE, KeyCode.D, WhistleMove.REFUSE,
            KeyCode.R, WhistleMove.ANSWER, KeyCode.E, WhistleMove.ARRIVE, KeyCode.O, WhistleMove.FINISH, KeyCode.B, WhistleMove.CLOSE);

    private final WhistleMoves model;

    public WhistleBoard(WhistleMoves model, Messages messages, String keyCap) {
        this.model = model;
        setId("whistle-board");
        WhistlesPane list = new WhistlesPane(model.list(), messages, keyCap, List.of(
                key(messages, "whistle.act.APPROVE", "Ctrl+A", WhistleMove.APPROVE),
                key(messages, "whistle.act.REFUSE", "Ctrl+D", WhistleMove.REFUSE),
                key(messages, "whistle.act.CLOSE", "Ctrl+B", WhistleMove.CLOSE)));
        VBox.setVgrow(list, Priority.ALWAYS);
        WordedChoice<String> department = new WordedChoice<>("whistle-department", model.departments(), messages, name -> name);
        department.setMinWidth(160);
        department.valueProperty().bindBidirectional(model.departmentProperty());
        TextField words = new TextField();
        words.setId("whistle-words");
        words.promptTextProperty().bind(messages.binding("whistle.words"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, department, words, key(messages, "whistle.act.ANSWER", "Ctrl+R", WhistleMove.ANSWER),
                key(messages, "whistle.act.ARRIVE", "Ctrl+E", WhistleMove.ARRIVE),
                key(messages, "whistle.act.FINISH", "Ctrl+O", WhistleMove.FINISH));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("board-row");
        getChildren().setAll(list, row);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private KeyButton key(Messages messages, String title, String cap, WhistleMove move) {
        KeyButton button = new KeyButton(messages.binding(title), cap, () -> model.perform(move));
        button.setId("whistle-" + move.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    private void press(KeyEvent event) {
        WhistleMove move = KEYS.get(event.getCode());
        // Ctrl+A belongs to whoever types.
        boolean typed = event.getCode() == KeyCode.A && event.getTarget() instanceof TextField;
        if (move != null && !typed && event.isControlDown() && !event.isAltDown() && !event.isShiftDown()) {
            model.perform(move);
            event.consume();
        }
    }
}
