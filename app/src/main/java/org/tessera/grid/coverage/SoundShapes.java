package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Tells which shapes can be checked, mends what is invalid for the rest of the check, and says what was wrong. */
final class SoundShapes {

    /** What became of one shape: the error is null when it was sound, shape and outline are null when nothing is left of it. */
    record Verdict(Geometry shape, Outline outline, String error, Coordinate where) {

        static Verdict lost(String error, Coordinate where) {
            return new Verdict(null, null, error, where);
        }

        static Verdict kept(Geometry shape, String error, Coordinate where) {
            return new Verdict(shape, new Outline(shape), error, where);
        }
    }

    private SoundShapes() {
    }

    /** The cells fit for the check; every fault goes to the findings. */
    static List<SoundCell> of(List<Cell> cells, FindingList findings) {
        List<Verdict> verdicts = IntStream.range(0, cells.size()).parallel().mapToObj(i -> judge(cells.get(i).shape())).toList();
        List<SoundCell> sound = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict.error() != null) {
                findings.add(invalid(cells.get(i).id(), verdict));
            }
            if (verdict.shape() != null) {
                sound.add(new SoundCell(cells.get(i).id(), verdict.shape(), verdict.outline()));
            }
        }
        return sound;
    }

    static Finding invalid(String id, Verdict verdict) {
        GeometryFactory factory = new GeometryFactory();
        return Finding.invalid(id, verdict.where() == null ? factory.createPoint() : factory.createPoint(verdict.where()), verdict.error());
    }

    static Verdict judge(Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return Verdict.lost("no shape", null);
        }
        if (areal(shape) instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
            Outline outline = new Outline(polygon);
            if (outline.area() > 0 && Double.isFinite(outline.area()) && SimpleRing.proves(outline.ordinates())) {
                return new Verdict(polygon, outline, null, null);
            }
        }
        for (Coordinate c : shape.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return Verdict.lost("a coordinate is not a finite number", null);
            }
        }
        if (shape.getDimension() < 2) {
            return Verdict.lost(shape.getGeometryType() + " instead of a polygon", shape.getCoordinate());
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error == null) {
            Geometry areal = areal(shape);
            return areal.getArea() > 0 ? Verdict.kept(areal, null, null) : Verdict.lost("no area", shape.getCoordinate());
        }
        Geometry fixed = areal(GeometryFixer.fix(shape));
        return fixed.getArea() > 0 ? Verdict.kept(fixed, error.getMessage(), error.getCoordinate())
                : Verdict.lost(error.getMessage(), error.getCoordinate());
    }

    /** The polygons of a geometry, whatever else came with them. */
    static Geometry areal(Geometry shape) {
        if (shape instanceof Polygon || shape.getNumGeometries() == 1 && shape.getGeometryN(0) instanceof Polygon) {
            return shape.getGeometryN(0);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            if (!((Polygon) polygon).isEmpty()) {
                polygons.add((Polygon) polygon);
            }
        }
        return together(shape.getFactory(), polygons);
    }

    static Geometry together(GeometryFactory factory, List<? extends Polygon> polygons) {
        return polygons.size() == 1 ? polygons.getFirst() : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
