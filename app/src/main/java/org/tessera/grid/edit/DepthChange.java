package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How many cells more or fewer cover a place after an edit than before. The sum of the oriented borders of the touched cells, before
 * and after, says it: where it is the same, nothing changed anywhere. What is left encloses the ground that changed, and only that is
 * looked at.
 */
final class DepthChange {

    /** Units in the last place that a computed node may be off its edge. */
    private static final double ROUNDING = 4;
    /** Of areas out of an overlay. */
    private static final double RELATIVE = 1e-9;

    private final EditablePlan plan;
    private final EditRules rules;

    DepthChange(EditablePlan plan, EditRules rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** What speaks against the edit, or null. */
    Refusal judge(Collection<Difference> differences) {
        Chain chain = chain(differences);
        if (chain.isEmpty()) {
            return null;
        }
        List<Chain.Directed> edges = chain.edges();
        Map<Integer, Shape> after = new HashMap<>();
        for (Difference difference : differences) {
            Integer number = plan.number(difference.cell());
            // New cells count down from -1; they are in no index.
            after.put(number == null ? -1 - after.size() : number, difference.after());
        }
        for (Polygon face : faces(edges)) {
            int change = winding(edges, face.getInteriorPoint().getCoordinate());
            Refusal refusal = change == 0 || dust(face) ? null : change > 0 ? covered(face, after) : uncovered(face, after);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Chain chain(Collection<Difference> differences) {
        Chain chain = new Chain();
        for (Difference difference : differences) {
            if (difference.whole()) {
                if (difference.before() != null) {
                    chain.add(difference.before(), -1);
                }
                if (difference.after() != null) {
                    chain.add(difference.after(), 1);
                }
            } else {
                List<Shape.Part> parts = difference.before().parts();
                for (Difference.Run run : difference.runs()) {
                    Shape.Part part = parts.get(run.ring());
                    run(chain, part.ring(), run.at(), run.removed(), -part.side());
                    run(chain, difference.after().ring(run.ring()), run.at(), run.inserted(), part.side());
                }
            }
        }
        return chain;
    }

    /** A run's edges: one more than it has vertices, but never more than the ring has. */
    private static void run(Chain chain, Ring ring, int at, int count, int weight) {
        int first = at - 1;
        chain.add(ring, first, first + Math.min(count, ring.size() - 1), weight);
    }

    private static List<Polygon> faces(List<Chain.Directed> edges) {
        GeometryFactory factory = new GeometryFactory();
        LineString[] lines = edges.stream().map(edge -> factory.createLineString(new Coordinate[] {edge.from(), edge.to()}))
                .toArray(LineString[]::new);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(factory.createMultiLineString(lines)));
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    private static int winding(List<Chain.Directed> edges, Coordinate point) {
        int winding = 0;
        for (Chain.Directed edge : edges) {
            boolean up = edge.from().y <= point.y && edge.to().y > point.y;
            boolean down = edge.to().y <= point.y && edge.from().y > point.y;
            if (up || down) {
                int side = Orientation.index(edge.from(), edge.to(), point);
                if (up && side > 0) {
                    winding += edge.weight();
                } else if (down && side < 0) {
                    winding -= edge.weight();
                }
            }
        }
        return winding;
    }

    /** No wider than what rounding does to a node that was put into an edge. */
    private static boolean dust(Geometry face) {
        return face.getArea() <= noise(face);
    }

    private static double noise(Geometry face) {
        Envelope box = face.getEnvelopeInternal();
        double largest = Math.max(Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        return ROUNDING * Math.ulp(largest) * face.getLength();
    }

    /** More cells than before lie over the face. */
    private Refusal covered(Polygon face, Map<Integer, Shape> after) {
        Coordinate inside = face.getInteriorPoint().getCoordinate();
        List<String> over = new ArrayList<>();
        double area = 0;
        for (int cell : cellsOver(face, after)) {
            double share = overlay(face, shape(cell, after), OverlayNG.INTERSECTION).getArea();
            area += share;
            if (share > 0 && cell >= 0) {
                over.add(plan.id(cell));
            }
        }
        if (area > face.getArea() * (1 + RELATIVE) + noise(face)) {
            return new Refusal(RefusalReason.OVERLAP, inside, over);
        }
        if (rules.outerFixed()) {
            return new Refusal(RefusalReason.OUTER_BORDER, inside, over);
        }
        if (rules.boundary() != null && !dust(OverlayNGRobust.overlay(face, rules.boundary(), OverlayNG.DIFFERENCE))) {
            return new Refusal(RefusalReason.SPILL, inside, over);
        }
        return null;
    }

    /** Fewer cells than before lie over the face. */
    private Refusal uncovered(Polygon face, Map<Integer, Shape> after) {
        if (!rules.outerFixed() && rules.boundary() == null) {
            return null;
        }
        Geometry bare = face;
        for (int cell : cellsOver(face, after)) {
            bare = overlay(bare, shape(cell, after), OverlayNG.DIFFERENCE);
        }
        if (rules.boundary() != null && !bare.isEmpty()) {
            bare = OverlayNGRobust.overlay(bare, rules.boundary(), OverlayNG.INTERSECTION);
        }
        return bare.getArea() == 0 || dust(bare) ? null
                : new Refusal(RefusalReason.GAP, bare.getInteriorPoint().getCoordinate(), List.of());
    }

    private List<Integer> cellsOver(Polygon face, Map<Integer, Shape> after) {
        List<Integer> cells = new ArrayList<>();
        plan.near(face.getEnvelopeInternal(), cell -> {
            if (!after.containsKey(cell)) {
                cells.add(cell);
            }
        });
        after.forEach((cell, shape) -> {
            if (shape != null) {
                cells.add(cell);
            }
        });
        return cells;
    }

    private Shape shape(int cell, Map<Integer, Shape> after) {
        return after.containsKey(cell) ? after.get(cell) : plan.shape(cell);
    }

    private Geometry overlay(Geometry face, Shape shape, int operation) {
        if (!face.getEnvelopeInternal().intersects(shape.box())) {
            return operation == OverlayNG.INTERSECTION ? plan.factory().createPolygon() : face;
        }
        Geometry area = shape.geometry(plan.factory());
        return OverlayNGRobust.overlay(face, area.isValid() ? area : area.buffer(0), operation);
    }
}
