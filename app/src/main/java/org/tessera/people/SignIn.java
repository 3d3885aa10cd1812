package org.tessera.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.tessera.access.Actor;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The door. Every attempt is in the journal, right or wrong, and never what was typed. Waits are counted by the wall clock and kept in
 * the store, so that neither a fast replay nor a restart shortens them. Blocking, some tenths of a second; never on the JavaFX thread.
 */
public final class SignIn {

    /** Passwords are at least so long; nothing else is asked of them. */
    public static final int SHORTEST = 12;

    private static final int MOST_UNWRITTEN = 1000;
    private static final Actor DOOR = Actor.rule("sign-in");

    private final Journal journal;
    private final CredentialStore credentials;
    private final PasswordHash hashing;
    private final SituationClock clock;
    private final InstantSource wall;
    private final boolean readOnly;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** Names that nobody has, and everybody while the workspace is only read; forgotten with the process. */
    private final Map<String, SignInRecord> unwritten = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignInRecord> eldest) {
            return size() > MOST_UNWRITTEN;
        }
    };
    private String decoy;

    /**
     * @param clock    says when an entry takes effect
     * @param wall     says how long one must still wait
     * @param readOnly whether another process holds the pen; then attempts are counted here and written nowhere
     */
    public SignIn(Journal journal, CredentialStore credentials, PasswordHash hashing, SituationClock clock, InstantSource wall,
            boolean readOnly) {
        this.journal = journal;
        this.credentials = credentials;
        this.hashing = hashing;
        this.clock = clock;
        this.wall = wall;
        this.readOnly = readOnly;
    }

    /** Whether nobody is known yet, so that a first administrator must be made. */
    public boolean isFirst() {
        return credentials.isEmpty();
    }

    /**
     * Lets somebody in. Attempts wait for each other, so that many at once are not more guesses.
     *
     * @throws Refusal when name and password do not belong together (it does not say which is wrong), or too many were tried
     */
    public Person in(String name, char[] password) {
        oneAtATime.lock();
        try {
            String id = id(name);
            Optional<Person> person = credentials.person(id).filter(Person::active);
            SignInRecord record = person.isPresent() && !readOnly ? record(id)
                    : unwritten.computeIfAbsent(id, _ -> person.isPresent() ? record(id) : SignInRecord.fresh(id));
            Instant now = wall.instant();
            requireUnlocked(record, now);
            // A name that nobody has takes as long.
            String hash = person.flatMap(known -> credentials.hash(known.id())).orElseGet(this::decoy);
            boolean right = PasswordHash.matches(password, hash) && person.isPresent();
            SignInRecord next = right ? record.cleared() : record.failed(now, Lockout.USUAL);
            keep(person.isPresent(), record, next, right ? "people.sign-in" : "people.sign-in-failed");
            if (!right) {
                requireUnlocked(next, now);
                throw new Refusal("refusal.sign-in", "this name and this password do not belong together");
            }
            if (!readOnly && !hashing.made(hash)) {
                renew(id, password);
            }
            return person.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Notes that somebody has left their place. */
    public void out(Actor actor) {
        note(actor, "people.sign-out");
    }

    /** Notes that a console was locked. */
    public void locked(Actor actor) {
        note(actor, "people.lock");
    }

    private void note(Actor actor, String action) {
        if (!readOnly && credentials.person(actor.id()).isPresent()) {
            journal.commit(new JournalDraft(actor, action, clock.now(), ""),
                    () -> List.of(Change.updated(record(actor.id()), record(actor.id()))));
        }
    }

    /**
     * Gives somebody another password who knows the one they have.
     *
     * @throws Refusal as {@link #in}, and when the new one is too short
     */
    public void change(String name, char[] old, char[] next) {
        requireLong(next);
        Person person = in(name, old);
        String hash = hashing.of(next);
        journal.commit(new JournalDraft(person.actor(), "people.password", clock.now(), ""), () -> {
            credentials.keep(person.id(), hash);
            return List.of(set(credentials, person.id(), wall.instant()));
        });
    }

    /**
     * Makes the first administrator of a workspace, who then makes all others known.
     *
     * @throws Refusal when somebody is known already, the name is no sign-in name or the password is too short
     */
    public Person first(String name, String displayName, char[] password) {
        Person person = new Person(requireName(name), displayName.isBlank() ? name.strip() : displayName.strip(),
                Set.of(Role.ADMINISTRATOR), Tier.DISTRICT, Scope.WHOLE_DISTRICT.areaId(), "", false, true);
        requireLong(password);
        String hash = hashing.of(password);
        journal.commit(new JournalDraft(DOOR, "people.first", clock.now(), ""), () -> {
            if (!credentials.isEmpty()) {
                throw new Refusal("refusal.not-the-first", "there is an administrator already; sign in, or ask them");
            }
            credentials.keep(person.id(), hash);
            return List.of(Change.created(person), set(credentials, person.id(), wall.instant()));
        });
        return person;
    }

    /** How a sign-in name is written: without spaces around, in lower case. */
    static String id(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String requireName(String name) {
        String id = id(name);
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
            throw new Refusal("refusal.sign-in-name", "a sign-in name is made of letters, digits, dots and hyphens, at most 64: not "
                    + id, id);
        }
        return id;
    }

    static void requireLong(char[] password) {
        if (password.length < SHORTEST) {
            throw new Refusal("refusal.password-short", "a password has at least " + SHORTEST + " characters", SHORTEST);
        }
    }

    /** The change that says a password was set; inside the transaction that keeps its hash. */
    static Change set(CredentialStore credentials, String personId, Instant now) {
        Optional<SignInRecord> before = credentials.record(personId);
        return new Change(before.orElse(null), before.orElseGet(() -> SignInRecord.fresh(personId)).passwordSet(now));
    }

    private void renew(String id, char[] password) {
        String hash = hashing.of(password);
        journal.commit(new JournalDraft(DOOR, "people.rehash", clock.now(), ""), () -> {
            credentials.keep(id, hash);
            return List.of(Change.updated(record(id), record(id)));
        });
    }

    private void keep(boolean known, SignInRecord record, SignInRecord next, String action) {
        if (!known || readOnly) {
            unwritten.put(next.personId(), next);
        }
        if (readOnly) {
            return;
        }
        Actor who = known ? new Actor(next.personId(), Scope.WHOLE_DISTRICT, Set.of()) : DOOR;
        journal.commit(new JournalDraft(who, action, clock.now(), next.lockedUntil() == null ? "" : "locked"), () -> {
            if (known) {
                return List.of(Change.updated(record, next));
            }
            Optional<SignInRecord> nobody = credentials.record(SignInRecord.NOBODY);
            SignInRecord counted = nobody.orElseGet(() -> SignInRecord.fresh(SignInRecord.NOBODY));
            return List.of(new Change(nobody.orElse(null),
                    new SignInRecord(SignInRecord.NOBODY, counted.failures() + 1, null, null)));
        });
    }

    private SignInRecord record(String id) {
        return credentials.record(id).orElseGet(() -> SignInRecord.fresh(id));
    }

    private String decoy() {
        if (decoy == null) {
            decoy = hashing.of("nobody has this password".toCharArray());
        }
        return decoy;
    }

    private static void requireUnlocked(SignInRecord record, Instant now) {
        if (record.isLockedAt(now)) {
            long seconds = Math.max(1, Duration.between(now, record.lockedUntil()).plusMillis(999).toSeconds());
            throw new Refusal("refusal.locked-out", "too many wrong passwords; wait " + seconds + " s", seconds);
        }
    }
}
