package org.tessera.console.planning;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.TextColumn;

/**
 * Live numbers of the grids that a gesture touches: as they would be, and the difference. While the same grids are touched the rows stay
 * and only their texts change: rows made anew at each move of the pointer cost more than all the rest of the frame.
 */
final class FigureTable extends TableView<FigureTable.Row> {

    /** A grid's row; its numbers change under it. */
    static final class Row {

        private final ObjectProperty<FigureLine> line = new SimpleObjectProperty<>();

        private Row(FigureLine line) {
            this.line.set(line);
        }
    }

    private static final double HECTARE = 10_000;

    private final Messages messages;

    FigureTable(DraftViewModel model, Messages messages) {
        this.messages = messages;
        setId("plan-figures");
        model.figures().addListener((Observable _) -> follow(model.figures()));
        follow(model.figures());
        getStyleClass().add("narrow-table");
        setFixedCellSize(24);
        setMinHeight(90);
        VBox.setVgrow(this, Priority.ALWAYS);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("plan.figures.none"));
        none.getStyleClass().add("panel-note");
        setPlaceholder(none);
        columns(model.sessionProperty().get());
        model.sessionProperty().addListener((_, _, session) -> columns(session));
        messages.languageProperty().addListener((Observable _) -> refresh());
    }

    private void follow(List<FigureLine> lines) {
        List<String> grids = lines.stream().map(FigureLine::grid).toList();
        if (!grids.equals(getItems().stream().map(row -> row.line.get().grid()).toList())) {
            getItems().setAll(lines.stream().map(Row::new).toList());
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            getItems().get(i).line.set(lines.get(i));
        }
    }

    /** A count that the workspace has nothing of is no column. */
    private void columns(DraftSession session) {
        getColumns().setAll(List.of(column("plan.figure.grid", 112, FigureLine::grid),
                column("plan.figure.area", 124, line -> number(line.area() / HECTARE, 2) + change(line.areaChange() / HECTARE, 2))));
        if (session != null) {
            session.counted().forEach(what -> getColumns().add(column("plan.figure." + what, 82,
                    line -> number(line.count(what), 0) + change(line.countChange(what), 0))));
        }
        getColumns().add(column("plan.figure.compactness", 58, line -> number(line.compactness(), 2)));
    }

    private TextColumn<Row> column(String key, double width, Function<FigureLine, String> text) {
        TextColumn<Row> column = new TextColumn<>(messages.binding(key), width, row -> text.apply(row.line.get()));
        column.setCellValueFactory(cell -> cell.getValue().line.map(text));
        column.setMinWidth(width);
        return column;
    }

    private String number(double value, int decimals) {
        return String.format(messages.locale(), "%,." + decimals + "f", value);
    }

    private String change(double value, int decimals) {
        double least = Math.pow(10, -decimals) / 2;
        return Math.abs(value) < least ? "" : String.format(messages.locale(), " (%+,." + decimals + "f)", value);
    }
}
