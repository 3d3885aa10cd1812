package org.tessera.console.units;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.TextColumn;
import org.tessera.dispatch.UnitState;

/** The status monitor below the map. */
public final class UnitsPane extends VBox {

    private final TableView<UnitRow> table = new TableView<>();
    private final UnitsViewModel model;
    private final Messages messages;
    private final FollowedSelection<UnitRow> selection;

    /**
     * @param keys buttons that move the chosen unit on
     */
    public UnitsPane(UnitsViewModel model, Situation situation, Messages messages, String keyCap, List<? extends Node> keys) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("panel", "units-panel");
        setId("units");
        Label cap = new Label(keyCap);
        cap.getStyleClass().add("key-cap");
        Label count = new Label();
        count.getStyleClass().add("panel-note");
        PanelHeader header = new PanelHeader(messages.binding("units.title"), List.of(cap, count), keys);
        keys.forEach(key -> key.disableProperty().bind(situation.readOnlyProperty()));

        table.setId("units-table");
        table.setItems(model.rows());
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("units.empty"));
        table.setPlaceholder(none);
        TableColumn<UnitRow, String> state = column("units.state", 120, row -> model.stateText(row.unit()));
        state.setCellFactory(_ -> new StateCell());
        table.getColumns().setAll(List.of(state,
                column("units.unit", 110, row -> row.unit().id()),
                column("units.kind", 130, row -> model.kindText(row.unit())),
                column("units.since", 110, UnitRow::since),
                column("units.case", 130, row -> row.unit().caseId() == null ? "" : row.unit().caseId()),
                column("units.area", 110, row -> row.unit().areaId()),
                column("units.fix", 100, UnitRow::fix),
                column("units.skills", 240, row -> model.skillsText(row.unit()))));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, table);

        selection = new FollowedSelection<>(table.getSelectionModel(), model::select);
        situation.selectedUnitProperty().addListener((Observable _) -> follow());
        Runnable tell = () -> count.setText(messages.text("units.count", model.count(UnitState.AVAILABLE), model.rows().size()));
        model.rows().addListener((Observable _) -> {
            tell.run();
            follow();
        });
        messages.languageProperty().addListener((Observable _) -> {
            tell.run();
            table.refresh();
        });
        tell.run();
    }

    /** Tells of clicks on rows, also of the row that is selected already. */
    public void onRowClicked(Consumer<String> told) {
        table.setRowFactory(_ -> {
            TableRow<UnitRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                    told.accept(row.getItem().unit().id());
                }
            });
            return row;
        });
    }

    /** Gives the table the keyboard. */
    public void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void follow() {
        int index = model.selectedIndex();
        if (index != table.getSelectionModel().getSelectedIndex()) {
            selection.show(index);
            if (index >= 0) {
                table.scrollTo(Math.max(0, index - 1));
            }
        }
    }

    private TextColumn<UnitRow> column(String key, double width, Function<UnitRow, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }

    /** The state with a mark whose form differs by state. */
    private static final class StateCell extends TableCell<UnitRow, String> {

        private final Region mark = new Region();

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            UnitRow row = empty ? null : getTableRow().getItem();
            if (row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String state = row.unit().state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            mark.getStyleClass().setAll("state-mark", row.late() ? "state-late" : "state-" + state);
            setText(text);
            setGraphic(mark);
        }
    }
}
