package org.tessera.map.index;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

/**
 * Where a set of features changed since it was first built, so that a place can be named by the last change that touched it:
 * a place of an equal name looks the same. Immutable, any thread.
 */
final class Changes {

    /** Steps kept apart; older ones are laid together, and what they touched gets a new name once. */
    private static final int MOST = 64;

    private final Object origin;
    private final List<Step> steps;

    private record Step(Object name, List<Envelope> boxes) {

        boolean meets(Envelope box) {
            return boxes.stream().anyMatch(box::intersects);
        }

        boolean within(List<Envelope> others) {
            return boxes.stream().allMatch(box -> others.stream().anyMatch(other -> other.covers(box)));
        }
    }

    private Changes(Object origin, List<Step> steps) {
        this.origin = origin;
        this.steps = steps;
    }

    /** Nothing changed yet. */
    static Changes none(Object origin) {
        return new Changes(origin, List.of());
    }

    /** One more change, of some boxes in Mercator metres, under a name of its own. */
    Changes with(Object name, List<Envelope> boxes) {
        List<Step> next = new ArrayList<>();
        for (Step step : steps) {
            // What a later change covers whole is never the last change of a place.
            if (!step.within(boxes)) {
                next.add(step);
            }
        }
        if (next.size() >= MOST) {
            Envelope together = new Envelope();
            for (Step step : next.subList(0, MOST / 2)) {
                step.boxes.forEach(together::expandToInclude);
            }
            next.subList(0, MOST / 2).clear();
            next.addFirst(new Step(new Object(), List.of(together)));
        }
        next.add(new Step(name, List.copyOf(boxes)));
        return new Changes(origin, List.copyOf(next));
    }

    /** Name of the last change that met a box, or of the beginning. */
    Object last(Envelope box) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).meets(box)) {
                return steps.get(i).name;
            }
        }
        return origin;
    }
}
