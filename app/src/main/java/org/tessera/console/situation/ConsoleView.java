package org.tessera.console.situation;

/** The views of the console. */
public enum ConsoleView {
    OPERATIONS,
    PLANNING,
    CASES
}
