package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Envelope;

/** The edges that did not cancel, in groups that hang together, kept up to date while cells change. */
final class LiveEdges {

    private static final class Group {
        private final Set<Integer> edges = new HashSet<>();
        private Arrangement arrangement;
    }

    /** Groups that are no more, and those in their place. */
    record Change(List<Arrangement> gone, List<Arrangement> come) {
    }

    private final LiveCells cells;
    private final BoxIndex cellIndex;
    private final Boundary boundary;
    private final Noding noding;
    private final Sides sides;
    private final BoxIndex index;
    private final Map<Segment, Integer> numbers = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Group> groupOf = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    LiveEdges(LiveCells cells, BoxIndex cellIndex, Boundary boundary, Envelope extent) {
        this.cells = cells;
        this.cellIndex = cellIndex;
        this.boundary = boundary;
        noding = Residual.noding(extent, boundary);
        sides = new Sides(i -> cells.taking(i).outline(), cellIndex, boundary, noding.reach() / 2);
        index = new BoxIndex(extent, 20_000);
    }

    /** Takes the edges of a whole coverage. */
    List<Arrangement> fill(List<Edge> all) {
        all.forEach(this::add);
        return regroup(new HashSet<>(numbers.values()));
    }

    /**
     * Follows a change of cells; their index has changed already.
     *
     * @param region boxes of all changed cells, before and after
     */
    Change follow(List<LiveCells.Swap> swaps, List<Envelope> region) {
        Set<Group> dirty = new HashSet<>();
        for (Envelope box : region) {
            Envelope wide = new Envelope(box);
            wide.expandBy(noding.reach());
            index.query(wide, number -> dirty.add(groupOf.get(number)));
        }
        Set<Integer> pool = new HashSet<>();
        dirty.forEach(group -> pool.addAll(group.edges));
        for (Segment segment : changed(swaps)) {
            Integer old = numbers.get(segment);
            if (old != null) {
                drop(segment, old);
                pool.remove(old);
            }
            Edge edge = summed(segment);
            if (edge.net() != 0) {
                pool.add(add(edge));
            }
        }
        return new Change(dirty.stream().map(group -> group.arrangement).toList(), regroup(pool));
    }

    /** Segments that a cell's border gained or lost. */
    private static Set<Segment> changed(List<LiveCells.Swap> swaps) {
        Set<Segment> changed = new HashSet<>();
        for (LiveCells.Swap swap : swaps) {
            Map<Segment, Integer> signs = new HashMap<>();
            count(swap.before(), -1, signs);
            count(swap.after(), 1, signs);
            signs.forEach((segment, sum) -> {
                if (sum != 0) {
                    changed.add(segment);
                }
            });
        }
        return changed;
    }

    private static void count(SoundCell cell, int weight, Map<Segment, Integer> signs) {
        if (cell == null) {
            return;
        }
        Outline outline = cell.outline();
        for (int r = 0; r < outline.rings(); r++) {
            for (int i = outline.start(r); i < outline.last(r); i++) {
                double ax = outline.x(i);
                double ay = outline.y(i);
                double bx = outline.x(i + 1);
                double by = outline.y(i + 1);
                if (ax != bx || ay != by) {
                    boolean left = Edge.inOrder(ax, ay, bx, by) == outline.insideLeft(r);
                    signs.merge(Segment.of(ax, ay, bx, by), left ? weight : -weight, Integer::sum);
                }
            }
        }
    }

    private Edge summed(Segment segment) {
        Edge edge = new Edge(segment.ax(), segment.ay(), segment.bx(), segment.by());
        cellIndex.query(segment.box(), i -> cells.taking(i).outline().addTo(edge, i));
        if (boundary != null) {
            boundary.addTo(edge);
        }
        return edge;
    }

    private int add(Edge edge) {
        int number;
        if (free.isEmpty()) {
            number = edges.size();
            edges.add(edge);
            groupOf.add(null);
        } else {
            number = free.removeLast();
            edges.set(number, edge);
        }
        numbers.put(new Segment(edge.ax, edge.ay, edge.bx, edge.by), number);
        index.put(number, new Envelope(edge.ax, edge.bx, edge.ay, edge.by));
        return number;
    }

    private void drop(Segment segment, int number) {
        numbers.remove(segment);
        index.remove(number);
        edges.set(number, null);
        groupOf.set(number, null);
        free.add(number);
    }

    private List<Arrangement> regroup(Set<Integer> pool) {
        int[] sorted = pool.stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Edge> some = new ArrayList<>(Arrays.stream(sorted).mapToObj(edges::get).toList());
        List<Arrangement> come = new ArrayList<>();
        for (Neighbours.Group found : Neighbours.groups(some, noding.reach())) {
            Group group = new Group();
            for (Edge edge : found.edges()) {
                int number = numbers.get(new Segment(edge.ax, edge.ay, edge.bx, edge.by));
                group.edges.add(number);
                groupOf.set(number, group);
            }
            group.arrangement = Arrangement.of(found, noding, sides);
            come.add(group.arrangement);
        }
        return come;
    }
}
