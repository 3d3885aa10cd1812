package org.tessera.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who acts: a person at a console, a command, or a rule of the system itself.
 *
 * @param id     stable name that goes into the journal, for example {@code operator} or {@code rule:replay}
 * @param scope  what they may see and change
 * @param rights what they may do there
 */
public record Actor(String id, Scope scope, Set<Right> rights) {

    /** Whoever sits at the demonstration workspace. */
    public static final Actor OPERATOR = new Actor("operator", Scope.WHOLE_DISTRICT);

    /** Commands given on the command line by whoever may open the workspace. */
    public static final Actor COMMAND_LINE = new Actor("command-line", Scope.WHOLE_DISTRICT);

    public Actor {
        rights = Set.copyOf(rights);
    }

    /** One who may do everything within a scope. */
    public Actor(String id, Scope scope) {
        this(id, scope, EnumSet.allOf(Right.class));
    }

    /** A rule of the system that acts by itself. */
    public static Actor rule(String name) {
        return new Actor("rule:" + name, Scope.WHOLE_DISTRICT);
    }

    /** Whether they may. */
    public boolean may(Right right) {
        return rights.contains(right);
    }
}
