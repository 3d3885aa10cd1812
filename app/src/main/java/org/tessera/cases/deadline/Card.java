package org.tessera.cases.deadline;

/** The supervision card of a case, from what is left of its limit; the card needs a reply. */
public enum Card {
    /** Time enough. */
    NONE,
    /** Time runs short. */
    YELLOW,
    /** Hardly any time is left. */
    RED,
    /** The deadline has passed. */
    BLACK
}
