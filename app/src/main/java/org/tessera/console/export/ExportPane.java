package org.tessera.console.export;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;

import org.tessera.console.i18n.Messages;
import org.tessera.console.sheet.FileSheetPane;

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

    private <T> ComboBox<T> choice(String id, List<T> values, Property<T> value, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        converting(box, words);
        messages.languageProperty().addListener((_, _, _) -> converting(box, words));
        return box;
    }

    private static <T> void converting(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream().filter(value -> words.apply(value).equals(text)).findFirst().orElse(null);
            }
        });
    }
}
