package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/**
 * Reads whistles. Who is tied to an area sees the whistles blown within it; who is tied to a department sees those it is called by.
 * Blocking; never call on the JavaFX thread.
 */
public interface WhistleStore {

    Optional<Whistle> find(Scope scope, String id);

    /** Whistles that are neither closed nor refused, newest first. */
    List<Whistle> open(Scope scope);

    /** Whistles blown in {@code [from, to)}, oldest first. */
    List<Whistle> blown(Scope scope, Instant from, Instant to);

    /** The rules in force. */
    WhistleRules rules();

    /** How many were ever blown. */
    long count();
}
