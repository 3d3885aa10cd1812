package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Step;

/** A case as far as it was known at a moment: what was done later is left out. */
record CaseAt(CaseFile file, Instant at) {

    /** Whether it had come in and not ended. */
    boolean open() {
        return file.times().openedAt() != null && file.times().isOpenAt(at) && !ended();
    }

    private boolean ended() {
        CaseProgress progress = file.progress();
        return progress != null && progress.ending() != null
                && progress.steps().stream().allMatch(step -> !step.at().isAfter(at));
    }

    /** The steps of a kind, oldest first. */
    List<Step> steps(MoveKind kind) {
        return file.progress() == null ? List.of()
                : file.progress().steps().stream().filter(step -> step.move() == kind && !step.at().isAfter(at)).toList();
    }

    /** Whether the lead had given it back as handled, and it had not come back to be done again. */
    boolean handled() {
        List<Step> handled = steps(MoveKind.HANDLED);
        List<Step> again = steps(MoveKind.REWORK);
        return !handled.isEmpty() && (again.isEmpty() || again.getLast().at().isBefore(handled.getLast().at()));
    }

    /** When somebody was held to account, if that is not settled: the case is open, or an appeal waits for its decision. */
    Instant heldToAccount() {
        List<Step> held = steps(MoveKind.HOLD_TO_ACCOUNT);
        if (held.isEmpty()) {
            return null;
        }
        boolean appealed = steps(MoveKind.APPEAL).size() > steps(MoveKind.DECIDE_APPEAL).size();
        return open() || appealed ? held.getLast().at() : null;
    }
}
