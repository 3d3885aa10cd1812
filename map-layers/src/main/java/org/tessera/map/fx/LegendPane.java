package org.tessera.map.fx;

import java.nio.IntBuffer;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.map.engine.LegendRow;
import org.tessera.map.engine.LegendSection;
import org.tessera.map.engine.LegendSwatch;
import org.tessera.map.engine.LegendWords;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.raster.Surface;

/**
 * The legend of a map: follows its layers and its scale, the uppermost layer first. Its head folds it, by pointer or keys. It takes no
 * room while there is nothing to say. Style classes {@code legend-pane}, {@code legend-head}, {@code legend-title}, {@code legend-note} and
 * {@code legend-row} let a stylesheet change it. JavaFX thread.
 */
public final class LegendPane extends VBox {

    private static final int WIDE = 26;
    private static final int HIGH = 14;
    private static final double RAMP = 170;
    private static final double SHARP = 2;

    private final ObjectProperty<LegendWords> words = new SimpleObjectProperty<>(this, "words");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", true);
    private final MapView map;
    private final VBox content = new VBox(3);
    private List<LegendSection> shown = List.of();

    /** A legend that has no words yet and shows nothing until it gets them. */
    public LegendPane(MapView map) {
        super(4);
        this.map = map;
        getStyleClass().add("legend-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ToggleButton head = new ToggleButton();
        head.setId("legend-head");
        head.getStyleClass().setAll("legend-head");
        head.textProperty().bind(title);
        head.selectedProperty().bindBidirectional(expanded);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.CENTER_LEFT);
        head.graphicProperty().bind(expanded.map(open -> new Label(open ? "▾" : "▸")));
        content.visibleProperty().bind(expanded);
        content.managedProperty().bind(expanded);
        managedProperty().bind(visibleProperty());
        getChildren().setAll(head, content);
        setVisible(false);
        map.layersProperty().addListener((Observable _) -> refresh());
        map.viewportProperty().addListener((_, former, next) -> {
            if (former.resolution() != next.resolution()) {
                refresh();
            }
        });
        words.addListener((Observable _) -> refresh());
    }

    /** What it says; null for nothing. Set it anew when the language changes. */
    public ObjectProperty<LegendWords> wordsProperty() {
        return words;
    }

    /** Text of its head. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Whether more than its head is seen. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    private void refresh() {
        List<LegendSection> next = words.get() == null ? List.of()
                : MapLegend.of(map.layersProperty().get(), map.viewportProperty().get().scaleDenominator(), words.get());
        if (!next.equals(shown)) {
            shown = next;
            content.getChildren().clear();
            next.forEach(this::add);
            setVisible(!next.isEmpty());
        }
    }

    private void add(LegendSection section) {
        if (!section.title().isEmpty()) {
            content.getChildren().add(label(section.title(), "legend-title"));
        }
        if (!section.note().isEmpty()) {
            content.getChildren().add(label(section.note(), "legend-note"));
        }
        for (LegendRow row : section.rows()) {
            content.getChildren().add(switch (row) {
                case LegendRow.Sample sample -> sample(sample);
                case LegendRow.Ramp ramp -> ramp(ramp, section);
            });
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node sample(LegendRow.Sample sample) {
        ImageView swatch = picture(LegendSwatch.draw(sample.entry(), WIDE, HIGH, SHARP), WIDE, HIGH);
        HBox row = new HBox(7, swatch, label(sample.title(), "legend-text"));
        row.setAlignment(Pos.CENTER_LEFT);
        return spoken(row, sample.title());
    }

    private static Node ramp(LegendRow.Ramp ramp, LegendSection section) {
        Surface colours = new Surface(HeatStyle.STEPS, 1);
        for (int i = 0; i < HeatStyle.STEPS; i++) {
            colours.pixels()[i] = ramp.style().onCanvas((double) i / (HeatStyle.STEPS - 1));
        }
        HBox ticks = new HBox();
        ticks.setMaxWidth(RAMP);
        for (int i = 0; i < ramp.ticks().size(); i++) {
            if (i > 0) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                ticks.getChildren().add(space);
            }
            ticks.getChildren().add(label(ramp.ticks().get(i), "legend-text"));
        }
        return spoken(new VBox(1, picture(colours, RAMP, 10), ticks),
                section.title() + " " + section.note() + " " + String.join(", ", ramp.ticks()));
    }

    private static Node spoken(Node row, String words) {
        row.getStyleClass().add("legend-row");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(words);
        return row;
    }

    private static ImageView picture(Surface surface, double width, double height) {
        ImageView view = new ImageView(new WritableImage(new PixelBuffer<>(surface.width(), surface.height(),
                IntBuffer.wrap(surface.pixels()), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(width);
        view.setFitHeight(height);
        return view;
    }
}
