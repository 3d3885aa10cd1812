package org.tessera.grid.edit;

import java.util.Collection;
import java.util.List;

/** Decides whether an edit may be: every cell it touches stays a valid area, and no ground is covered twice or not at all because of it. */
final class Judge {

    private final EditRules rules;
    private final OwnBorders own;
    private final DepthChange depth;

    Judge(EditablePlan plan, EditRules rules) {
        this.rules = rules;
        own = new OwnBorders(rules.clearance());
        depth = new DepthChange(plan, rules);
    }

    Outcome decide(Gesture gesture, Collection<Difference> all) {
        List<Difference> differences = all.stream().filter(difference -> !difference.none()).toList();
        Refusal refusal = refusal(differences);
        return refusal != null ? new Outcome.Refused(refusal)
                : new Outcome.Accepted(Difference.edit(gesture, differences.toArray(Difference[]::new)), null);
    }

    /** What speaks against it, or null. */
    Refusal refusal(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Refusal.of(RefusalReason.NOTHING, null);
        }
        for (Difference difference : differences) {
            Refusal refusal = locked(difference);
            refusal = refusal == null ? apart(difference) : refusal;
            refusal = refusal == null ? own.judge(difference) : refusal;
            if (refusal != null) {
                return refusal;
            }
        }
        return depth.judge(differences);
    }

    private Refusal locked(Difference difference) {
        if (!rules.locked().contains(difference.cell()) || onlyNodes(difference)) {
            return null;
        }
        return Refusal.of(RefusalReason.LOCKED, null, difference.cell());
    }

    /** Whether nothing but vertices was added, and those lie on the border. */
    private boolean onlyNodes(Difference difference) {
        if (difference.whole()) {
            return false;
        }
        for (Difference.Run run : difference.runs()) {
            Ring old = difference.before().ring(run.ring());
            Ring young = difference.after().ring(run.ring());
            if (young.size() <= old.size()
                    || Math.abs(young.doubleArea() - old.doubleArea()) > rules.clearance() * 2 * length(young, run)) {
                return false;
            }
        }
        return true;
    }

    private static double length(Ring ring, Difference.Run run) {
        double length = 0;
        for (int i = run.at() - 1; i < run.at() + run.inserted(); i++) {
            length += ring.at(i).distance(ring.at(i + 1));
        }
        return length;
    }

    private static Refusal apart(Difference difference) {
        if (difference.after() == null) {
            return null;
        }
        int parts = difference.after().polygons().size();
        int before = difference.before() == null ? 1 : Math.max(1, difference.before().polygons().size());
        if (parts > before) {
            return Refusal.of(RefusalReason.DETACHED, difference.after().polygons().getLast().getFirst().at(0), difference.cell());
        }
        return parts == 0 ? Refusal.of(RefusalReason.CELL_VANISHES, null, difference.cell()) : null;
    }
}
