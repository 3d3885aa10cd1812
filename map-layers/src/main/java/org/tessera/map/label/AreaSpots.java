package org.tessera.map.label;

import java.util.function.Supplier;

/**
 * Places of a label inside an area: level where it is widest, level at the pole, along the main axis; only then level where a
 * given share of it lies inside. Shapes are looked at when they are needed. One thread.
 */
public final class AreaSpots implements LabelClaim.Spots {

    /** Share of a text that lies inside when it fits well. */
    private static final double WELL = 0.97;

    private static final int COLUMNS = 7;
    private static final int ROWS = 3;

    private final Supplier<Outline> source;
    private final LabelBox first;
    private final double leastFit;
    private Outline outline;
    private LabelBox[] boxes;

    /**
     * The places of a text.
     *
     * @param source   the area, or its visible part
     * @param first    the text at the place to be tried first
     * @param leastFit share of the text that must lie inside at least
     */
    public AreaSpots(Supplier<Outline> source, LabelBox first, double leastFit) {
        this.source = source;
        this.first = first;
        this.leastFit = leastFit;
    }

    @Override
    public int count() {
        return 5;
    }

    @Override
    public LabelSpot spot(int index) {
        return LabelSpot.of(index == 0 || index == 3 ? first : boxes()[index == 2 ? 1 : 0]);
    }

    @Override
    public boolean fits(int index) {
        boxes();
        return inside(spot(index).boxes().getFirst()) >= (index < 3 ? WELL : leastFit);
    }

    /** The same places after one that is taken when the text fits there well. */
    public LabelClaim.Spots before(LabelSpot seated) {
        return new LabelClaim.Spots() {

            @Override
            public int count() {
                return AreaSpots.this.count() + 1;
            }

            @Override
            public LabelSpot spot(int index) {
                return index == 0 ? seated : AreaSpots.this.spot(index - 1);
            }

            @Override
            public boolean fits(int index) {
                boxes();
                return index == 0 ? inside(seated.boxes().getFirst()) >= WELL : AreaSpots.this.fits(index - 1);
            }
        };
    }

    private LabelBox[] boxes() {
        if (boxes == null) {
            outline = source.get();
            Pole pole = Pole.of(outline, 2);
            boxes = new LabelBox[] {new LabelBox(pole.x(), pole.y(), first.halfWidth(), first.halfHeight(), 0),
                    new LabelBox(pole.x(), pole.y(), first.halfWidth(), first.halfHeight(), mainAxis(outline))};
        }
        return boxes;
    }

    /** Share of a box that lies inside, by points spread over it. */
    private double inside(LabelBox box) {
        int hits = 0;
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                double along = box.halfWidth() * (2.0 * column / (COLUMNS - 1) - 1);
                double across = box.halfHeight() * (2.0 * row / (ROWS - 1) - 1);
                double cos = Math.cos(box.angle());
                double sin = Math.sin(box.angle());
                hits += outline.holds(box.x() + along * cos - across * sin, box.y() + along * sin + across * cos) ? 1 : 0;
            }
        }
        return (double) hits / (COLUMNS * ROWS);
    }

    /** Direction of the greatest spread of the edge, readable from the left: between -90 and 90 degrees. */
    static double mainAxis(Outline outline) {
        double[] sum = new double[6];
        for (int part = 0; part + 1 < outline.starts().length; part++) {
            for (int i = outline.starts()[part], j = outline.starts()[part + 1] - 1; i < outline.starts()[part + 1]; j = i++) {
                double x = (outline.xs()[i] + outline.xs()[j]) / 2 - outline.xs()[0];
                double y = (outline.ys()[i] + outline.ys()[j]) / 2 - outline.ys()[0];
                double length = Math.hypot(outline.xs()[i] - outline.xs()[j], outline.ys()[i] - outline.ys()[j]);
                double[] terms = {1, x, y, x * x, x * y, y * y};
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += length * terms[k];
                }
            }
        }
        if (sum[0] == 0) {
            return 0;
        }
        double xx = sum[3] / sum[0] - sum[1] / sum[0] * sum[1] / sum[0];
        double xy = sum[4] / sum[0] - sum[1] / sum[0] * sum[2] / sum[0];
        double yy = sum[5] / sum[0] - sum[2] / sum[0] * sum[2] / sum[0];
        return Math.atan2(2 * xy, xx - yy) / 2;
    }
}
