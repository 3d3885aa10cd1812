package org.tessera.map.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views one came along, to go back and forward. Views that follow each other within {@link #REST} are one movement and
 * leave one entry. Holds no clock and no screen; not thread-safe.
 */
public final class ViewHistory {

    /** Milliseconds without movement that end a movement. */
    public static final long REST = 700;

    private static final int KEPT = 100;

    private final List<Viewport> views = new ArrayList<>();
    private int at = -1;
    private long moved = Long.MIN_VALUE / 2;

    /** The view is this one now; a new way forward forgets the former one. */
    public void seen(Viewport view, long millis) {
        boolean same = at >= 0 && samePlace(view, views.get(at));
        if (!same) {
            boolean going = millis - moved < REST && at > 0 && at == views.size() - 1;
            views.subList(at + 1, views.size()).clear();
            if (going) {
                views.set(at, view);
            } else {
                views.add(view);
                if (views.size() > KEPT) {
                    views.removeFirst();
                }
                at = views.size() - 1;
            }
            moved = millis;
        }
    }

    /** The view before, which becomes the present one; empty at the beginning. */
    public Optional<Viewport> back() {
        return step(-1);
    }

    /** The view that {@link #back()} left; empty at the end. */
    public Optional<Viewport> forward() {
        return step(1);
    }

    private Optional<Viewport> step(int by) {
        if (at + by < 0 || at + by >= views.size()) {
            return Optional.empty();
        }
        at += by;
        // What comes next is a movement of its own.
        moved = Long.MIN_VALUE / 2;
        return Optional.of(views.get(at));
    }

    private static boolean samePlace(Viewport one, Viewport other) {
        return one.centreX() == other.centreX() && one.centreY() == other.centreY() && one.resolution() == other.resolution();
    }
}
