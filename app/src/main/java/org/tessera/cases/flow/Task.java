package org.tessera.cases.flow;

import java.time.Instant;

/**
 * A task within a case.
 *
 * @param id      its number within the case
 * @param order   what was asked, of whom
 * @param givenAt when
 * @param doneAt  when it was done; null while it is not
 * @param result  what came of it; empty while it is not done
 */
public record Task(String id, TaskOrder order, Instant givenAt, Instant doneAt, String result) {

    public boolean done() {
        return doneAt != null;
    }

    /** Whether the case waits for it. */
    public boolean awaited() {
        return order.mandatory() && !done();
    }
}
