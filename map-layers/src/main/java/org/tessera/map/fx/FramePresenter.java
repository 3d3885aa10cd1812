package org.tessera.map.fx;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Translate;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.ChangedBox;
import org.tessera.map.engine.Frame;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/**
 * Shows frames, and moves the shown one at once when the viewport moves. JavaFX thread only. A frame's ints are shown without
 * a copy; showing the next one frees them.
 */
final class FramePresenter {

    private static final double MOST_STRETCHED = 2;

    private final Rectangle canvas = new Rectangle();
    private final ImageView view = new ImageView();
    private final Translate interim = new Translate();
    private final StretchedPicture stretched = new StretchedPicture();
    private final Map<int[], SurfaceImage> images = new IdentityHashMap<>();
    private Frame frame;

    /** How the shown picture serves another view. */
    enum Cover {
        /** It fills the view, moved. */
        SHIFTED,
        /** It fills most of the view, larger or smaller. */
        STRETCHED,
        /** It does not. */
        NONE
    }

    FramePresenter() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.getTransforms().add(interim);
    }

    /** The canvas, over it the picture, and over that the one that stands in for it while the view zooms. */
    List<Node> views() {
        return List.of(canvas, view, stretched.view());
    }

    /** What is seen where no picture is; size and colour are the owner's. */
    Rectangle canvas() {
        return canvas;
    }

    /** To be called at each layout of what holds the views. */
    void layout() {
        stretched.layout();
    }

    /** Shows a frame for the present viewport; answers the surface that is not or no longer shown, or null. */
    Surface show(Frame next, Viewport now) {
        Surface former = frame == null ? null : frame.surface();
        if (next.changed() != null && former != null && images.containsKey(former.pixels())) {
            patch(next.surface(), former, next.changed());
            move(now);
            return next.surface();
        }
        frame = next;
        Surface surface = next.surface();
        images.keySet().removeIf(pixels -> pixels != surface.pixels() && (former == null || pixels != former.pixels()));
        SurfaceImage shown = images.computeIfAbsent(surface.pixels(), _ -> SurfaceImage.of(surface));
        shown.changed();
        view.setImage(shown.image());
        view.setFitWidth(surface.width() / next.viewport().pixelRatio());
        view.setFitHeight(surface.height() / next.viewport().pixelRatio());
        move(now);
        return former;
    }

    /** Only the pixels that changed are copied, and only they are drawn again by JavaFX, which takes longer than the copying. */
    private void patch(Surface from, Surface to, ChangedBox box) {
        if (box.width() > 0) {
            images.get(to.pixels()).changed(_ -> {
                box.copy(from, to);
                return new Rectangle2D(box.left(), box.top(), box.width(), box.height());
            });
        }
    }

    /** How the shown picture serves a view until a new one is there. */
    Cover cover(Viewport view) {
        if (frame == null || !frame.complete() || frame.viewport().pixelRatio() != view.pixelRatio()) {
            return Cover.NONE;
        }
        Envelope shown = frame.viewport().displayEnvelope();
        Envelope wanted = view.displayEnvelope();
        double scale = frame.viewport().resolution() / view.resolution();
        if (Math.abs(scale - 1) < 1e-9) {
            return shown.covers(wanted) ? Cover.SHIFTED : Cover.NONE;
        }
        boolean near = scale < MOST_STRETCHED && scale > 1 / MOST_STRETCHED;
        return near && shown.intersection(wanted).getArea() > wanted.getArea() / 4 ? Cover.STRETCHED : Cover.NONE;
    }

    /** Puts the shown frame where it belongs in a viewport: the interim picture until a sharp one comes. */
    void move(Viewport now) {
        if (frame == null) {
            return;
        }
        // Hidden under the picture it would be painted all the same.
        canvas.setVisible(!frame.viewport().displayEnvelope().covers(now.displayEnvelope()));
        double ratio = frame.viewport().pixelRatio();
        double scale = frame.viewport().resolution() / now.resolution();
        double x = now.screenX(frame.viewport().centreX()) - view.getFitWidth() / 2;
        double y = now.screenY(frame.viewport().centreY()) - view.getFitHeight() / 2;
        if (Math.abs(scale - 1) > 1e-9) {
            stretched.want(frame, now);
            return;
        }
        stretched.away();
        // On whole device pixels the picture is not filtered and stays crisp.
        interim.setX(Math.round(x * ratio) / ratio);
        interim.setY(Math.round(y * ratio) / ratio);
    }
}
