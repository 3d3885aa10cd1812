package org.tessera.grid.coverage;

import java.util.List;

import org.locationtech.jts.geom.Envelope;

/**
 * What is left of all borders after equal ones have cancelled.
 *
 * @param index        boxes of the cells by their place in the list
 * @param arrangements one for each group of edges that hang together
 * @param assembly     the faces that they bound
 * @param reach        how far cutting may have moved a corner
 */
record Residual(BoxIndex index, List<Arrangement> arrangements, FaceAssembly assembly, double reach) {

    /** @param boundary or null */
    static Residual of(List<SoundCell> cells, Boundary boundary) {
        Envelope extent = extent(cells);
        BoxIndex index = new BoxIndex(extent, cells.size());
        for (int i = 0; i < cells.size(); i++) {
            index.put(i, cells.get(i).outline().box());
        }
        List<Edge> edges = BorderSum.residual(cells.stream().map(SoundCell::outline).toList(),
                boundary == null ? null : boundary.outline());
        Noding noding = noding(extent, boundary);
        Sides sides = new Sides(i -> cells.get(i).outline(), index, boundary, noding.reach() / 2);
        List<Arrangement> arrangements = Neighbours.groups(edges, noding.reach()).parallelStream()
                .map(group -> Arrangement.of(group, noding, sides)).toList();
        return new Residual(index, arrangements, new FaceAssembly(arrangements.stream().flatMap(a -> a.rings().stream()).toList()),
                noding.reach());
    }

    static Envelope extent(List<SoundCell> cells) {
        Envelope extent = new Envelope();
        cells.forEach(cell -> extent.expandToInclude(cell.outline().box()));
        return extent;
    }

    /** For coordinates as large as in the extent, rounded up so that it does not depend on the last cell. */
    static Noding noding(Envelope extent, Boundary boundary) {
        Envelope all = new Envelope(extent);
        if (boundary != null) {
            all.expandToInclude(boundary.outline().box());
        }
        double size = all.isNull() ? 1 : Math.max(Math.max(Math.abs(all.getMinX()), Math.abs(all.getMaxX())),
                Math.max(Math.abs(all.getMinY()), Math.abs(all.getMaxY())));
        return new Noding(Math.scalb(1.0, Math.getExponent(size) + 1));
    }
}
