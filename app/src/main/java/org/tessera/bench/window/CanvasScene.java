package org.tessera.bench.window;

import java.util.concurrent.CompletableFuture;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.tessera.bench.StarScene;

/**
 * The scene drawn on a JavaFX {@link Canvas}: corners and colours made beforehand, two calls a star (one path for each colour
 * took longer). JavaFX thread.
 */
final class CanvasScene extends Pane {

    private final Canvas canvas;
    private final double[][] xs;
    private final double[][] ys;
    private final Color[] fills;
    private final Color outline = Color.web(StarScene.OUTLINE);

    CanvasScene(StarScene scene, int width, int height) {
        canvas = new Canvas(width, height);
        getChildren().add(canvas);
        double scale = width / StarScene.EXTENT.getWidth();
        xs = new double[scene.size()][];
        ys = new double[scene.size()][];
        fills = new Color[scene.size()];
        for (int i = 0; i < scene.size(); i++) {
            double[] ring = scene.ring(i);
            xs[i] = new double[ring.length / 2];
            ys[i] = new double[ring.length / 2];
            for (int k = 0; k < xs[i].length; k++) {
                xs[i][k] = (ring[2 * k] - StarScene.EXTENT.getMinX()) * scale;
                ys[i][k] = height - (ring[2 * k + 1] - StarScene.EXTENT.getMinY()) * scale;
            }
            fills[i] = Color.web(StarScene.COLOURS.get(scene.category(i)), StarScene.FILL_OPACITY);
        }
    }

    /** Draws everything anew; what it answers is complete, for the calls themselves are all that JavaFX leaves to us. */
    CompletableFuture<Void> draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Color.WHITE);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setStroke(outline);
        graphics.setLineWidth(1);
        for (int i = 0; i < xs.length; i++) {
            graphics.setFill(fills[i]);
            graphics.fillPolygon(xs[i], ys[i], xs[i].length);
            graphics.strokePolygon(xs[i], ys[i], xs[i].length);
        }
        return CompletableFuture.completedFuture(null);
    }
}
