package org.tessera.console.command;

/** What the command bar understands. */
public enum Verb {
    DISPATCH,
    GOTO,
    FIND,
    LAYER,
    BASEMAP,
    CHECK,
    CLOSE,
    UNDO,
    SPEED,
    LANG,
    THEME,
    EXPORT,
    HELP;

    /** The word that is typed. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
