package org.tessera.console.ledger;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.cases.ActField;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.WordedChoice;

/** The form of an act at the ledger; there while one is open. */
final class LedgerForm extends VBox {

    private static final double NAMES = 180;

    private final LedgerViewModel model;
    private final Messages messages;

    LedgerForm(LedgerViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("ledger-form");
        visibleProperty().bind(model.actProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.actProperty().addListener((_, _, _) -> build());
        messages.languageProperty().addListener((_, _, _) -> build());
    }

    private void build() {
        LedgerAct act = model.actProperty().get();
        getChildren().clear();
        if (act == null) {
            return;
        }
        Label title = new Label(messages.text("ledger.act." + act.name()));
        title.getStyleClass().add("section-title");
        Label about = new Label(model.aboutText());
        about.setWrapText(true);
        about.setManaged(!about.getText().isEmpty());
        Label hint = new Label();
        hint.setId("ledger-hint");
        hint.getStyleClass().add("refused");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        GridPane grid = new GridPane(10, 6);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().setAll(new ColumnConstraints(NAMES, NAMES, NAMES), values);
        int row = 0;
        for (ActField field : model.fields()) {
            Label name = new Label(messages.text("ledger.field." + field.id()));
            name.getStyleClass().add("field-label");
            grid.addRow(row++, name, input(field));
        }
        KeyButton save = new KeyButton(messages.binding("intake.save"), "Ctrl+Enter", model::save);
        save.setId("ledger-save");
        HBox buttons = new HBox(8, save, new KeyButton(messages.binding("act.leave"), "Esc", model::leave));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, about, grid, hint, buttons);
        grid.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private Control input(ActField field) {
        if (field.choices().isEmpty()) {
            TextField text = new TextField(model.answer(field.id()));
            text.setId("ledger-field-" + field.id());
            text.textProperty().addListener((_, _, value) -> model.answer(field.id(), value));
            return text;
        }
        WordedChoice<ActField.Choice> choice = new WordedChoice<>("ledger-field-" + field.id(),
                FXCollections.observableArrayList(field.choices()), messages, ActField.Choice::words);
        field.choices().stream().filter(each -> each.id().equals(model.answer(field.id()))).findFirst().ifPresent(choice::setValue);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().addListener((_, _, value) -> model.answer(field.id(), value == null ? "" : value.id()));
        return choice;
    }
}
