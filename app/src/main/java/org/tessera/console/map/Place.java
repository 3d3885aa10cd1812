package org.tessera.console.map;

import org.locationtech.jts.geom.Envelope;

/**
 * Something that one can go to.
 *
 * @param kind   what it is
 * @param id     id of the grid, case, …; empty for coordinates
 * @param title  what it is called
 * @param detail more about it, empty for nothing
 * @param box    degrees
 */
public record Place(Kind kind, String id, String title, String detail, Envelope box) {

    /** What it is; also the order among equally good ones. */
    public enum Kind {
        COORDINATE,
        BOOKMARK,
        CASE,
        UNIT,
        GRID,
        COMMUNITY,
        TOWNSHIP,
        STREET,
        ADDRESS
    }
}
