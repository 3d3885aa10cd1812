package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Shares out a face among cells of which exactly one lies over every point of it, by walking along their borders in it; what is outside the
 * outer boundary counts as a cell. Only the plain case is dealt with, a face without islands that the borders cut from edge to edge; in any
 * other, and in doubt, the answer is nothing.
 */
final class FaceShares {

    /** Owner of the face's own border. */
    private static final int FACE = -2;
    private static final int NOBODY = -3;
    private static final double SAME_AREA = 1e-9;

    private final Polygon face;
    private final FaceCut cut;
    private final GeometryFactory factory;
    private final Map<Segment, Edge> edges = new LinkedHashMap<>();

    private FaceShares(Polygon face, FaceCut cut) {
        this.face = face;
        this.cut = cut;
        factory = face.getFactory();
    }

    /**
     * Parts of the face by cell, {@link Boundary#OWNER} for outside.
     *
     * @param cut      of this face; its tolerance is the reach of {@link Cuts}
     * @param some     numbers of the cells
     * @param cells    outline by number
     * @param boundary null where outside takes no share
     */
    static Optional<Map<Integer, List<Polygon>>> of(Polygon face, FaceCut cut, Set<Integer> some, IntFunction<Outline> cells,
            Boundary boundary) {
        if (face.getNumInteriorRing() > 0) {
            return Optional.empty();
        }
        FaceShares shares = new FaceShares(face, cut);
        Outline ring = cut.face();
        for (int i = 0; i < ring.last(0); i++) {
            shares.add(FACE, ring.insideLeft(0) ? 1 : -1, ring.x(i), ring.y(i), ring.x(i + 1), ring.y(i + 1));
        }
        some.forEach(cell -> shares.add(cell, cells.apply(cell)));
        if (boundary != null) {
            shares.add(boundary);
        }
        return shares.walk();
    }

    private void add(int owner, int sign, double ax, double ay, double bx, double by) {
        edges.computeIfAbsent(Segment.of(ax, ay, bx, by), s -> new Edge(s.ax(), s.ay(), s.bx(), s.by()))
                .add(owner, Edge.inOrder(ax, ay, bx, by) ? sign : -sign);
    }

    private void add(int cell, Outline outline) {
        for (int r = 0; r < outline.rings(); r++) {
            for (int i = outline.start(r); i < outline.last(r); i++) {
                if (cut.by(outline, i)) {
                    add(cell, outline.insideLeft(r) ? 1 : -1, outline.x(i), outline.y(i), outline.x(i + 1), outline.y(i + 1));
                }
            }
        }
    }

    private void add(Boundary boundary) {
        Outline outline = boundary.outline();
        boundary.near(face.getEnvelopeInternal(), i -> {
            if (cut.by(outline, i)) {
                add(Boundary.OWNER, outline.insideLeftOf(i) ? -1 : 1, outline.x(i), outline.y(i), outline.x(i + 1), outline.y(i + 1));
            }
        });
    }

    private Optional<Map<Integer, List<Polygon>>> walk() {
        List<Neighbours.Group> groups = Neighbours.groups(new ArrayList<>(edges.values()), cut.tolerance());
        Optional<Collection<Edge>> pieces = groups.size() > 1 ? Optional.empty() : Cuts.of(groups.getFirst(), cut.tolerance());
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<Polygon>> shares = new TreeMap<>();
        double rest = face.getArea();
        for (Rings.Ring ring : Rings.along(List.copyOf(pieces.get()))) {
            int side = sideOfFace(ring);
            if (side > 0) {
                int owner = owner(ring);
                if (owner == NOBODY) {
                    return Optional.empty();
                }
                shares.computeIfAbsent(owner, _ -> new ArrayList<>()).add(polygon(ring));
                rest -= ring.area();
            } else if (side == 0) {
                return Optional.empty();
            }
        }
        return Math.abs(rest) <= SAME_AREA * Math.max(1, face.getArea()) ? Optional.of(shares) : Optional.empty();
    }

    /** 1 for a ring in the face, −1 for one outside; 0 for one that has none of the face's border, which does not tell. */
    private static int sideOfFace(Rings.Ring ring) {
        for (int i = 0; i < ring.edges().size(); i++) {
            int sign = sign(ring.edges().get(i), FACE);
            if (sign != 0) {
                return ring.forward()[i] ? sign : -sign;
            }
        }
        return 0;
    }

    private static int sign(Edge edge, int owner) {
        for (int b = 0; b < edge.borders(); b++) {
            if (edge.owner(b) == owner) {
                return edge.sign(b);
            }
        }
        return 0;
    }

    /** The one cell that all borders through the face have on the ring's side. */
    private static int owner(Rings.Ring ring) {
        int owner = NOBODY;
        for (int i = 0; i < ring.edges().size(); i++) {
            Edge edge = ring.edges().get(i);
            if (!edge.has(FACE)) {
                int here = left(edge, ring.forward()[i] ? 1 : -1);
                if (edge.net() != 0 || here == NOBODY || owner != NOBODY && owner != here) {
                    return NOBODY;
                }
                owner = here;
            }
        }
        return owner;
    }

    private static int left(Edge edge, int way) {
        int left = NOBODY;
        for (int b = 0; b < edge.borders(); b++) {
            if (edge.sign(b) * way > 0) {
                left = edge.owner(b);
            }
        }
        return left;
    }

    private Polygon polygon(Rings.Ring ring) {
        Coordinate[] points = new Coordinate[ring.xy().length / 2];
        Arrays.setAll(points, i -> new Coordinate(ring.xy()[2 * i], ring.xy()[2 * i + 1]));
        return factory.createPolygon(points);
    }
}
