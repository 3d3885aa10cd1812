package org.tessera.cli;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.grid.coverage.Cell;

/** Makes grids, parents and boundaries of layers. */
final class CoverageFiles {

    private CoverageFiles() {
    }

    /**
     * Cells in the target's CRS, in record order.
     *
     * @param field names them, or null
     * @throws UnreadableInput when the layer has no polygon, or the field does not tell its records apart
     */
    static List<Cell> cells(AreaLayer layer, AreaLayer target, String field) {
        requirePolygon(layer);
        GridIds ids = GridIds.of(layer.source(), field);
        List<Cell> cells = new ArrayList<>();
        List<Geometry> shapes = layer.geometries(target);
        for (int i = 0; i < shapes.size(); i++) {
            cells.add(new Cell(ids.of(layer.source().records().get(i)), shapes.get(i)));
        }
        return cells;
    }

    /**
     * All polygons of the layer as one area in the target's CRS.
     *
     * @throws UnreadableInput when it has none, or a record cannot be read
     */
    static Geometry area(AreaLayer layer, AreaLayer target) {
        requirePolygon(layer);
        if (!layer.problems().isEmpty()) {
            throw new UnreadableInput(layer.problems().getFirst());
        }
        List<Geometry> areas = new ArrayList<>();
        for (Geometry shape : layer.geometries(target)) {
            if (shape != null && shape.getDimension() == 2) {
                areas.add(shape.isValid() ? shape : GeometryFixer.fix(shape));
            }
        }
        return areas.size() == 1 ? areas.getFirst() : UnaryUnionOp.union(areas);
    }

    private static void requirePolygon(AreaLayer layer) {
        if (layer.source().records().stream().noneMatch(r -> r.geometry() != null && r.geometry().getDimension() == 2)) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, "", "", "holds no polygon"));
        }
    }
}
