package org.tessera.people;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PasswordHashTest {

    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    @Test
    void readsWhatTheReferenceProgramWrites() {
        // A vector of the reference implementation: Argon2id, version 19, 64 MiB, two passes, one lane, salt "somesalt".
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(PasswordHash.matches("password".toCharArray(), hash));
        assertFalse(PasswordHash.matches("passwore".toCharArray(), hash));
    }

    @Test
    void aHashCarriesItsParametersAndItsOwnSalt() {
        char[] password = "三个和尚没水喝 0815".toCharArray();
        String hash = QUICK.of(password);
        assertTrue(hash.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), hash);
        assertNotEquals(hash, QUICK.of(password));
        assertTrue(PasswordHash.matches(password, hash));
        assertTrue(QUICK.made(hash));
        assertFalse(PasswordHash.USUAL.made(hash));
        assertFalse(hash.contains("三个"));
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertFalse(PasswordHash.matches("x".toCharArray(), ""));
        assertFalse(PasswordHash.matches("x".toCharArray(), "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y"));
    }

    @Test
    void waitsDoubleFromTheFifthWrongPasswordOn() {
        assertTrue(Lockout.USUAL.wait(4).isEmpty());
        assertEquals(60, Lockout.USUAL.wait(5).orElseThrow().toSeconds());
        assertEquals(120, Lockout.USUAL.wait(6).orElseThrow().toSeconds());
        assertEquals(86_400, Lockout.USUAL.wait(5000).orElseThrow().toSeconds());
    }
}
