package org.tessera.map.fx;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Callback;

import org.tessera.map.raster.Surface;

/**
 * A surface as an image that shows its ints without a copy. JavaFX thread.
 *
 * @param surface whose ints are shown
 * @param buffer  that tells JavaFX of changes
 * @param image   to be shown
 */
record SurfaceImage(Surface surface, PixelBuffer<IntBuffer> buffer, WritableImage image) {

    static SurfaceImage of(Surface surface) {
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(surface.width(), surface.height(), IntBuffer.wrap(surface.pixels()),
                PixelFormat.getIntArgbPreInstance());
        return new SurfaceImage(surface, buffer, new WritableImage(buffer));
    }

    /** Has all of it shown anew. */
    void changed() {
        buffer.updateBuffer(_ -> null);
    }

    /** Has the box shown anew that the change answers. */
    void changed(Callback<PixelBuffer<IntBuffer>, Rectangle2D> change) {
        buffer.updateBuffer(change);
    }
}
