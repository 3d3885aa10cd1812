package org.tessera.console.planning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.tessera.console.work.BackgroundWork;

/** Writes steps of drafts down one after the other, in the order in which they were made. Screen thread. */
final class StepWriter {

    private final PlanOffice office;
    private final BackgroundWork work;
    private final Consumer<Throwable> failed;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    private record Pending(String planId, DraftStep step) {
    }

    /**
     * @param failed told when a step could not be written; those behind it are dropped, since they stand on it
     */
    StepWriter(PlanOffice office, BackgroundWork work, Consumer<Throwable> failed) {
        this.office = office;
        this.work = work;
        this.failed = failed;
    }

    void write(String planId, DraftStep step) {
        pending.add(new Pending(planId, step));
        waiting.set(pending.size());
        if (pending.size() == 1) {
            next();
        }
    }

    private void next() {
        Pending now = pending.peek();
        work.run(() -> {
            office.record(now.planId, now.step);
            return now;
        }, _ -> {
            pending.remove();
            waiting.set(pending.size());
            if (!pending.isEmpty()) {
                next();
            }
        }, failure -> {
            pending.clear();
            waiting.set(0);
            failed.accept(failure);
        });
    }

    /** Steps that are not yet safe. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
