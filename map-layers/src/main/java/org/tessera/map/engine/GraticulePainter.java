package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.GridLine;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextStyle;
import org.tessera.map.view.Viewport;

/** Draws the lines of a graticule into a window, and says where their coordinates stand. One per thread. */
final class GraticulePainter {

    private static final double THIN = 0.75;
    private static final double THICK = 1.5;
    private static final double TEXT = 10.5;

    /** Logical pixels from the edge of the view, and kept free at its corners, where furniture stands. */
    private static final double EDGE = 3;
    private static final double CORNER = 40;

    private final Raster raster;
    private final ScreenPath path = new ScreenPath();

    GraticulePainter(Raster raster) {
        this.raster = raster;
    }

    /** Draws what meets the window; answers how many lines. */
    int paint(GraticuleLayer layer, PixelGrid grid, double ratio, Surface surface) {
        List<GridLine> lines = layer.lines().lines(grid.envelope(THICK * ratio), grid.resolution() * ratio);
        for (GridLine line : lines) {
            path.clear();
            for (int i = 0; i < line.xs().length; i++) {
                double x = grid.column(line.xs()[i]);
                double y = grid.row(line.ys()[i]);
                if (i == 0) {
                    path.move(x, y);
                } else {
                    path.line(x, y);
                }
            }
            raster.stroke(surface, path, Raster.Pen.solid(layer.look().line(), (line.emphasis() ? THICK : THIN) * ratio));
        }
        return lines.size();
    }

    /** The coordinates at the upper and the left edge of a view, in pixels of the window. None meets another. */
    static List<LabelStamp> labels(GraticuleLayer layer, Viewport view, PixelGrid grid, GlyphRuns glyphs) {
        double ratio = view.pixelRatio();
        TextStyle style = new TextStyle(TEXT * ratio, false, layer.look().text(), layer.look().halo(), 2 * ratio);
        Envelope seen = view.displayEnvelope();
        double left = grid.column(seen.getMinX());
        double top = grid.row(seen.getMaxY());
        List<LabelStamp> stamps = new ArrayList<>();
        double nextColumn = left + CORNER * ratio;
        double lastColumn = grid.column(seen.getMaxX()) - CORNER * ratio;
        double lastRow = grid.row(seen.getMinY()) - CORNER * ratio;
        double freeRow = lastRow;
        for (GridLine line : layer.lines().lines(seen, view.resolution())) {
            Surface run = glyphs.run(line.label(), style);
            if (line.upright()) {
                double column = grid.column(crossing(line.ys(), line.xs(), seen.getMaxY())) - run.width() / 2.0;
                if (column >= nextColumn && column + run.width() <= lastColumn) {
                    stamps.add(new LabelStamp(run, (int) Math.round(column), (int) Math.round(top + EDGE * ratio)));
                    nextColumn = column + run.width() + EDGE * ratio;
                }
            } else {
                // Lines come from south to north: each label must end above the one before.
                double row = grid.row(crossing(line.xs(), line.ys(), seen.getMinX())) - run.height() / 2.0;
                if (row + run.height() <= freeRow && row >= top + CORNER * ratio) {
                    stamps.add(new LabelStamp(run, (int) Math.round(left + EDGE * ratio), (int) Math.round(row)));
                    freeRow = row - EDGE * ratio;
                }
            }
        }
        return stamps;
    }

    /** Where a line reaches a value along its way: the other coordinate, NaN when it never does. */
    private static double crossing(double[] along, double[] across, double value) {
        for (int i = 1; i < along.length; i++) {
            double from = along[i - 1] - value;
            double to = along[i] - value;
            if (from * to <= 0) {
                double share = from == to ? 0 : from / (from - to);
                return across[i - 1] + share * (across[i] - across[i - 1]);
            }
        }
        return Double.NaN;
    }
}
