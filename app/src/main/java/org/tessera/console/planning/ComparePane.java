package org.tessera.console.planning;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.TextColumn;
import org.tessera.console.theme.WordedChoice;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Transfer;

/** The panel below the map of the planning view: what the plan in hand moves from grid to grid. */
public final class ComparePane extends VBox {

    private final ComparisonViewModel model;
    private final Messages messages;
    private final TableView<Transfer> table = new TableView<>();
    private final WordedChoice<OtherPlan> other;
    private boolean following;

    /**
     * @param with   gives the choice of the other side the keyboard
     * @param report writes the comparison to a file
     */
    public ComparePane(ComparisonViewModel model, Messages messages, Region with, Region report) {
        this.model = model;
        this.messages = messages;
        other = new WordedChoice<>("compare-with", FXCollections.observableArrayList(), messages, model::name);
        getStyleClass().addAll("panel", "units-panel");
        setId("compare");
        PanelHeader header = new PanelHeader(messages.binding("compare.title"), List.of(with, choice(), day()), List.of(report));
        header.setSpacing(12);
        table.setId("transfers");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("compare.empty"));
        table.setPlaceholder(none);
        table.getColumns().setAll(List.of(column("compare.from", 170, transfer -> model.grid(transfer.from())),
                column("compare.to", 170, transfer -> model.grid(transfer.to())),
                column("compare.area", 130, model::area),
                column("compare.households", 110, model::households),
                column("compare.cases", 110, transfer -> count(transfer, Located.Kind.CASE)),
                column("compare.sensors", 110, transfer -> count(transfer, Located.Kind.SENSOR)),
                column("compare.members", 110, transfer -> count(transfer, Located.Kind.MEMBER))));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, line("compare-summary", model.summaryProperty()), line("compare-balance", model.balanceProperty()),
                table);
        model.comparisonProperty().addListener((_, _, found) -> table.getItems().setAll(found == null ? List.of() : found.transfers()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, transfer) -> model.chosenProperty().set(transfer));
        messages.languageProperty().addListener((Observable _) -> table.refresh());
    }

    /** Gives the choice of the other side the keyboard. */
    public void chooseOther() {
        other.requestFocus();
        other.show();
    }

    private WordedChoice<OtherPlan> choice() {
        other.setPrefWidth(210);
        Runnable follow = () -> {
            following = true;
            other.speak();
            other.getItems().setAll(model.choices());
            other.setValue(model.otherProperty().get());
            following = false;
        };
        other.valueProperty().addListener((_, _, side) -> {
            if (!following && side != null) {
                model.otherProperty().set(side);
            }
        });
        model.choices().addListener((Observable _) -> follow.run());
        model.otherProperty().addListener((Observable _) -> follow.run());
        messages.languageProperty().addListener((Observable _) -> follow.run());
        follow.run();
        return other;
    }

    private DatePicker day() {
        DatePicker day = new DatePicker();
        day.setId("compare-day");
        day.setPrefWidth(140);
        day.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        day.setValue(model.dayProperty().get());
        day.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.dayProperty().set(chosen);
            }
        });
        day.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.otherProperty().get() instanceof OtherPlan.OnDay,
                model.otherProperty()));
        day.managedProperty().bind(day.visibleProperty());
        return day;
    }

    private static Label line(String id, ObservableStringValue text) {
        Label line = new Label();
        line.setId(id);
        line.textProperty().bind(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("panel-note");
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        return line;
    }

    private String count(Transfer transfer, Located.Kind kind) {
        return String.format(messages.locale(), "%,d", transfer.moved(kind));
    }

    private TextColumn<Transfer> column(String key, double width, Function<Transfer, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }
}
