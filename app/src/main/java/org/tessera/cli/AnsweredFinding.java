package org.tessera.cli;

/** A finding in the JSON of {@code check}; its record's components are the keys. */
interface AnsweredFinding {

    /** For a planner, in English. */
    String sentence();
}
