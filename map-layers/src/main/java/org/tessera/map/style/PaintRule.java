package org.tessera.map.style;

import java.util.List;

/**
 * A rule compiled: what to paint while the scale is inside its range.
 *
 * @param name     the rule's name, may be empty; a legend shows it
 * @param minScale least scale denominator, inclusive
 * @param maxScale greatest scale denominator, exclusive
 * @param paints   in drawing order
 */
public record PaintRule(String name, double minScale, double maxScale, List<Paint> paints) {

    /** Whether it applies at a scale denominator. */
    public boolean within(double scale) {
        return scale >= minScale && scale < maxScale;
    }
}
