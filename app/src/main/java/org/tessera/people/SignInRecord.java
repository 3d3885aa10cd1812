package org.tessera.people;

import java.time.Instant;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * How somebody's signing in stands. The password's hash is not here: it never enters the journal.
 *
 * @param personId      sign-in name, or {@link #NOBODY}
 * @param failures      wrong passwords in a row
 * @param lockedUntil   no password is looked at before this moment of the wall clock; null: none is barred
 * @param passwordSetAt when the password was last set, wall clock; null: never
 */
public record SignInRecord(String personId, int failures, Instant lockedUntil, Instant passwordSetAt) implements Recorded {

    /** All names that nobody has: they are counted, not kept, because people type passwords into the wrong field. */
    public static final String NOBODY = "?";

    static SignInRecord fresh(String personId) {
        return new SignInRecord(personId, 0, null, null);
    }

    /** After one more wrong password. */
    SignInRecord failed(Instant now, Lockout lockout) {
        int count = failures + 1;
        return new SignInRecord(personId, count, lockout.wait(count).map(now::plus).orElse(null), passwordSetAt);
    }

    /** After the right one. */
    SignInRecord cleared() {
        return new SignInRecord(personId, 0, null, passwordSetAt);
    }

    SignInRecord passwordSet(Instant now) {
        return new SignInRecord(personId, 0, null, now);
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("sign-in", personId);
    }
}
