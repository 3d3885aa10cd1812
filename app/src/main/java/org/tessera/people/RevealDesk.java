package org.tessera.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The one way to see what is masked: for a purpose, one thing at a time, for a minute, with an entry in the journal before anything is
 * seen. {@link #open} blocks; {@link #show} does not, and whatever draws asks it each time, so that an expired reveal shows masks again.
 */
public final class RevealDesk {

    private final Journal journal;
    private final SubjectStore subjects;
    private final SituationClock clock;
    private final InstantSource wall;
    private final Actor actor;
    private final AtomicReference<Reveal> current = new AtomicReference<>();

    public RevealDesk(Journal journal, SubjectStore subjects, SituationClock clock, InstantSource wall, Actor actor) {
        this.journal = journal;
        this.subjects = subjects;
        this.clock = clock;
        this.wall = wall;
        this.actor = actor;
    }

    /**
     * Opens one thing; one that was open is closed.
     *
     * @throws Refusal without the right, without a purpose, or when the thing does not lie in the actor's area
     */
    public Reveal open(EntityRef subject, String purpose) {
        Refusal.unless(actor, Right.REVEAL_PERSONAL);
        if (purpose == null || purpose.isBlank()) {
            throw new Refusal("refusal.no-purpose", "seeing what is masked needs a purpose");
        }
        Instant now = wall.instant();
        Reveal reveal = new Reveal(UUID.randomUUID().toString(), actor.id(), subject, purpose.strip(), now, now.plus(Reveal.LASTS));
        journal.commit(new JournalDraft(actor, "people.reveal", clock.now(), purpose.strip()), () -> {
            if (!subjects.holds(actor.scope(), subject)) {
                throw new Refusal("refusal.unknown-subject", "there is no " + subject + " in your area", subject.toString());
            }
            return List.of(Change.created(reveal));
        });
        current.set(reveal);
        return reveal;
    }

    /** Masks again before the minute is over. */
    public void close() {
        current.set(null);
    }

    /** The open reveal that shows a thing now. */
    public Optional<Reveal> shown(EntityRef subject) {
        Instant now = wall.instant();
        return Optional.ofNullable(current.get()).filter(reveal -> reveal.shows(subject, now));
    }

    /** What may be seen of a thing now: the clear form during its reveal, the masked one otherwise. */
    public <T> T show(EntityRef subject, T clear, T masked) {
        return shown(subject).isPresent() ? clear : masked;
    }
}
