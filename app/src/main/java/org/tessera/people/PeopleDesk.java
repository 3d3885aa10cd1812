package org.tessera.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/** The desk at which people are made known and given their roles. Blocking; never call on the JavaFX thread. */
public final class PeopleDesk {

    private final Journal journal;
    private final PersonStore people;
    private final CredentialStore credentials;
    private final PasswordHash hashing;
    private final SituationClock clock;
    private final InstantSource wall;
    private final Actor actor;

    public PeopleDesk(Journal journal, PersonStore people, CredentialStore credentials, PasswordHash hashing, SituationClock clock,
            InstantSource wall, Actor actor) {
        this.journal = journal;
        this.people = people;
        this.credentials = credentials;
        this.hashing = hashing;
        this.clock = clock;
        this.wall = wall;
        this.actor = actor;
    }

    /** Everybody of the actor's area. */
    public List<Person> people() {
        Refusal.unless(actor, Right.KEEP_PEOPLE);
        return people.people(actor.scope());
    }

    /**
     * Makes somebody known, with a first password that they should change.
     *
     * @throws Refusal when the name is taken or no sign-in name, the password is too short, there is no role, or they would not
     *                 belong to the actor's area
     */
    public JournalEntry add(Person person, char[] password) {
        SignIn.requireName(person.id());
        SignIn.requireLong(password);
        requireRoles(person.roles());
        String hash = hashing.of(password);
        return journal.commit(draft("people.add", person.id()), () -> {
            if (credentials.person(person.id()).isPresent()) {
                throw new Refusal("refusal.name-taken", "the sign-in name " + person.id() + " is taken", person.id());
            }
            credentials.keep(person.id(), hash);
            return List.of(Change.created(requireInside(person)), SignIn.set(credentials, person.id(), wall.instant()));
        });
    }

    /** Gives somebody these roles instead of those they have. */
    public JournalEntry give(String personId, Set<Role> roles) {
        requireRoles(roles);
        return journal.commit(draft("people.roles", personId), () -> {
            Person before = person(personId);
            return changed(before, before.with(roles));
        });
    }

    /** Somebody has left: they cannot sign in any more. */
    public JournalEntry deactivate(String personId, String reason) {
        return journal.commit(draft("people.deactivate", reason), () -> {
            Person before = person(personId);
            return before.active() ? changed(before, before.left()) : List.of();
        });
    }

    /** Sets somebody's password who has forgotten it, and lifts their wait. */
    public JournalEntry setPassword(String personId, char[] password) {
        SignIn.requireLong(password);
        String hash = hashing.of(password);
        return journal.commit(draft("people.password", personId), () -> {
            person(personId);
            credentials.keep(personId, hash);
            return List.of(SignIn.set(credentials, personId, wall.instant()));
        });
    }

    private List<Change> changed(Person before, Person after) {
        boolean lastKeeper = before.keepsPeople() && !after.keepsPeople()
                && people.people(Scope.WHOLE_DISTRICT).stream().filter(Person::keepsPeople).count() == 1;
        if (lastKeeper) {
            throw new Refusal("refusal.last-administrator", before.id() + " is the last who can keep people in order", before.id());
        }
        return new ArrayList<>(List.of(Change.updated(before, after)));
    }

    private Person person(String personId) {
        return people.find(actor.scope(), personId).orElseThrow(() -> new Refusal("refusal.unknown-person",
                "there is nobody with the sign-in name " + personId + " in your area", personId));
    }

    private Person requireInside(Person person) {
        Scope own = actor.scope();
        if (!own.equals(Scope.WHOLE_DISTRICT) && !people.holds(own, person.scope())) {
            throw new Refusal("refusal.person-outside-area", person.id() + " does not belong to your area", person.id());
        }
        return person;
    }

    private static void requireRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refusal("refusal.no-role", "somebody who may sign in needs a role");
        }
    }

    private JournalDraft draft(String action, String reason) {
        Refusal.unless(actor, Right.KEEP_PEOPLE);
        return new JournalDraft(actor, action, clock.now(), reason);
    }
}
