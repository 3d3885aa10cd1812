package org.tessera.cases.flow;

/** How a report came in. All channels lead to one case number. */
public enum Channel {
    HOTLINE,
    /** The one window of a service centre. */
    WINDOW,
    /** A grid member on the round. */
    PATROL,
    SENSOR,
    /** Another system, by GeoReport v2. */
    OPEN311,
    FILE,
    /** A click on the map of the command centre. */
    MAP
}
