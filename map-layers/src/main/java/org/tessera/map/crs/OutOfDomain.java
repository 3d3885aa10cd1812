package org.tessera.map.crs;

import org.locationtech.jts.geom.Coordinate;

/** A coordinate lies where its CRS has no meaning, usually because the file names the wrong CRS. */
public final class OutOfDomain extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public OutOfDomain(Coordinate coordinate, String crs) {
        this(coordinate, crs, null);
    }

    public OutOfDomain(Coordinate coordinate, String crs, Throwable cause) {
        super("coordinate " + coordinate.x + " " + coordinate.y + " lies outside what " + crs
                + " can express; is the CRS right?", cause);
    }
}
