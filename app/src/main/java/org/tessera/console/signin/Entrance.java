package org.tessera.console.signin;

import org.tessera.access.Actor;

/**
 * Somebody who has been let in.
 *
 * @param actor who acts from now on
 * @param name  what the screen calls them; empty for whoever sits at the demonstration
 * @param place name of the area or department they see; empty for the whole district
 */
public record Entrance(Actor actor, String name, String place) {

    /** Whoever sits at the demonstration. */
    public static final Entrance DEMONSTRATION = new Entrance(Actor.OPERATOR, "", "");
}
