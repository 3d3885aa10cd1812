package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Gestures that hand area from cell to cell. Answers only; the plan is as before afterwards. Existing vertices never move; where a line
 * meets a border, every cell at that border gets the same node. On the plan's thread.
 */
public final class AreaGestures {

    private final EditablePlan plan;
    private final EditRules rules;
    private final Judge judge;

    /** Gestures on a plan under some rules. */
    public AreaGestures(EditablePlan plan, EditRules rules) {
        this.plan = plan;
        this.rules = rules;
        judge = new Judge(plan, rules);
    }

    /** What a gesture does to the draft; answers why it cannot be, or null. */
    private interface Work {
        Refusal on(Draft draft);
    }

    private Outcome gesture(Gesture gesture, Work work) {
        List<Difference> differences;
        try (Draft draft = new Draft(plan)) {
            Refusal refusal = work.on(draft);
            if (refusal != null) {
                return new Outcome.Refused(refusal);
            }
            differences = draft.differences();
        }
        return judge.decide(gesture, differences);
    }

    /**
     * Splits a cell along a line. Its largest piece keeps the id.
     *
     * @param newIds for the other pieces, the largest first; those left over are not used
     */
    public Outcome split(String cell, LineString line, List<String> newIds) {
        Integer number = plan.number(cell);
        if (number == null) {
            return refused(RefusalReason.NO_SUCH_CELL, cell);
        }
        if (!fit(line)) {
            return refused(RefusalReason.UNFIT_LINE, cell);
        }
        return gesture(Gesture.SPLIT, draft -> {
            List<Polygon> pieces = new Cutter(plan, draft, rules.clearance())
                    .cut(List.of(number), List.of(List.of(line.getCoordinates()))).get(number);
            if (pieces == null) {
                return Refusal.of(RefusalReason.LINE_MISSES, line.getCoordinate(), cell);
            }
            return share(draft, number, pieces, newIds);
        });
    }

    /** Parts that the line left alone stay with the cell, and so does the largest of the pieces. */
    private Refusal share(Draft draft, int cell, List<Polygon> pieces, List<String> newIds) {
        Shape whole = plan.shape(cell);
        Set<Chain.Edge> own = Faces.edges(whole);
        List<Polygon> cut = new ArrayList<>(pieces.stream()
                .filter(piece -> !own.containsAll(Faces.edges(Shape.of(piece)))).toList());
        cut.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        if (newIds.size() < cut.size() - 1) {
            return Refusal.of(RefusalReason.ID_MISSING, null, plan.id(cell));
        }
        List<Shape> stays = new ArrayList<>(pieces.stream().filter(piece -> !cut.contains(piece)).map(Shape::of).toList());
        stays.add(Shape.of(cut.getFirst()));
        draft.put(cell, Faces.like(whole, Faces.together(stays)));
        for (int i = 1; i < cut.size(); i++) {
            String id = newIds.get(i - 1);
            if (plan.number(id) != null) {
                return Refusal.of(RefusalReason.ID_TAKEN, null, id);
            }
            draft.put(draft.add(id), Shape.of(cut.get(i)));
        }
        return null;
    }

    /**
     * Makes one cell of several that hang together by shared borders.
     *
     * @param keep which of them stays
     */
    public Outcome merge(Collection<String> cells, String keep) {
        Set<String> all = new LinkedHashSet<>(cells);
        all.add(keep);
        for (String id : all) {
            if (plan.number(id) == null) {
                return refused(RefusalReason.NO_SUCH_CELL, id);
            }
        }
        return all.size() < 2 ? refused(RefusalReason.NOTHING, keep) : merge(Gesture.MERGE, all, keep);
    }

    private Outcome merge(Gesture gesture, Set<String> all, String keep) {
        return gesture(gesture, draft -> {
            Neighbours neighbours = new Neighbours(plan);
            Optional<String> apart = neighbours.apart(all, keep);
            if (apart.isPresent()) {
                return Refusal.of(RefusalReason.NOT_ADJACENT, null, keep, apart.get());
            }
            List<Shape> others = all.stream().filter(id -> !id.equals(keep)).map(id -> plan.shape(plan.number(id))).toList();
            new Cutter(plan, draft, rules.clearance()).gain(plan.number(keep), others);
            all.stream().filter(id -> !id.equals(keep)).forEach(id -> draft.put(plan.number(id), null));
            return null;
        });
    }

    /**
     * Takes a cell away; its area goes to a neighbour.
     *
     * @param heir who gets it, or null for the neighbour with the longest shared border
     */
    public Outcome delete(String cell, String heir) {
        Integer number = plan.number(cell);
        if (number == null || heir != null && plan.number(heir) == null) {
            return refused(RefusalReason.NO_SUCH_CELL, number == null ? cell : heir);
        }
        String to = heir != null ? heir : new Neighbours(plan).longest(plan.shape(number), Set.of(cell)).orElse(null);
        return to == null || to.equals(cell) ? refused(RefusalReason.NOT_ADJACENT, cell)
                : merge(Gesture.DELETE, Set.of(cell, to), to);
    }

    /** Hands over what lies of one cell within a region; its border may cross the cell as it likes. */
    public Outcome transfer(Polygon region, String from, String to) {
        return transfer(region, List.of(from), to);
    }

    /** The same from several cells at once. */
    public Outcome transfer(Polygon region, Collection<String> from, String to) {
        for (String id : from) {
            if (plan.number(id) == null || id.equals(to)) {
                return refused(RefusalReason.NO_SUCH_CELL, id);
            }
        }
        if (plan.number(to) == null) {
            return refused(RefusalReason.NO_SUCH_CELL, to);
        }
        return give(Gesture.TRANSFER, region, from, to);
    }

    /** Makes a new cell of what lies of some cells within a region. */
    public Outcome carve(String newId, Polygon region, Collection<String> from) {
        for (String id : from) {
            if (plan.number(id) == null) {
                return refused(RefusalReason.NO_SUCH_CELL, id);
            }
        }
        return plan.number(newId) != null ? refused(RefusalReason.ID_TAKEN, newId) : give(Gesture.CREATE, region, from, newId);
    }

    private Outcome give(Gesture gesture, Polygon region, Collection<String> from, String to) {
        if (region.isEmpty() || !region.isValid()) {
            return refused(RefusalReason.UNFIT_LINE, to);
        }
        return gesture(gesture, draft -> {
            List<Integer> givers = from.stream().distinct().map(plan::number).toList();
            int taker = draft.add(to);
            return new Cutter(plan, draft, rules.clearance()).transfer(region, givers, taker).isEmpty()
                    ? new Refusal(RefusalReason.LINE_MISSES, region.getCoordinate(), List.copyOf(from)) : null;
        });
    }

    /**
     * Makes a cell of the closed gap around a place, as far as 2,000 cells around tell that it is closed. Needs rules under which the
     * outer border is not fixed.
     */
    public Outcome fillGap(String newId, Coordinate place) {
        if (plan.number(newId) != null) {
            return refused(RefusalReason.ID_TAKEN, newId);
        }
        return gesture(Gesture.CREATE, draft -> {
            Optional<Polygon> gap = new Gaps(plan).around(place);
            if (gap.isEmpty()) {
                return Refusal.of(RefusalReason.NOT_A_GAP, place);
            }
            draft.put(draft.add(newId), Shape.of(gap.get()));
            return null;
        });
    }

    /**
     * Redraws the border of a cell along a line, for instance a road. Where the line leaves the cell and comes back, the cell takes what
     * lies between from whoever has it; where it runs inside, the smaller piece that it cuts off goes to the neighbour there.
     *
     * @param partner the only cell to take from and give to; null for all neighbours
     */
    public Outcome reshape(String cell, LineString line, String partner) {
        Integer number = plan.number(cell);
        if (number == null || partner != null && plan.number(partner) == null) {
            return refused(RefusalReason.NO_SUCH_CELL, number == null ? cell : partner);
        }
        if (!fit(line)) {
            return refused(RefusalReason.UNFIT_LINE, cell);
        }
        return gesture(Gesture.RESHAPE, draft -> new Reshape(plan, draft, rules.clearance()).apply(number, line,
                partner == null ? null : plan.number(partner)));
    }

    private static boolean fit(LineString line) {
        return line.getNumPoints() > 1 && line.getLength() > 0 && line.isSimple();
    }

    private static Outcome refused(RefusalReason reason, String... cells) {
        return new Outcome.Refused(Refusal.of(reason, null, cells));
    }
}
