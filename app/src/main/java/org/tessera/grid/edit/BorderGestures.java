package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;

/**
 * Moving, adding and taking away vertices of shared borders; all cells around follow. Answers only, changes nothing. Work depends on the
 * cells around the vertex, not on the size of the plan, so a move can be judged at every movement of the mouse. On the plan's thread.
 */
public final class BorderGestures {

    /** Places along a drag that are tried before the last legal one is narrowed down, and halvings to do so. */
    private static final int STEPS = 8;
    private static final int HALVINGS = 24;
    /** Parts of the clearance to which the last legal place is found. */
    private static final double NARROW = 0.1;

    private final EditablePlan plan;
    private final EditRules rules;
    private final Judge judge;

    /** Gestures on a plan under some rules. */
    public BorderGestures(EditablePlan plan, EditRules rules) {
        this.plan = plan;
        this.rules = rules;
        judge = new Judge(plan, rules);
    }

    /**
     * Moves a vertex.
     *
     * @param from  the vertex, exactly
     * @param to    where to
     * @param clamp whether to stop at the last legal place on the way, instead of refusing
     */
    public Outcome moveVertex(Coordinate from, Coordinate to, boolean clamp) {
        return move(Gesture.MOVE_VERTEX, List.of(from), new Coordinate(to.x - from.x, to.y - from.y), to, clamp);
    }

    /** Moves both ends of an edge by so much. */
    public Outcome moveEdge(Coordinate a, Coordinate b, double dx, double dy, boolean clamp) {
        if (!isEdge(a, b)) {
            return refused(RefusalReason.NO_SUCH_EDGE, a);
        }
        return move(Gesture.MOVE_EDGE, List.of(a, b), new Coordinate(dx, dy), null, clamp);
    }

    /** Moves all vertices of an arc between its ends by so much; the ends stay. */
    public Outcome moveArc(Arc arc, double dx, double dy, boolean clamp) {
        return move(Gesture.MOVE_ARC, arc.closed() ? arc.path().subList(1, arc.path().size()) : arc.inner(), new Coordinate(dx, dy), null,
                clamp);
    }

    private Outcome move(Gesture gesture, List<Coordinate> vertices, Coordinate by, Coordinate exactly, boolean clamp) {
        Map<Coordinate, List<EditablePlan.Stand>> stands = new LinkedHashMap<>();
        for (Coordinate vertex : vertices) {
            List<EditablePlan.Stand> found = plan.stands(vertex);
            if (found.isEmpty()) {
                return refused(RefusalReason.NO_SUCH_VERTEX, vertex);
            }
            stands.put(vertex, found);
        }
        if (by.x == 0 && by.y == 0 || stands.isEmpty()) {
            return refused(RefusalReason.NOTHING, vertices.isEmpty() ? null : vertices.getFirst());
        }
        List<Difference> differences = moved(stands, by, 1, exactly);
        Refusal refusal = judge.refusal(differences);
        if (refusal == null) {
            return accepted(gesture, differences, null);
        }
        return clamp ? clamped(gesture, stands, by, refusal) : new Outcome.Refused(refusal);
    }

    /** The last legal place before the first conflict on the way. */
    private Outcome clamped(Gesture gesture, Map<Coordinate, List<EditablePlan.Stand>> stands, Coordinate by, Refusal atEnd) {
        double legal = 0;
        double illegal = 1;
        Refusal hindrance = atEnd;
        for (int i = 1; i < STEPS && illegal == 1; i++) {
            Refusal refusal = judge.refusal(moved(stands, by, i / (double) STEPS, null));
            if (refusal == null) {
                legal = i / (double) STEPS;
            } else {
                illegal = i / (double) STEPS;
                hindrance = refusal;
            }
        }
        double way = Math.hypot(by.x, by.y);
        for (int i = 0; i < HALVINGS && (illegal - legal) * way > NARROW * rules.clearance(); i++) {
            double middle = (legal + illegal) / 2;
            Refusal refusal = judge.refusal(moved(stands, by, middle, null));
            if (refusal == null) {
                legal = middle;
            } else {
                illegal = middle;
                hindrance = refusal;
            }
        }
        List<Difference> differences = moved(stands, by, legal, null);
        return legal == 0 || judge.refusal(differences) != null ? new Outcome.Refused(hindrance)
                : accepted(gesture, differences, hindrance);
    }

    /** The cells when the vertices have gone a part of the way. */
    private List<Difference> moved(Map<Coordinate, List<EditablePlan.Stand>> stands, Coordinate by, double part, Coordinate exactly) {
        Map<Integer, Shape> after = new LinkedHashMap<>();
        stands.forEach((vertex, places) -> {
            Coordinate to = exactly != null ? exactly : new Coordinate(vertex.x + part * by.x, vertex.y + part * by.y);
            for (EditablePlan.Stand stand : places) {
                Shape shape = after.getOrDefault(stand.cell(), plan.shape(stand.cell()));
                after.put(stand.cell(), shape.with(stand.ring(), shape.ring(stand.ring()).with(stand.at(), to)));
            }
        });
        return differences(after);
    }

    /**
     * Puts a vertex between the ends of an edge.
     *
     * @param at where; best on the edge, for the border will run through it. A vertex there of a cell that has no such edge is met.
     */
    public Outcome insertVertex(Coordinate a, Coordinate b, Coordinate at) {
        Map<Integer, Shape> after = new LinkedHashMap<>();
        for (EditablePlan.Stand stand : plan.stands(a)) {
            Shape shape = after.getOrDefault(stand.cell(), plan.shape(stand.cell()));
            Ring ring = shape.ring(stand.ring());
            // Of a ring through the same place twice, only one stand may have moved: find it anew.
            for (int i = 0; i < ring.size(); i++) {
                boolean forth = ring.is(i, a) && ring.is(i + 1, b);
                boolean back = ring.is(i, b) && ring.is(i + 1, a);
                if (forth || back) {
                    after.put(stand.cell(), shape.with(stand.ring(), ring.splice(i + 1, 0, new double[] {at.x, at.y})));
                    break;
                }
            }
        }
        if (after.isEmpty()) {
            return refused(RefusalReason.NO_SUCH_EDGE, a);
        }
        return judge.decide(Gesture.INSERT_VERTEX, differences(after));
    }

    /** Takes a vertex away where not more than two borders meet; its neighbours are joined by a straight edge. */
    public Outcome deleteVertex(Coordinate vertex) {
        List<EditablePlan.Stand> stands = plan.stands(vertex);
        if (stands.isEmpty()) {
            return refused(RefusalReason.NO_SUCH_VERTEX, vertex);
        }
        if (Arcs.isNode(plan, vertex)) {
            return refused(RefusalReason.NODE, vertex);
        }
        Map<Integer, Shape> after = new LinkedHashMap<>();
        for (EditablePlan.Stand stand : stands.reversed()) {
            Shape shape = after.getOrDefault(stand.cell(), plan.shape(stand.cell()));
            Ring ring = shape.ring(stand.ring());
            if (ring.size() <= 3) {
                return new Outcome.Refused(Refusal.of(RefusalReason.TOO_FEW_VERTICES, vertex, plan.id(stand.cell())));
            }
            after.put(stand.cell(), shape.with(stand.ring(), ring.splice(stand.at(), 1, new double[0])));
        }
        return judge.decide(Gesture.DELETE_VERTEX, differences(after));
    }

    private boolean isEdge(Coordinate a, Coordinate b) {
        return plan.stands(a).stream().anyMatch(stand -> {
            Ring ring = plan.shape(stand.cell()).ring(stand.ring());
            return ring.is(stand.at() + 1, b) || ring.is(stand.at() - 1, b);
        });
    }

    private List<Difference> differences(Map<Integer, Shape> after) {
        List<Difference> differences = new ArrayList<>();
        after.forEach((cell, shape) -> differences.add(Difference.of(plan.id(cell), plan.shape(cell), shape)));
        return differences;
    }

    private static Outcome accepted(Gesture gesture, Collection<Difference> differences, Refusal hindrance) {
        return new Outcome.Accepted(Difference.edit(gesture, differences.toArray(Difference[]::new)), hindrance);
    }

    private static Outcome refused(RefusalReason reason, Coordinate place) {
        return new Outcome.Refused(new Refusal(reason, place, List.of()));
    }
}
