package org.tessera.map.label;

import java.util.ArrayList;
import java.util.List;

/**
 * Places of a label along a line, about a wished distance from its start: straight, or each glyph turned with the line. Texts
 * are always readable from the left or from below. One thread.
 */
public final class LineSpots implements LabelClaim.Spots {

    /** Tries about the wished place, in shares of the room. */
    private static final double[] SHIFTS = {0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75};

    private final TextLine line;
    private final Text text;
    private final double middle;
    private final double room;

    /**
     * A text to be laid along a line.
     *
     * @param advances widths of its glyphs in device pixels; for a straight text one entry, the whole width
     * @param height   of a line of text
     * @param offset   to the left of the line
     * @param maxAngle greatest turn between two glyphs in radians; for a straight text the bend of the line below it
     */
    public record Text(double[] advances, double height, double offset, double maxAngle) {

        /** Sum of the advances. */
        public double width() {
            double width = 0;
            for (double advance : advances) {
                width += advance;
            }
            return width;
        }
    }

    /**
     * The places about a distance.
     *
     * @param middle from the line's start to the middle of the text
     * @param room   how far the text may be moved to both sides
     */
    public LineSpots(TextLine line, Text text, double middle, double room) {
        this.line = line;
        this.text = text;
        this.middle = middle;
        this.room = room;
    }

    @Override
    public int count() {
        return room > 1 ? SHIFTS.length : 1;
    }

    @Override
    public LabelSpot spot(int index) {
        double width = text.width();
        double from = middle + SHIFTS[index] * room - width / 2;
        if (from < 0 || from + width > line.length()) {
            return null;
        }
        double[] start = line.at(from);
        double[] end = line.at(from + width);
        boolean back = end[0] < start[0] || end[0] == start[0] && end[1] > start[1];
        return text.advances.length == 1 ? straight(start, end, from, back) : curved(from, width, back);
    }

    private LabelSpot straight(double[] start, double[] end, double from, boolean back) {
        double angle = back ? Math.atan2(start[1] - end[1], start[0] - end[0]) : Math.atan2(end[1] - start[1], end[0] - start[0]);
        double[] centre = line.at(from + text.advances[0] / 2);
        double chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
        // A chord much shorter than the line means that the text would leave it.
        if (chord < text.advances[0] * Math.cos(text.maxAngle)) {
            return null;
        }
        double away = back ? -text.offset : text.offset;
        return LabelSpot.of(new LabelBox((centre[0] + (start[0] + end[0]) / 2) / 2 + away * Math.sin(angle),
                (centre[1] + (start[1] + end[1]) / 2) / 2 - away * Math.cos(angle), text.advances[0] / 2, text.height / 2, angle));
    }

    private LabelSpot curved(double from, double width, boolean back) {
        List<LabelBox> boxes = new ArrayList<>(text.advances.length);
        double gone = 0;
        double away = back ? -text.offset : text.offset;
        for (int i = 0; i < text.advances.length; i++) {
            double advance = text.advances[i];
            double a = back ? from + width - gone : from + gone;
            double b = back ? a - advance : a + advance;
            double[] start = line.at(a);
            double[] end = line.at(b);
            // A glyph without width has the direction of the one before.
            double angle = advance == 0 && i > 0 ? boxes.get(i - 1).angle() : Math.atan2(end[1] - start[1], end[0] - start[0]);
            if (i > 0 && Math.abs(Math.IEEEremainder(angle - boxes.get(i - 1).angle(), 2 * Math.PI)) > text.maxAngle) {
                return null;
            }
            boxes.add(new LabelBox((start[0] + end[0]) / 2 + away * Math.sin(angle), (start[1] + end[1]) / 2 - away * Math.cos(angle),
                    advance / 2, text.height / 2, angle));
            gone += advance;
        }
        return new LabelSpot(boxes);
    }
}
