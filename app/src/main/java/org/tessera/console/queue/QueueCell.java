package org.tessera.console.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.situation.CaseLine;
import org.tessera.console.theme.UrgencyMark;

/** One case in two lines: what and how soon; number, where and who is on it. */
final class QueueCell extends ListCell<CaseLine> {

    private final QueueViewModel model;
    private final UrgencyMark mark = new UrgencyMark();
    private final Label category = new Label();
    private final Label time = new Label();
    private final Label place = new Label();
    private final Label units = new Label();
    private final HBox row;

    QueueCell(QueueViewModel model) {
        this.model = model;
        category.getStyleClass().add("row-title");
        time.getStyleClass().add("row-time");
        place.getStyleClass().add("row-detail");
        units.getStyleClass().add("row-units");
        time.setMinWidth(Region.USE_PREF_SIZE);
        units.setMinWidth(Region.USE_PREF_SIZE);
        VBox lines = new VBox(1, line(category, time), line(place, units));
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(9, mark, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        getStyleClass().add("queue-cell");
    }

    @Override
    protected void updateItem(CaseLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        mark.show(item.urgency());
        category.setText(item.category());
        time.setText(model.timeText(item));
        place.setText(item.id() + "  " + item.place().address().replaceAll("\\s+", " "));
        units.setText(model.unitsText(item));
        setGraphic(row);
    }

    private static HBox line(Label left, Label right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        left.setMinWidth(0);
        HBox line = new HBox(6, left, gap, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMinWidth(0);
        return line;
    }
}
