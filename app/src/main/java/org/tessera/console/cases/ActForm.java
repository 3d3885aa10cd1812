package org.tessera.console.cases;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.cases.ActField.Choice;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.WordedChoice;

/** The small form of an act inside the file: only what the move needs; Enter saves, Escape leaves. */
final class ActForm extends VBox {

    private final ActFormViewModel model;
    private final Messages messages;
    private final Runnable left;
    private final Label title = new Label();
    private final GridPane fields = new GridPane(10, 6);

    /**
     * @param left what gets the keyboard when the form closes
     */
    ActForm(ActFormViewModel model, Messages messages, Runnable left) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.left = left;
        setId("act-form");
        getStyleClass().add("act-form");
        title.getStyleClass().add("row-title");
        ColumnConstraints names = new ColumnConstraints(110);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().setAll(names, values);
        Label hint = new Label();
        hint.setId("act-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("refused");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        KeyButton save = new KeyButton(messages.binding("act.save"), "Enter", model::save);
        save.setId("act-save");
        save.disableProperty().bind(model.savingProperty());
        Button leave = new KeyButton(messages.binding("act.leave"), "Esc", model::leave);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, gap, save, leave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, fields, hint, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.leave();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ComboBox<?> box && box.isShowing())) {
                event.consume();
                model.save();
            }
        });
        model.actProperty().addListener((Observable _) -> show());
        messages.languageProperty().addListener((Observable _) -> show());
        show();
    }

    private void show() {
        boolean had = isVisible();
        boolean open = model.actProperty().get() != null;
        setVisible(open);
        setManaged(open);
        fields.getChildren().clear();
        if (!open) {
            if (had) {
                left.run();
            }
            return;
        }
        title.setText(messages.text("move." + model.actProperty().get().name()));
        Node first = null;
        int row = 0;
        for (ActField field : model.fields()) {
            Label name = new Label(messages.text(field.needed() ? "act.needed" : "act.optional", messages.text("act.field." + field.id())));
            name.setWrapText(true);
            name.getStyleClass().add("field-label");
            Region input = field.choices().isEmpty() ? words(field) : choice(field);
            input.setMaxWidth(Double.MAX_VALUE);
            fields.addRow(row++, name, input);
            first = first == null ? input : first;
        }
        if (first != null) {
            first.requestFocus();
        }
    }

    private TextField words(ActField field) {
        TextField words = new TextField(model.answer(field.id()));
        words.setId("act-" + field.id());
        words.textProperty().addListener((_, _, value) -> model.answer(field.id(), value));
        return words;
    }

    private WordedChoice<Choice> choice(ActField field) {
        WordedChoice<Choice> choice = new WordedChoice<>("act-" + field.id(), FXCollections.observableArrayList(field.choices()), messages,
                Choice::words);
        Optional<Choice> now = field.choices().stream().filter(each -> each.id().equals(model.answer(field.id()))).findFirst();
        choice.setValue(now.orElse(null));
        choice.valueProperty().addListener((_, _, value) -> model.answer(field.id(), value == null ? "" : value.id()));
        return choice;
    }
}
