package org.tessera.map.label;

import java.util.List;

/**
 * One way for a label to stand: a single box for a straight text, a box a glyph for a text that follows a line.
 *
 * @param boxes in reading order
 */
public record LabelSpot(List<LabelBox> boxes) {

    /** Keeps its own copy. */
    public LabelSpot {
        boxes = List.copyOf(boxes);
    }

    /** A straight text. */
    public static LabelSpot of(LabelBox box) {
        return new LabelSpot(List.of(box));
    }
}
