package org.tessera.console.planning;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.TextColumn;
import org.tessera.grid.district.DistrictPlan;

/** The proposals side by side; arrow keys go from one to the next. */
final class ProposalTable extends TableView<DistrictPlan> {

    private static final double ROW = 24;
    /** As many as a search mostly brings. */
    private static final int ROWS = 6;
    private static final double HEAD = 32;

    private final DraftingViewModel model;
    private final Messages messages;
    private final FollowedSelection<DistrictPlan> selection;

    ProposalTable(DraftingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("proposals");
        getStyleClass().add("narrow-table");
        setItems(model.proposals());
        setFixedCellSize(ROW);
        setMinHeight(ROW * ROWS + HEAD);
        setPrefHeight(ROW * ROWS + HEAD);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("drafting.none"));
        none.setWrapText(true);
        none.getStyleClass().add("panel-note");
        setPlaceholder(none);
        DraftingWords words = model.words();
        getColumns().setAll(List.of(column("drafting.column.grids", 46, plan -> Integer.toString(plan.districts().size())),
                column("drafting.column.deviation", 66, plan -> words.percent(plan.maxDeviation())),
                column("drafting.column.variation", 46, plan -> words.number(plan.variation(), 2)),
                column("drafting.column.moved", 56, this::moved),
                column("drafting.column.border", 62, plan -> words.kilometres(plan.cutLength())),
                column("drafting.column.form", 44, plan -> words.number(plan.meanCompactness(), 2)),
                column("drafting.column.whole", 52, plan -> messages.text(plan.contiguous() ? "drafting.yes" : "drafting.no"))));
        selection = new FollowedSelection<>(getSelectionModel(), plan -> {
            if (plan != null) {
                model.chosenProperty().set(plan);
            }
        });
        model.chosenProperty().addListener((_, _, plan) -> follow(plan));
        messages.languageProperty().addListener((Observable _) -> refresh());
    }

    private String moved(DistrictPlan plan) {
        DraftingResult result = model.resultProperty().get();
        return result == null || result.curve().today() == null ? "—" : model.words().percent(result.movedShare(plan));
    }

    private void follow(DistrictPlan plan) {
        int row = getItems().indexOf(plan);
        selection.show(row);
        if (row >= 0) {
            getFocusModel().focus(row);
            scrollTo(Math.max(0, row - 2));
        }
    }

    private TextColumn<DistrictPlan> column(String key, double width, Function<DistrictPlan, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }
}
