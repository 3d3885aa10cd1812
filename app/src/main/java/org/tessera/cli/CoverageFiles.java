package org.tessera.cli;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.grid.coverage.AllowedGap;
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

    /**
     * Places that no grid need cover, in the target's CRS.
     *
     * @throws UnreadableInput when a record is no polygon, or says no reason or owner
     */
    static List<AllowedGap> allowedGaps(AreaLayer layer, AreaLayer target) {
        requirePolygon(layer);
        if (!layer.problems().isEmpty()) {
            throw new UnreadableInput(layer.problems().getFirst());
        }
        List<AllowedGap> allowed = new ArrayList<>();
        List<Geometry> shapes = layer.geometries(target);
        for (int i = 0; i < shapes.size(); i++) {
            SourceRecord gap = layer.source().records().get(i);
            String file = layer.source().file();
            if (shapes.get(i) == null || shapes.get(i).getDimension() < 2) {
                throw new UnreadableInput(new Problem(file, gap.row(), "geometry", "", "an allowed gap is a polygon"));
            }
            allowed.add(new AllowedGap(shapes.get(i), required(file, gap, "reason"), required(file, gap, "owner")));
        }
        return allowed;
    }

    /**
     * Roads or rivers in the target's CRS.
     *
     * @throws UnreadableInput when there is no line, or a record cannot be read
     */
    static List<Geometry> lines(AreaLayer layer, AreaLayer target) {
        if (!layer.problems().isEmpty()) {
            throw new UnreadableInput(layer.problems().getFirst());
        }
        List<Geometry> lines = layer.geometries(target).stream().filter(shape -> shape != null && shape.getDimension() > 0).toList();
        if (lines.isEmpty()) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, "", "", "holds no line"));
        }
        return lines;
    }

    private static String required(String file, SourceRecord gap, String field) {
        String value = gap.fields().getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            throw new UnreadableInput(new Problem(file, gap.row(), field, "", "is empty; an allowed gap needs a reason and an owner"));
        }
        return value;
    }

    private static void requirePolygon(AreaLayer layer) {
        if (layer.source().records().stream().noneMatch(r -> r.geometry() != null && r.geometry().getDimension() == 2)) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, "", "", "holds no polygon"));
        }
    }
}
