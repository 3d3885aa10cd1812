package org.tessera.map.engine;

import java.util.function.BooleanSupplier;

import org.tessera.map.layer.HeatField;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.raster.Surface;

/** Colours a density. Stateless. */
final class HeatPainter {

    private HeatPainter() {
    }

    /** Draws a window; answers 1, 0 when it stayed clear, -1 when given up as unwanted. */
    static int paint(HeatLayer layer, PixelGrid grid, double ratio, Surface surface, BooleanSupplier unwanted) {
        HeatField field = HeatField.over(layer, grid.envelope(0), grid.resolution(), ratio, unwanted);
        if (field == null) {
            return -1;
        }
        if (field.peak() == 0) {
            return 0;
        }
        int[] ramp = ramp(layer.style());
        double scale = (ramp.length - 1) / layer.style().top();
        for (int row = 0; row < grid.height(); row++) {
            double y = -(grid.top() + row + 0.5) * grid.resolution();
            for (int column = 0; column < grid.width(); column++) {
                double density = field.at((grid.left() + column + 0.5) * grid.resolution(), y);
                surface.pixels()[row * surface.width() + column] =
                        ramp[(int) Math.min(ramp.length - 1, Math.round(density * scale))];
            }
        }
        return 1;
    }

    private static int[] ramp(HeatStyle style) {
        int[] ramp = new int[HeatStyle.STEPS];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = Surface.premultiplied(style.colour((double) i / (ramp.length - 1)));
        }
        return ramp;
    }
}
