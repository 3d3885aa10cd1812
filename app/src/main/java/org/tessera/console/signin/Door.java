package org.tessera.console.signin;

import org.tessera.access.Actor;

/** What lets people in. Blocking; never call on the JavaFX thread. */
public interface Door {

    /** How one gets in. */
    SignInMode mode();

    /** With name and password; throws a {@link org.tessera.journal.Refusal} otherwise. */
    Entrance in(String name, char[] password);

    /** As the first administrator, who is made now. */
    Entrance first(String name, String displayName, char[] password);

    /** Notes that a console was locked. */
    void locked(Actor actor);

    /** Notes that somebody has left. */
    void out(Actor actor);
}
