package org.tessera.journal;

import org.tessera.access.Actor;
import org.tessera.access.Right;

/**
 * A rule says no. The message names the rule and what to do, in words a user may read; {@link #code()} is a message-bundle key
 * whose arguments are {@link #arguments()}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    /**
     * @param code      bundle key, {@code refusal.…}
     * @param message   the same in English, for logs and the command line
     * @param arguments values for the bundle's placeholders
     */
    public Refusal(String code, String message, Object... arguments) {
        super(message);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Says no to an actor who has not been given a right. */
    public static void unless(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw new Refusal("refusal.no-right", actor.id() + " may not do this: it needs the right " + right, actor.id(), right.name());
        }
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
