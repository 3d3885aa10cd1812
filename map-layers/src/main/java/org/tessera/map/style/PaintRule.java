package org.tessera.map.style;

import java.util.List;

/**
 * A rule compiled: what to paint while the scale is inside its range.
 *
 * @param name     the rule's name, may be empty
 * @param title    what a legend shows: the title, else the name, may be empty
 * @param minScale least scale denominator, inclusive
 * @param maxScale greatest scale denominator, exclusive
 * @param paints   in drawing order; where values vary by feature, those of the first feature, see {@link StyleTable#paints}
 */
public record PaintRule(String name, String title, double minScale, double maxScale, List<Paint> paints) {

    /** Keeps its own copy. */
    public PaintRule {
        paints = List.copyOf(paints);
    }

    /** Whether it applies at a scale denominator. */
    public boolean within(double scale) {
        return scale >= minScale && scale < maxScale;
    }
}
