package org.tessera.people;

import java.util.Optional;

/**
 * What signing in needs, and nobody else: it is asked before there is a scope. Hashes are state outside the record, so that neither the
 * journal nor an export of it ever holds one. Blocking.
 */
public interface CredentialStore {

    /** Somebody by sign-in name, in whatever area. */
    Optional<Person> person(String id);

    /** Whether nobody is known yet. */
    boolean isEmpty();

    Optional<SignInRecord> record(String personId);

    /** The stored form of somebody's password. */
    Optional<String> hash(String personId);

    /** Keeps a hash; call it inside {@code Journal.commit}, so that the entry and the hash are written together or not at all. */
    void keep(String personId, String hash);
}
