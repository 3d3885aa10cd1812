package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;

import org.tessera.console.theme.MapPalette;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.GapPermit;
import org.tessera.map.layer.OverlayShape;

/**
 * What is marked on the grids whatever else is shown: permitted gaps, calmly, each with its reason; and the grids that are locked.
 *
 * @param permits gaps
 * @param chosen  the one in question, or null
 * @param locked  grids
 * @param lock    what is written on them
 */
record Outlines(List<GapPermit> permits, GapPermit chosen, List<Cell> locked, String lock) {

    static final Outlines NONE = new Outlines(List.of(), null, List.of(), "");

    private static final int OPAQUE = 0xFF000000;
    private static final int FAINT = 0x1C000000;

    List<OverlayShape> shapes(MapPalette palette) {
        List<OverlayShape> shapes = new ArrayList<>();
        for (GapPermit permit : permits) {
            int colour = permit.equals(chosen) ? palette.highlight() : palette.noDeadline();
            shapes.add(new OverlayShape("permit-" + permit.id(), permit.shape(), OPAQUE | colour, 1.4, FAINT | colour, true,
                    permit.reason()));
        }
        for (Cell cell : locked) {
            shapes.add(new OverlayShape("lock-" + cell.id(), cell.shape(), OPAQUE | palette.sensor(), 2, FAINT | palette.sensor(), false,
                    lock));
        }
        return shapes;
    }
}
