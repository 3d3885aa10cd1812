package org.tessera.console.cases;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** One entry of a trace: what and when, who and with what words. */
final class TraceCell extends ListCell<TraceLine> {

    private static final double WIDTH = 274;

    private final Label what = new Label();
    private final Label when = new Label();
    private final Text words = new Text();
    private final VBox lines;

    TraceCell() {
        what.getStyleClass().add("row-title");
        what.setMinWidth(0);
        when.getStyleClass().add("row-detail");
        when.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add("trace-words");
        words.setWrappingWidth(WIDTH);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        lines = new VBox(1, new HBox(6, what, gap, when), words);
        lines.setPrefWidth(WIDTH);
    }

    @Override
    protected void updateItem(TraceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        what.setText(line.what());
        when.setText(line.when());
        words.setText(line.who() + "  #" + line.sequence() + (line.words().isBlank() ? "" : "  " + line.words()));
        setGraphic(lines);
    }
}
