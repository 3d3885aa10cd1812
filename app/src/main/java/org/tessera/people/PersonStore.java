package org.tessera.people;

import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/** Reads people. Blocking; never on the JavaFX thread. */
public interface PersonStore {

    /** People whose area, and whose department where the scope has one, lies in the scope, by sign-in name. */
    List<Person> people(Scope scope);

    Optional<Person> find(Scope scope, String id);

    /** Whether a scope lies within another: an area in that area, and of the same department where the wider has one. */
    boolean holds(Scope scope, Scope inner);
}
