package org.tessera.map.layer;

import java.util.List;

import org.locationtech.jts.geom.Envelope;

/** Lines of equal coordinate, as many as fit a scale. Immutable, any thread. */
public interface GridLines {

    /** Least way from line to line in logical pixels. */
    double LEAST_GAP = 110;

    /**
     * The lines that meet a box. Which lines there are depends on the resolution alone, so that neighbouring boxes continue
     * each other's.
     *
     * @param box        Mercator metres
     * @param resolution Mercator metres a logical pixel
     */
    List<GridLine> lines(Envelope box, double resolution);
}
