package org.tessera.grid.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Connected faces that are the same grids' and in the same parent, so that they are treated as one. */
record Tract(List<Subdivision.Face> faces) {

    /** All such tracts among the faces that match, in the order of their first faces. */
    static List<Tract> of(List<Subdivision.Face> faces, Predicate<Subdivision.Face> match) {
        Set<Subdivision.Face> seen = identical(List.of());
        List<Tract> tracts = new ArrayList<>();
        for (Subdivision.Face face : faces) {
            if (!seen.contains(face) && match.test(face)) {
                tracts.add(new Tract(spread(face, seen, other -> other.parent == face.parent && other.inside == face.inside
                        && other.owners.equals(face.owners) && match.test(other))));
            }
        }
        return tracts;
    }

    /** The same, but that a line which is nobody's border parts them, as a road does. */
    static List<Tract> parted(List<Subdivision.Face> faces, Predicate<Subdivision.Face> match) {
        List<Tract> tracts = new ArrayList<>();
        for (Tract tract : of(faces, match)) {
            Set<Subdivision.Face> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<Subdivision.Face> whole = Collections.newSetFromMap(new IdentityHashMap<>());
            whole.addAll(tract.faces);
            for (Subdivision.Face face : tract.faces) {
                if (!seen.contains(face)) {
                    tracts.add(new Tract(spread(face, seen, edge -> !edge.bare(), whole::contains)));
                }
            }
        }
        return tracts;
    }

    private static List<Subdivision.Face> spread(Subdivision.Face start, Set<Subdivision.Face> seen,
            Predicate<Subdivision.Face> joins) {
        return spread(start, seen, _ -> true, joins);
    }

    private static List<Subdivision.Face> spread(Subdivision.Face start, Set<Subdivision.Face> seen,
            Predicate<Subdivision.Edge> open, Predicate<Subdivision.Face> joins) {
        List<Subdivision.Face> group = new ArrayList<>();
        Deque<Subdivision.Face> ahead = new ArrayDeque<>(List.of(start));
        seen.add(start);
        while (!ahead.isEmpty()) {
            Subdivision.Face face = ahead.remove();
            group.add(face);
            for (Subdivision.Edge edge : face.edges) {
                Subdivision.Face other = edge.across(face);
                if (other != null && open.test(edge) && !seen.contains(other) && joins.test(other)) {
                    seen.add(other);
                    ahead.add(other);
                }
            }
        }
        return group;
    }

    /** In how many pieces the faces lie; 2 stands for more. */
    static int pieces(List<Subdivision.Face> faces) {
        Set<Subdivision.Face> all = identical(faces);
        Set<Subdivision.Face> seen = identical(List.of());
        int pieces = 0;
        for (Subdivision.Face face : faces) {
            if (!seen.contains(face) && pieces < 2) {
                spread(face, seen, all::contains);
                pieces++;
            }
        }
        return pieces;
    }

    /** Faces are the same when they are one and the same object; they change their owners. */
    static Set<Subdivision.Face> identical(Collection<Subdivision.Face> faces) {
        Set<Subdivision.Face> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(faces);
        return set;
    }

    Set<Integer> owners() {
        return faces.getFirst().owners;
    }

    int parent() {
        return faces.getFirst().parent;
    }

    Coordinate point() {
        return faces.getFirst().point();
    }

    Envelope box() {
        Envelope box = new Envelope();
        faces.forEach(face -> box.expandToInclude(face.shape.getEnvelopeInternal()));
        return box;
    }

    Geometry shape() {
        return faces.size() == 1 ? faces.getFirst().shape
                : CoverageUnion.union(faces.stream().map(face -> (Geometry) face.shape).toArray(Geometry[]::new));
    }

    void give(Set<Integer> owners) {
        faces.forEach(face -> face.owners = owners);
    }

    /** By grid, how long the tract borders on ground of it, in metres; ground of one of the tract's other owners does not count. */
    Map<Integer, Double> borders(Metric metric) {
        Set<Subdivision.Face> own = identical(faces);
        Map<Integer, Double> lengths = new TreeMap<>();
        Map<Subdivision.Face, Double> across = new LinkedHashMap<>();
        for (Subdivision.Face face : faces) {
            for (Subdivision.Edge edge : face.edges) {
                Subdivision.Face other = edge.across(face);
                if (other != null && !own.contains(other)) {
                    across.merge(other, metric.length(edge.low, edge.high), Double::sum);
                }
            }
        }
        across.forEach((other, length) -> {
            if (owners().isEmpty() || !other.owners.containsAll(owners())) {
                other.owners.forEach(owner -> lengths.merge(owner, length, Double::sum));
            }
        });
        return lengths;
    }

    /** The edges around it, to the grids across that are not among its own owners. */
    Map<Subdivision.Edge, Collection<Integer>> rim() {
        Set<Subdivision.Face> own = Collections.newSetFromMap(new IdentityHashMap<>());
        own.addAll(faces);
        Map<Subdivision.Edge, Collection<Integer>> rim = new LinkedHashMap<>();
        for (Subdivision.Face face : faces) {
            for (Subdivision.Edge edge : face.edges) {
                Subdivision.Face other = edge.across(face);
                if (other == null || !own.contains(other)) {
                    rim.put(edge, other == null || !owners().isEmpty() && other.owners.containsAll(owners()) ? Set.of() : other.owners);
                }
            }
        }
        return rim;
    }

    /** m around. */
    double perimeter(Metric metric) {
        Set<Subdivision.Face> own = identical(faces);
        double sum = 0;
        for (Subdivision.Face face : faces) {
            for (Subdivision.Edge edge : face.edges) {
                sum += own.contains(edge.across(face)) ? 0 : metric.length(edge.low, edge.high);
            }
        }
        return sum;
    }
}
