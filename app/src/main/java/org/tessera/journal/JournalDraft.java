package org.tessera.journal;

import java.time.Instant;

import org.tessera.access.Actor;

/**
 * What is known of a journal entry before it is committed.
 *
 * @param actor  who acts
 * @param action what is done, as {@code subject.verb}: {@code case.dispatch}, {@code import.cases}
 * @param at     the time on the situation clock at which it takes effect (in a replay this is not the wall clock)
 * @param reason why, in the actor's or the rule's words; may be empty, never null
 */
public record JournalDraft(Actor actor, String action, Instant at, String reason) {
}
