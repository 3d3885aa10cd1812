package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.tessera.console.theme.MapPalette;
import org.tessera.grid.district.District;
import org.tessera.grid.district.DraftedGrids;
import org.tessera.map.layer.OverlayShape;

/** A proposal over the map: its grids by their outlines and weights, and tinted what is in another area today. */
final class SketchShapes {

    private static final int OPAQUE = 0xFF000000;
    private static final int TINT = 0x50000000;
    private static final double LINE = 2.2;

    private SketchShapes() {
    }

    /**
     * Lowest first.
     *
     * @param label what stands in the middle of a grid
     */
    static List<OverlayShape> of(DraftedGrids sketch, MapPalette palette, Function<District, String> label) {
        List<OverlayShape> shapes = new ArrayList<>();
        for (DraftedGrids.Drafted grid : sketch.grids()) {
            for (int i = 0; i < grid.moved().size(); i++) {
                shapes.add(new OverlayShape("drafted-moved-" + grid.code() + "-" + i, grid.moved().get(i), 0, 0, TINT | palette.soon(),
                        false, ""));
            }
        }
        for (DraftedGrids.Drafted grid : sketch.grids()) {
            shapes.add(new OverlayShape("drafted-" + grid.code(), grid.outline(), OPAQUE | palette.highlight(), LINE, 0, false,
                    label.apply(grid.district())));
        }
        return shapes;
    }
}
