package org.tessera.journal;

import java.util.Objects;

/**
 * One state transition: {@code before} is null when the thing is created, {@code after} is null when it is removed.
 *
 * @param before the state that was read in the same transaction, or null
 * @param after  the state to be written, or null
 */
public record Change(Recorded before, Recorded after) {

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a state before or after it");
        }
        if (before != null && after != null && !before.ref().equals(after.ref())) {
            throw new IllegalArgumentException("a change may not rename " + before.ref() + " to " + after.ref());
        }
    }

    /** The thing that changes. */
    public EntityRef ref() {
        return Objects.requireNonNullElse(after, before).ref();
    }

    public static Change created(Recorded after) {
        return new Change(null, after);
    }

    public static Change updated(Recorded before, Recorded after) {
        return new Change(before, after);
    }

    public static Change removed(Recorded before) {
        return new Change(before, null);
    }

    /** The change that takes this one back. */
    public Change inverse() {
        return new Change(after, before);
    }
}
