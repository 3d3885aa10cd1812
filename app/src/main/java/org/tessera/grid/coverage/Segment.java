package org.tessera.grid.coverage;

import org.locationtech.jts.geom.Envelope;

/** Two different points in canonical order, to look an edge up by. */
record Segment(double ax, double ay, double bx, double by) {

    static Segment of(double ax, double ay, double bx, double by) {
        return Edge.inOrder(ax, ay, bx, by) ? new Segment(ax + 0.0, ay + 0.0, bx + 0.0, by + 0.0)
                : new Segment(bx + 0.0, by + 0.0, ax + 0.0, ay + 0.0);
    }

    Envelope box() {
        return new Envelope(ax, bx, ay, by);
    }
}
