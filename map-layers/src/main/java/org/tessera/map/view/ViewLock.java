package org.tessera.map.view;

import java.util.Optional;

/**
 * Who leads the view: the thing that is followed, or a person. A person's movement always wins and lasts until the person
 * asks to follow again; going back there is offered, never forced. Choosing a row of a list flies to it, choosing the same
 * row again leads back to the view before. Holds no screen; not thread-safe.
 */
public final class ViewLock {

    private boolean held;
    private Viewport target;
    private String row;
    private Viewport before;

    /** A person moved the map: following stops. */
    public void personMoved() {
        held = true;
    }

    /** What is followed stands elsewhere now; answers where the view goes, empty while a person holds it. */
    public Optional<Viewport> targetMoved(Viewport next) {
        target = next;
        return held ? Optional.empty() : Optional.of(next);
    }

    /** Nothing is followed any more, so nothing is offered. */
    public void targetGone() {
        target = null;
    }

    /** Whether "follow again" should be offered: a person holds the view and there is something to follow. */
    public boolean refitOffered() {
        return held && target != null;
    }

    /** Whether a person holds the view. */
    public boolean held() {
        return held;
    }

    /** The person asks to follow again; answers where the view goes, empty when nothing is followed. */
    public Optional<Viewport> refit() {
        held = false;
        return Optional.ofNullable(target);
    }

    /**
     * A row was chosen.
     *
     * @param chosen identity of the row
     * @param now    the view at this moment, or where a running flight leads
     * @param there  the view that shows the row's thing
     * @return where to fly: there, or to the view before when the same row is chosen a second time running
     */
    public Viewport rowChosen(String chosen, Viewport now, Viewport there) {
        if (chosen.equals(row)) {
            Viewport back = before;
            row = null;
            before = null;
            held = true;
            return back;
        }
        row = chosen;
        before = now;
        held = false;
        return there;
    }
}
