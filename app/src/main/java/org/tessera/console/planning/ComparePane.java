package org.tessera.console.planning;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.TextColumn;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Transfer;

/** The panel below the map of the planning view: what the plan in hand moves from grid to grid. */
public final class ComparePane extends VBox {

    private final ComparisonViewModel model;
    private final Messages messages;
    private final TableView<Transfer> table = new TableView<>();

    public ComparePane(ComparisonViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("panel", "units-panel");
        setId("compare");
        Label title = new Label();
        title.textProperty().bind(messages.binding("compare.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("compare-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.getStyleClass().add("panel-note");
        HBox header = new HBox(12, title, summary);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
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
        getChildren().addAll(header, table);
        model.comparisonProperty().addListener((_, _, found) -> table.getItems().setAll(found == null ? List.of() : found.transfers()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, transfer) -> model.chosenProperty().set(transfer));
        messages.languageProperty().addListener((Observable _) -> table.refresh());
    }

    private String count(Transfer transfer, Located.Kind kind) {
        return String.format(messages.locale(), "%,d", transfer.moved(kind));
    }

    private TextColumn<Transfer> column(String key, double width, Function<Transfer, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }
}
