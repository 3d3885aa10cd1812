package org.tessera.console.notice;

/**
 * One thing the operator is told.
 *
 * @param number   order of appearance
 * @param kind     how serious
 * @param text     what happened and, for errors, what to do
 * @param undoable true when the undo key takes back what happened
 */
public record Notice(long number, Kind kind, String text, boolean undoable) {

    /** How serious. */
    public enum Kind {
        DONE,
        WARNING,
        ERROR
    }
}
