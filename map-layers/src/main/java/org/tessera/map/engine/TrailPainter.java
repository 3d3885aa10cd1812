package org.tessera.map.engine;

import java.util.HashMap;
import java.util.Map;

import org.tessera.map.layer.LiveLayer;
import org.tessera.map.live.Tracks;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;

/** Draws where points were, as lines that fade with age. All pieces of one colour and age are one path. Loop thread. */
final class TrailPainter {

    private static final int STEPS = 4;
    private static final double WIDTH = 1.6;

    private final Raster raster = new SpanRaster();
    private final Map<Integer, ScreenPath> paths = new HashMap<>();

    /** Draws the trails of the points that a part shows one by one. */
    void paint(LivePart part, double ratio, Surface surface) {
        paths.values().forEach(ScreenPath::clear);
        LiveLayer layer = part.layer();
        part.trailed().forEach(point -> gather(layer, part, point));
        paths.forEach((colour, path) -> {
            if (path.parts() > 0) {
                raster.stroke(surface, path, Raster.Pen.solid(colour, WIDTH * ratio));
            }
        });
    }

    private void gather(LiveLayer layer, LivePart part, LivePart.Placed point) {
        Tracks tracks = layer.set().tracks();
        long past = layer.options().trail().toMillis();
        long now = layer.shownAt(point.index());
        int fill = layer.palette().get(layer.set().symbol(point.index())).fill() & 0xFFFFFF;
        double x = point.x();
        double y = point.y();
        for (int fix = 0; fix < tracks.fixes(point.index()); fix++) {
            long age = now - tracks.time(point.index(), fix);
            if (age > past) {
                return;
            }
            if (age >= 0) {
                double column = part.column(tracks.x(point.index(), fix));
                double row = part.row(tracks.y(point.index(), fix));
                int step = (int) (STEPS * age / Math.max(1, past));
                ScreenPath path = paths.computeIfAbsent((0xD0 - 0x28 * Math.min(step, STEPS)) << 24 | fill, _ -> new ScreenPath());
                path.move(x, y);
                path.line(column, row);
                x = column;
                y = row;
            }
        }
    }
}
