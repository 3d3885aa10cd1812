package org.tessera.console.export;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import org.tessera.console.i18n.Messages;
import org.tessera.console.sheet.FileSheetPane;
import org.tessera.console.theme.WordedChoice;

/** A small sheet over the map: file, paper, resolution, title, legend; progress while it is written. */
public final class ExportPane extends FileSheetPane {

    private final Messages messages;
    private final GridPane form = new GridPane(10, 7);
    private int rows;

    public ExportPane(ExportViewModel model, Messages messages) {
        super(model.sheet(), messages, "export", messages.binding("export.title"));
        this.messages = messages;
        TextField file = field("export-file", model.sheet().fileProperty());
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        form.getColumnConstraints().add(names);
        row("export.file", file);
        row("export.heading", field("export-heading", model.titleProperty()));
        row("export.paper", choice("export-paper", List.of(ExportPaper.values()), model.paperProperty(),
                paper -> messages.text("export.paper." + paper.name())));
        row("export.dpi", choice("export-dpi", ExportViewModel.DPIS, model.dpiProperty(), value -> value + " dpi"));
        CheckBox legend = new CheckBox();
        legend.setId("export-legend");
        legend.textProperty().bind(messages.binding("export.legend"));
        legend.selectedProperty().bindBidirectional(model.legendProperty());
        form.add(legend, 1, rows);
        form.disableProperty().bind(model.sheet().runningProperty());
        lay(file, "export.start", model::start, form);
    }

    private void row(String key, Node control) {
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.setLabelFor(control);
        name.getStyleClass().add("field-label");
        form.add(name, 0, rows);
        form.add(control, 1, rows++);
    }

    private static TextField field(String id, Property<String> value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(26);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private <T> WordedChoice<T> choice(String id, List<T> values, Property<T> value, Function<T, String> words) {
        WordedChoice<T> box = new WordedChoice<>(id, FXCollections.observableArrayList(values), messages, words);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
