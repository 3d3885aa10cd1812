package org.tessera.map.fx;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScaleBar;
import org.tessera.map.view.Viewport;

/**
 * What stands on the glass: scale bar, coordinates under the pointer, attribution, the hover tip. Style classes
 * {@code map-scale}, {@code map-readout}, {@code map-attribution} and {@code map-tip} let a stylesheet change them.
 */
final class MapFurniture extends Pane {

    private static final double EDGE = 8;

    private final Label scale = label("map-scale");
    private final Label readout = label("map-readout");
    private final Label attribution = label("map-attribution");
    private final Label tip = label("map-tip");

    MapFurniture() {
        setMouseTransparent(true);
        setManaged(false);
        tip.setVisible(false);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        getChildren().setAll(attribution, scale, readout, tip);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        return label;
    }

    Label attribution() {
        return attribution;
    }

    /** Light letters on a dark canvas, dark ones on a light canvas. */
    void canvas(Color canvas) {
        boolean dark = canvas.grayscale().getBrightness() < 0.5;
        String ink = dark ? "#e8ecf0" : "#1b1f24";
        String paper = dark ? "rgba(16,20,24,0.72)" : "rgba(255,255,255,0.78)";
        String plain = "-fx-text-fill: " + ink + "; -fx-background-color: " + paper + "; -fx-padding: 1 5 1 5;"
                + " -fx-font-size: 11;";
        attribution.setStyle(plain);
        readout.setStyle(plain);
        scale.setStyle(plain + "-fx-alignment: center; -fx-border-color: transparent " + ink + " " + ink + " " + ink
                + "; -fx-border-width: 0 1.5 1.5 1.5;");
        tip.setStyle("-fx-text-fill: " + ink + "; -fx-background-color: " + (dark ? "#252b33" : "#ffffff")
                + "; -fx-border-color: #8a94a0; -fx-padding: 4 7 4 7; -fx-background-radius: 3; -fx-border-radius: 3;");
    }

    void place(LonLat place) {
        readout.setText(place == null ? "" : String.format(Locale.ROOT, "%.5f°%s %.5f°%s", Math.abs(place.lat()),
                place.lat() < 0 ? "S" : "N", Math.abs(place.lon()), place.lon() < 0 ? "W" : "E"));
        readout.setVisible(place != null);
        requestLayout();
    }

    void tip(String text, double x, double y) {
        tip.setVisible(text != null && !text.isBlank());
        if (tip.isVisible()) {
            tip.setText(text);
            tip.autosize();
            tip.relocate(Math.clamp(x + 14, 0, Math.max(0, getWidth() - tip.getWidth())),
                    y + 18 + tip.getHeight() > getHeight() ? Math.max(0, y - tip.getHeight() - 6) : y + 18);
        }
    }

    void tipAway() {
        tip.setVisible(false);
    }

    /** Lays everything out for a size and a viewport. */
    void arrange(Viewport viewport, double width, double height) {
        resize(width, height);
        ScaleBar bar = ScaleBar.of(viewport, 120);
        scale.setText(bar.text());
        scale.setAccessibleText("Scale bar: " + bar.text());
        scale.resize(bar.pixels(), 18);
        scale.relocate(EDGE, height - EDGE - 18);
        readout.autosize();
        readout.relocate(EDGE + 136, height - EDGE - readout.getHeight());
        attribution.autosize();
        attribution.setVisible(!attribution.getText().isBlank());
        attribution.relocate(width - EDGE - attribution.getWidth(), height - EDGE - attribution.getHeight());
    }
}
