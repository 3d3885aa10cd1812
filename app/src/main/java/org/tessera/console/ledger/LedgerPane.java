package org.tessera.console.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.cases.ledger.WorkKind;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.TextColumn;
import org.tessera.console.theme.WordedChoice;

/** The ledger: a table of needs, what narrows it, and below it the form of an act. Keys are printed on the buttons. */
public final class LedgerPane extends VBox {

    private static final double ROW_HEIGHT = 28;
    private static final Map<KeyCode, LedgerAct> KEYS = Map.of(KeyCode.E, LedgerAct.VISIT, KeyCode.O, LedgerAct.PROMISE,
            KeyCode.S, LedgerAct.SIGN_OFF);

    private final LedgerViewModel model;
    private final Messages messages;
    private final TableView<LedgerLine> table = new TableView<>();

    public LedgerPane(LedgerViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("ledger");
        getStyleClass().addAll("panel", "cases-panel");
        Label count = new Label();
        count.setId("ledger-count");
        count.getStyleClass().add("panel-note");
        fill();
        VBox.setVgrow(table, Priority.ALWAYS);
        LedgerForm form = new LedgerForm(model, messages);
        getChildren().setAll(new PanelHeader(messages.binding("ledger.title"), List.of(count), List.of(
                key("ledger.act.VISIT", "Ctrl+E", LedgerAct.VISIT), key("ledger.act.PROMISE", "Ctrl+O", LedgerAct.PROMISE),
                key("ledger.act.SIGN_OFF", "Ctrl+S", LedgerAct.SIGN_OFF))), filters(), table, form);
        Runnable tell = () -> count.setText(model.countText());
        model.rows().addListener((Observable _) -> tell.run());
        messages.languageProperty().addListener((Observable _) -> {
            tell.run();
            table.refresh();
        });
        tell.run();
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.actProperty().addListener((_, _, act) -> {
            if (act == null) {
                table.requestFocus();
            }
        });
    }

    private KeyButton key(String title, String cap, LedgerAct act) {
        KeyButton button = new KeyButton(messages.binding(title), cap, () -> model.begin(act));
        button.setId("ledger-" + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return button;
    }

    private void press(KeyEvent event) {
        boolean control = new KeyCodeCombination(event.getCode(), KeyCombination.CONTROL_DOWN).match(event);
        if (control && KEYS.containsKey(event.getCode())) {
            model.begin(KEYS.get(event.getCode()));
        } else if (control && event.getCode() == KeyCode.ENTER) {
            model.save();
        } else if (event.getCode() == KeyCode.ESCAPE && model.actProperty().get() != null) {
            model.leave();
        } else {
            return;
        }
        event.consume();
    }

    private HBox filters() {
        TextField text = new TextField();
        text.setId("ledger-text");
        text.promptTextProperty().bind(messages.binding("ledger.filter"));
        text.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, text,
                choice("ledger-kind", WorkKind.values(), model::kindText, "ledger.any-kind", model.kindProperty()::set),
                choice("ledger-state", LedgerState.values(), model::stateText, "ledger.any-state", model.stateProperty()::set));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private <T> WordedChoice<Optional<T>> choice(String id, T[] values, Function<T, String> words, String any,
            java.util.function.Consumer<T> chosen) {
        ObservableList<Optional<T>> all = FXCollections.observableArrayList();
        all.add(Optional.empty());
        List.of(values).forEach(each -> all.add(Optional.of(each)));
        WordedChoice<Optional<T>> choice = new WordedChoice<>(id, all, messages,
                value -> value.map(words).orElseGet(() -> messages.text(any)));
        choice.setValue(Optional.empty());
        choice.setMinWidth(150);
        choice.valueProperty().addListener((_, _, value) -> chosen.accept(value == null ? null : value.orElse(null)));
        return choice;
    }

    private void fill() {
        table.setId("ledger-table");
        table.getStyleClass().add("narrow-table");
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("ledger.empty"));
        table.setPlaceholder(none);
        table.getColumns().setAll(List.of(column("ledger.number", 80, LedgerLine::name),
                column("ledger.kind", 110, line -> model.kindText(line.need().kind())),
                column("ledger.state", 110, line -> model.stateText(line.state())),
                column("ledger.due", 90, line -> line.promise() == null ? "" : line.promise().due().toString()),
                column("ledger.need", 250, line -> line.need().words()),
                column("ledger.promise", 200, line -> line.promise() == null ? "" : line.promise().what()),
                column("ledger.owner", 90, model::ownerText), column("ledger.resident", 150, model::residentText),
                column("ledger.area", 150, model::areaText)));
        FollowedSelection<LedgerLine> selection = new FollowedSelection<>(table.getSelectionModel(), line -> {
            if (line != null) {
                model.chosenProperty().set(line);
            }
        });
        model.chosenProperty().addListener((_, _, line) -> selection.show(table.getItems().indexOf(line)));
    }

    private TextColumn<LedgerLine> column(String key, double width, Function<LedgerLine, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }
}
