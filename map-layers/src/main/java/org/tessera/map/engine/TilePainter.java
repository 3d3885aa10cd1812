package org.tessera.map.engine;

import java.util.function.BooleanSupplier;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;

/** Draws static layers of every kind into tiles. One per thread. */
final class TilePainter {

    private final FeaturePainter features = new FeaturePainter(new SpanRaster());
    private final GraticulePainter lines = new GraticulePainter(new SpanRaster());

    /** The part that draws features. */
    FeaturePainter features() {
        return features;
    }

    /** Draws what of a layer meets the window; answers how much that was (0: the tile is clear), -1 when given up as unwanted. */
    int paint(StaticLayer layer, PixelGrid grid, double ratio, Surface surface, BooleanSupplier unwanted) {
        return switch (layer) {
            case FeatureLayer area -> features.paint(area, grid, ratio, surface, unwanted);
            case GraticuleLayer graticule -> lines.paint(graticule, grid, ratio, surface);
            case TileLayer tiles -> pictures(tiles, grid, ratio, surface, unwanted);
            case HeatLayer heat -> HeatPainter.paint(heat, grid, ratio, surface, unwanted);
        };
    }

    private static int pictures(TileLayer layer, PixelGrid grid, double ratio, Surface surface, BooleanSupplier unwanted) {
        int drawn = layer.imagery().draw(new ImageWindow(grid.left(), grid.top(), grid.width(), grid.height(), grid.resolution(),
                ratio), surface.pixels(), unwanted);
        if (drawn > 0) {
            layer.colours().apply(surface.pixels(), grid.width() * grid.height());
        }
        return drawn;
    }
}
