package org.tessera.cases;

import java.time.Instant;

/**
 * When things happened or must happen to a case.
 *
 * @param openedAt when it was opened
 * @param dueAt    the deadline, or null when the source set none
 * @param closedAt when it was (or, seen from the situation clock, will be) closed; null while open
 */
public record CaseTimes(Instant openedAt, Instant dueAt, Instant closedAt) {

    /** Whether the case exists and is not closed at {@code now}: what lies in the future is hidden. */
    public boolean isOpenAt(Instant now) {
        return !openedAt.isAfter(now) && (closedAt == null || closedAt.isAfter(now));
    }
}
