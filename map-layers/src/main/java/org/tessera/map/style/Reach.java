package org.tessera.map.style;

import java.util.List;

/** How far paints reach beyond the geometry they are for. Stateless. */
final class Reach {

    /** Metres of an international foot. */
    static final double FOOT = 0.3048;

    /** A miter may be so many widths long. */
    private static final double MITER = 4;

    private Reach() {
    }

    /** The greatest reach of the paints of one measure, in that measure. */
    static double of(List<StyleTable.RuleTable> rules, Measure measure) {
        double reach = 0;
        for (StyleTable.RuleTable rule : rules) {
            for (List<Paint> paints : rule.palette()) {
                for (Paint paint : paints) {
                    if (paint.measure() == measure) {
                        reach = Math.max(reach, of(paint));
                    }
                }
            }
        }
        return reach;
    }

    private static double of(Paint paint) {
        return switch (paint) {
            case Paint.Line line -> line.width() / 2 * (line.form().join() == LineForm.Join.MITER ? MITER : Math.sqrt(2))
                    + MITER * Math.abs(line.offset()) + 1;
            case Paint.Beads beads -> of(beads.symbol()) + MITER * Math.abs(beads.offset());
            case Paint.Mark mark -> mark.size() * 0.75 + mark.outlineWidth() * 2 + beside(mark, mark.size()) + 1;
            case Paint.Picture picture -> {
                double size = picture.size() * Math.max(1, (double) picture.file().width() / picture.file().height());
                yield size + beside(picture, size) + 1;
            }
            case Paint.Fill _, Paint.Hatch _, Paint.Pattern _ -> 1;
            case Paint.Text _ -> 0;
        };
    }

    private static double beside(Paint.Symbol symbol, double size) {
        Seat seat = symbol.seat();
        return Math.max(Math.abs(seat.dx()) + Math.abs(0.5 - seat.anchorX()) * size,
                Math.abs(seat.dy()) + Math.abs(0.5 - seat.anchorY()) * size);
    }
}
