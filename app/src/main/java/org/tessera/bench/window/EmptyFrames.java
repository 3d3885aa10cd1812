package org.tessera.bench.window;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/**
 * The cheapest frame that still shows a whole picture anew: one ready-made image as large as the window, moved by a pixel each
 * pulse. JavaFX thread.
 */
final class EmptyFrames extends Pane {

    private static final int MARGIN = 64;

    private final ImageView view;
    private int step;

    EmptyFrames(int width, int height) {
        int[] pixels = new int[(width + 2 * MARGIN) * (height + 2 * MARGIN)];
        Arrays.setAll(pixels, i -> 0xFF000000 | i * 0x9E3779B1 >>> 8);
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width + 2 * MARGIN, height + 2 * MARGIN, IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance());
        view = new ImageView(new WritableImage(buffer));
        view.setManaged(false);
        getChildren().add(view);
        next();
    }

    /** Moves the image. */
    boolean next() {
        step++;
        view.setTranslateX(-MARGIN + step % 32);
        view.setTranslateY(-MARGIN + step / 32 % 32);
        return true;
    }
}
