package org.tessera.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody at a console, from signing in to signing out. Pure: whoever keeps it tells it the time, by the wall, not by the situation
 * clock, which may stand still or run fast.
 *
 * @param actor     who
 * @param name      their name, for the screen
 * @param activeAt  when they last did something
 * @param idle      so long nothing may be done before it is locked
 * @param locked    whether it waits for the password
 */
public record Session(Actor actor, String name, Instant activeAt, Duration idle, boolean locked) {

    /** Nothing done for so long locks a console. */
    public static final Duration USUAL_IDLE = Duration.ofMinutes(15);

    /** Begins now. */
    public static Session begin(Actor actor, String name, Instant now) {
        return new Session(actor, name, now, USUAL_IDLE, false);
    }

    /** The session after something was done; what is done at a locked or forgotten console does not open it. */
    public Session touched(Instant now) {
        return isOver(now) ? lock() : new Session(actor, name, now.isAfter(activeAt) ? now : activeAt, idle, false);
    }

    /** Whether nothing may be seen or done without the password. */
    public boolean isOver(Instant now) {
        return locked || !now.isBefore(activeAt.plus(idle));
    }

    public Session lock() {
        return new Session(actor, name, activeAt, idle, true);
    }

    /** After the password was given again. */
    public Session unlocked(Instant now) {
        return new Session(actor, name, now, idle, false);
    }
}
