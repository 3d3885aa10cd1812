package org.tessera.console.cases;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.casefile.Field;

/** A part of a file: its title, and below it what is known, name beside value. */
final class FieldTable {

    private static final double NAMES = 96;

    private FieldTable() {
    }

    static VBox of(LoopSection section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("section-title");
        GridPane table = new GridPane(10, 4);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(new ColumnConstraints(NAMES, NAMES, NAMES), values);
        int row = 0;
        for (Field field : section.fields()) {
            Label name = new Label(field.label());
            name.setWrapText(true);
            name.getStyleClass().add("field-label");
            Label value = new Label(field.value());
            value.setWrapText(true);
            value.setMinHeight(Label.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            table.addRow(row++, name, value);
        }
        return new VBox(5, title, table);
    }
}
