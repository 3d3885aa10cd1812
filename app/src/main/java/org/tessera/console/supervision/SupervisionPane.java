package org.tessera.console.supervision;

import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.PanelHeader;

/** What is about to be late, with its cards; below it the words of a reminder or an answer. Keys are printed on the buttons. */
public final class SupervisionPane extends VBox {

    private static final double ROW_HEIGHT = 46;

    private final SupervisionViewModel model;
    private final Messages messages;
    private final ListView<SupervisionLine> list = new ListView<>();

    public SupervisionPane(SupervisionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("supervision");
        getStyleClass().add("panel");
        Label late = new Label();
        late.getStyleClass().add("panel-note");
        Runnable tell = () -> late.setText(messages.text("supervision.count", model.rows().size(), model.lateProperty().get()));
        model.rows().addListener((javafx.beans.Observable _) -> tell.run());
        model.lateProperty().addListener((_, _, _) -> tell.run());
        messages.languageProperty().addListener((_, _, _) -> {
            tell.run();
            list.refresh();
        });
        tell.run();
        list.setId("supervision-list");
        list.setItems(model.rows());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.textProperty().bind(messages.binding("supervision.empty"));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null) {
                model.chosenProperty().set(line);
            }
        });
        model.chosenProperty().addListener((_, _, line) -> list.getSelectionModel().select(line));
        getChildren().addAll(new PanelHeader(messages.binding("supervision.title"), List.of(), List.of(late)), list, actions());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.refresh();
    }

    private HBox actions() {
        TextField words = new TextField();
        words.setId("supervision-words");
        words.promptTextProperty().bind(messages.binding("supervision.words"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, words, button("supervision-reply", messages.binding("supervision.reply"), "Ctrl+Enter", model::reply),
                button("supervision-remind", messages.binding("supervision.remind"), "Ctrl+M", model::remind),
                button("supervision-refresh", messages.binding("supervision.refresh"), "Ctrl+R", model::refresh));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, StringBinding text, String key, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.getStyleClass().add("key-button");
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void key(KeyEvent event) {
        Runnable act = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN).match(event) ? model::reply
                : new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN).match(event) ? model::remind
                        : new KeyCodeCombination(KeyCode.R, KeyCombination.CONTROL_DOWN).match(event) ? model::refresh : null;
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    /** A case: card by shape and word, number and title, whose it is, what is left, what waits for an answer. */
    private final class Cell extends ListCell<SupervisionLine> {

        private final Region mark = new Region();
        private final Label card = new Label();
        private final Label title = new Label();
        private final Label below = new Label();
        private final Label time = new Label();
        private final HBox row;

        Cell() {
            VBox text = new VBox(title, below);
            below.getStyleClass().add("panel-note");
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMinWidth(0);
            card.setMinWidth(USE_PREF_SIZE);
            time.setMinWidth(USE_PREF_SIZE);
            row = new HBox(8, mark, card, text, time);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(SupervisionLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            mark.getStyleClass().setAll("card-mark", "card-" + line.card().name().toLowerCase(java.util.Locale.ROOT));
            card.setText(messages.text("supervision.card." + line.card().name()));
            title.setText(line.caseId() + "  " + line.title());
            String lead = line.lead().isEmpty() ? messages.text("supervision.nobody") : line.lead();
            String waiting = model.waitingText(line);
            below.setText(waiting.isEmpty() ? lead : lead + " · " + waiting);
            time.setText(model.timeText(line));
            setGraphic(row);
        }
    }
}
