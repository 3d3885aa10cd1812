package org.tessera.map.fx;

import java.util.stream.IntStream;
import javafx.scene.image.ImageView;

import org.tessera.map.engine.Frame;
import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/**
 * The shown picture, larger or smaller, while the view zooms. JavaFX's software pipeline filters a scaled image on one thread and
 * takes ten times as long as for one that it only copies; so the pixels are put in place here and JavaFX copies. The nearest pixel
 * does: the sharp picture comes in a moment. JavaFX thread.
 */
final class StretchedPicture {

    private static final int BANDS = 8;

    private final ImageView view = new ImageView();
    /** Two, because JavaFX still reads the one while the next is made. */
    private final SurfaceImage[] halves = new SurfaceImage[2];
    private int turn;
    private Frame frame;
    private Viewport wanted;

    StretchedPicture() {
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setVisible(false);
    }

    ImageView view() {
        return view;
    }

    /** Has a frame stretched to a view at the next layout. */
    void want(Frame of, Viewport by) {
        frame = of;
        wanted = by;
        view.setVisible(true);
        if (view.getParent() != null) {
            view.getParent().requestLayout();
        }
    }

    /** The shown picture fits as it is; the memory of this one goes. */
    void away() {
        if (view.isVisible()) {
            view.setVisible(false);
            view.setImage(null);
            frame = null;
            wanted = null;
            halves[0] = null;
            halves[1] = null;
        }
    }

    /** Makes the picture, when one is wanted that is not made: once a pulse, however often the view moved. */
    void layout() {
        if (wanted == null) {
            return;
        }
        double ratio = wanted.pixelRatio();
        int width = (int) Math.ceil(wanted.width() * ratio);
        int height = (int) Math.ceil(wanted.height() * ratio);
        turn = 1 - turn;
        if (halves[turn] == null || halves[turn].surface().width() != width || halves[turn].surface().height() != height) {
            halves[turn] = SurfaceImage.of(new Surface(width, height));
        }
        SurfaceImage half = halves[turn];
        Viewport shown = frame.viewport();
        double scale = wanted.resolution() / ratio / (shown.resolution() / shown.pixelRatio());
        double left = shown.screenX(wanted.centreX()) * shown.pixelRatio() - scale * wanted.width() * ratio / 2;
        double top = shown.screenY(wanted.centreY()) * shown.pixelRatio() - scale * wanted.height() * ratio / 2;
        fill(half.surface(), left, top, scale);
        half.changed();
        view.setImage(half.image());
        view.setFitWidth(width / ratio);
        view.setFitHeight(height / ratio);
        wanted = null;
    }

    /** On all cores: the time for a pulse is short, and what else draws rests while the view moves. */
    private void fill(Surface surface, double left, double top, double scale) {
        PixelBox covered = surface.stretched(frame.surface(), left, top, scale);
        int canvas = frame.request().canvas();
        int wide = surface.width();
        int high = surface.height();
        IntStream.range(0, BANDS).parallel().forEach(i -> {
            PixelBox band = new PixelBox(0, high * i / BANDS, wide, high * (i + 1) / BANDS);
            PixelBox part = band.and(covered);
            if (part.isEmpty()) {
                surface.clear(0, band.top(), wide, band.bottom() - band.top(), canvas);
                return;
            }
            surface.clear(0, band.top(), wide, part.top() - band.top(), canvas);
            surface.clear(0, part.bottom(), wide, band.bottom() - part.bottom(), canvas);
            surface.clear(0, part.top(), part.left(), part.bottom() - part.top(), canvas);
            surface.clear(part.right(), part.top(), wide - part.right(), part.bottom() - part.top(), canvas);
            surface.stretch(frame.surface(), left, top, scale, part);
        });
    }
}
