package org.tessera.grid.edit;

import java.util.Objects;

/**
 * What an edit does to one cell, both ways. Plain data: strings and whole numbers, each coordinate written so that it reads back to
 * the last bit ({@link Double#toString(double)}).
 *
 * @param cell   id
 * @param ring   which ring, counted over all polygons, each shell before its holes; -1 for the whole shape
 * @param at     vertex of the ring where the run begins; 0 for the whole shape
 * @param before the run's vertices, {@code x y,x y}; or the whole shape, {@code P} or {@code M} (as Polygon, MultiPolygon), then polygons
 *               each after {@code |}, their rings between {@code ;}, without closing vertex; null when the cell was not there
 * @param after  the same afterwards; null when the cell is no longer there
 */
public record Change(String cell, int ring, int at, String before, String after) {

    static final int WHOLE = -1;

    public Change {
        Objects.requireNonNull(cell, "cell");
    }

    /** What takes it back. */
    public Change reversed() {
        return new Change(cell, ring, at, after, before);
    }

    boolean whole() {
        return ring == WHOLE;
    }

    /**
     * The cell's shape after this change.
     *
     * @param current null when the cell is not there
     * @param texts   shapes whose text was read or written before
     * @throws IllegalArgumentException when the cell is not as the change expects it
     */
    Shape appliedTo(Shape current, ShapeTexts texts) {
        if (whole()) {
            Shape expected = before == null ? null : texts.shape(before);
            if (current == null ? expected != null : expected == null || !expected.sameBits(current)) {
                throw misfit();
            }
            return after == null ? null : texts.shape(after);
        }
        double[] removed = ShapeText.vertices(before);
        if (current == null || ring >= current.ringCount()) {
            throw misfit();
        }
        Ring old = current.ring(ring);
        Ring expected = new Ring(removed);
        if (at + expected.size() > old.size()) {
            throw misfit();
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!old.sameBits(expected, at + i, i)) {
                throw misfit();
            }
        }
        return current.with(ring, old.splice(at, expected.size(), ShapeText.vertices(after)));
    }

    private IllegalArgumentException misfit() {
        return new IllegalArgumentException("the edit does not fit the plan: cell " + cell + " is not as it was");
    }
}
