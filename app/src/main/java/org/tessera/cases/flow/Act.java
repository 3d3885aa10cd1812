package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Actor;

/**
 * Somebody makes a move.
 *
 * @param move        what
 * @param at          when, on the situation clock
 * @param actor       who
 * @param attachments ids of what is attached
 */
public record Act(Move move, Instant at, Actor actor, List<String> attachments) {

    public Act {
        attachments = List.copyOf(attachments);
    }

    public Act(Move move, Instant at, Actor actor) {
        this(move, at, actor, List.of());
    }
}
