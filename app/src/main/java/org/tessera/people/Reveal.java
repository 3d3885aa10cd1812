package org.tessera.people;

import java.time.Duration;
import java.time.Instant;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A minute in which one person sees what is masked of one thing, with the purpose they gave.
 *
 * @param id       unique
 * @param personId who sees it
 * @param subject  of what
 * @param purpose  why
 * @param at       since when, wall clock
 * @param until    until before when
 */
public record Reveal(String id, String personId, EntityRef subject, String purpose, Instant at, Instant until) implements Recorded {

    /** So long it lasts. */
    public static final Duration LASTS = Duration.ofSeconds(60);

    /** Whether it shows a thing at a moment of the wall clock. */
    public boolean shows(EntityRef thing, Instant now) {
        return subject.equals(thing) && !now.isBefore(at) && now.isBefore(until);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("reveal", id);
    }
}
