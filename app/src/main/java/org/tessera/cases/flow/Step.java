package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

/**
 * One step of a case: who did what, when, with what words and papers.
 *
 * @param move        what was done
 * @param stage       the link it was done in
 * @param at          time on the situation clock
 * @param actor       id of who did it
 * @param words       content; what the move asks for, empty when it asks for none
 * @param attachments ids of what was attached
 * @param about       who or what it chose or concerned: the department that was made to lead or sent it back, the task, the mediator, the
 *                    result of a check, the way of a closing; empty where there is nothing to choose
 */
public record Step(MoveKind move, Stage stage, Instant at, String actor, String words, List<String> attachments, String about) {

    public Step {
        attachments = List.copyOf(attachments);
        about = about == null ? "" : about;
    }

    /** A step without choice. */
    public Step(MoveKind move, Stage stage, Instant at, String actor, String words, List<String> attachments) {
        this(move, stage, at, actor, words, attachments, "");
    }
}
