package org.tessera.console.frame;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller: it is laid out for as much room as it then has and drawn scaled, text as outlines, so that it
 * stays sharp. JavaFX thread.
 */
final class ScaledRoot extends Pane {

    /** A desktop of so many points that the system does not enlarge itself is read from farther away. */
    private static final double WALL = 3000;
    /** The panels and the bar need so many points in both languages; a smaller screen shows them smaller. */
    private static final double DESK = 1720;
    private static final double LEAST = 0.5;
    private static final double MOST = 4;
    private static final double STEP = 0.25;

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1) {
        @Override
        protected void invalidated() {
            scale.setX(get());
            scale.setY(get());
            requestLayout();
        }
    };

    ScaledRoot(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** How much larger everything is drawn. */
    DoubleProperty factorProperty() {
        return factor;
    }

    /** Larger or smaller by steps of a quarter. */
    void step(int steps) {
        factor.set(Math.clamp(Math.rint(factor.get() / STEP + steps) * STEP, LEAST, MOST));
    }

    /** What a first start on a screen takes: twice on a wall whose system draws one pixel a point, less on a small laptop. */
    static double usual(double screenWidth, double outputScale) {
        if (screenWidth < DESK) {
            return Math.max(LEAST, Math.floor(screenWidth / DESK / STEP) * STEP);
        }
        return screenWidth >= WALL && outputScale == 1 ? 2 : 1;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
