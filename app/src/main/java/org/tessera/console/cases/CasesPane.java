package org.tessera.console.cases;

import java.util.List;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.cases.deadline.Card;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.WordedChoice;

/** The table of all cases with what narrows it. */
public final class CasesPane extends VBox {

    private final CasesViewModel model;
    private final Messages messages;
    private final CaseTable table;
    private final TextField text = new TextField();

    /**
     * @param findCap key that leads to the text
     * @param keys    buttons at the right end of the head
     */
    public CasesPane(CasesViewModel model, Situation situation, Messages messages, String findCap, List<? extends Node> keys) {
        this.model = model;
        this.messages = messages;
        setId("cases");
        getStyleClass().addAll("panel", "cases-panel");
        Label count = new Label();
        count.setId("cases-count");
        count.getStyleClass().add("panel-note");
        table = new CaseTable(model, situation, messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new PanelHeader(messages.binding("cases.all"), List.of(count), keys), new StageStrip(model, messages),
                filters(findCap), table);
        Runnable tell = () -> count.setText(model.countText());
        model.pageProperty().addListener((Observable _) -> tell.run());
        messages.languageProperty().addListener((Observable _) -> tell.run());
        tell.run();
    }

    /** Gives the table the keyboard. */
    public void focusTable() {
        table.take();
    }

    /** Gives the text to look for the keyboard. */
    public void focusText() {
        text.requestFocus();
        text.selectAll();
    }

    private HBox filters(String findCap) {
        text.setId("cases-text");
        text.promptTextProperty().bind(messages.binding("queue.filter"));
        text.textProperty().bindBidirectional(model.textProperty());
        text.setOnAction(_ -> table.take());
        HBox.setHgrow(text, Priority.ALWAYS);
        Label cap = new Label(findCap);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        CheckBox closed = new CheckBox();
        closed.setId("cases-closed");
        closed.textProperty().bind(messages.binding("cases.with-closed"));
        closed.setMinWidth(USE_PREF_SIZE);
        closed.selectedProperty().bindBidirectional(model.closedProperty());
        HBox row = new HBox(8, text, cap, leads());
        for (Card card : List.of(Card.YELLOW, Card.RED, Card.BLACK)) {
            row.getChildren().add(chip(card));
        }
        row.getChildren().add(closed);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private WordedChoice<String> leads() {
        ObservableList<String> leads = FXCollections.observableArrayList("");
        WordedChoice<String> choice = new WordedChoice<>("cases-lead", leads, messages,
                lead -> lead.isEmpty() ? messages.text("cases.any-lead") : lead);
        choice.setValue("");
        choice.setPrefWidth(150);
        choice.setMinWidth(150);
        choice.valueProperty().addListener((_, _, lead) -> model.leadProperty().set(lead == null ? "" : lead));
        model.pageProperty().addListener((_, _, page) -> {
            if (!page.leads().equals(leads.subList(1, leads.size()))) {
                String chosen = model.leadProperty().get();
                List<String> missing = page.leads().stream().filter(lead -> !leads.contains(lead)).toList();
                leads.addAll(missing);
                leads.removeIf(lead -> !lead.isEmpty() && !lead.equals(chosen) && !page.leads().contains(lead));
                FXCollections.sort(leads);
                choice.setValue(chosen);
            }
        });
        return choice;
    }

    private ToggleButton chip(Card card) {
        ToggleButton chip = new ToggleButton();
        chip.setId("cases-card-" + card.name().toLowerCase(java.util.Locale.ROOT));
        chip.getStyleClass().add("chip");
        chip.setGraphic(new CardMark(card));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> model.turn(card));
        Runnable say = () -> {
            chip.setText(messages.text("queue.chip", messages.text("cases.card." + card.name()),
                    model.pageProperty().get().cards().getOrDefault(card, 0)));
            chip.setSelected(model.cardProperty().get() == card);
        };
        model.pageProperty().addListener((Observable _) -> say.run());
        model.cardProperty().addListener((Observable _) -> say.run());
        messages.languageProperty().addListener((Observable _) -> say.run());
        say.run();
        return chip;
    }
}
