package org.tessera.access;

/**
 * Who acts: a person at a console, a command, or a rule of the system itself.
 *
 * @param id    stable name that goes into the journal, for example {@code operator} or {@code rule:replay}
 * @param scope what they may see and change
 */
public record Actor(String id, Scope scope) {

    /** The operator of the demonstration workspace; sign-in replaces it. */
    public static final Actor OPERATOR = new Actor("operator", Scope.WHOLE_DISTRICT);

    /** Commands given on the command line by whoever may open the workspace. */
    public static final Actor COMMAND_LINE = new Actor("command-line", Scope.WHOLE_DISTRICT);

    /** A rule of the system that acts by itself. */
    public static Actor rule(String name) {
        return new Actor("rule:" + name, Scope.WHOLE_DISTRICT);
    }
}
