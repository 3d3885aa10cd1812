package org.tessera.map.label;

import java.util.function.Supplier;

/**
 * Places of a label inside an area: level where it is widest, level at the pole, along the main axis; only then where it is widest
 * with a given share of it inside. Shapes are looked at when they are needed, and not at all when their extent tells enough. One
 * thread.
 */
public final class AreaSpots implements LabelClaim.Spots {

    /** Share of a text that lies inside when it fits well. */
    private static final double WELL = 0.97;

    private static final double UPRIGHT = Math.toRadians(88);

    private static final int COLUMNS = 7;
    private static final int ROWS = 3;

    private final Supplier<Outline> source;
    private final LabelBox first;
    private final double wide;
    private final double high;
    private final double leastFit;
    private Outline outline;
    private LabelBox[] boxes;

    /**
     * The places of a text.
     *
     * @param source   the area, or its visible part
     * @param first    the text at the place to be tried first
     * @param wide     extent of the area
     * @param high     extent of the area
     * @param leastFit share of the text that must lie inside at least
     */
    public AreaSpots(Supplier<Outline> source, LabelBox first, double wide, double high, double leastFit) {
        this.source = source;
        this.first = first;
        this.wide = wide;
        this.high = high;
        this.leastFit = leastFit;
    }

    @Override
    public int count() {
        return 4;
    }

    @Override
    public LabelSpot spot(int index) {
        boolean level = index != 2;
        double share = index == 3 ? leastFit : WELL;
        // A turned text can be as long as the diagonal.
        double room = level ? wide : Math.hypot(wide, high);
        if (room < share * 2 * first.halfWidth() || high < share * 2 * first.halfHeight() && level) {
            return null;
        }
        return LabelSpot.of(index == 0 || index == 3 ? first : boxes()[index - 1]);
    }

    @Override
    public boolean fits(int index) {
        return fits(spot(index).boxes().getFirst(), index == 3 ? leastFit : WELL);
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
                return index == 0 ? AreaSpots.this.fits(seated.boxes().getFirst(), WELL) : AreaSpots.this.fits(index - 1);
            }
        };
    }

    private LabelBox[] boxes() {
        if (boxes == null) {
            Pole pole = Pole.of(outline(), 2);
            boxes = new LabelBox[] {new LabelBox(pole.x(), pole.y(), first.halfWidth(), first.halfHeight(), 0),
                    new LabelBox(pole.x(), pole.y(), first.halfWidth(), first.halfHeight(), mainAxis(outline()))};
        }
        return boxes;
    }

    private Outline outline() {
        if (outline == null) {
            outline = source.get();
        }
        return outline;
    }

    /** Whether a share of a box lies inside, by points spread over it; stops when too many lie outside. */
    private boolean fits(LabelBox box, double share) {
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        double allowed = (1 - share) * COLUMNS * ROWS;
        int outside = 0;
        for (int i = 0; i < COLUMNS * ROWS && outside <= allowed; i++) {
            double along = box.halfWidth() * (2.0 * (i % COLUMNS) / (COLUMNS - 1) - 1);
            double across = box.halfHeight() * (2.0 * (i / COLUMNS) / (ROWS - 1) - 1);
            outside += outline().holds(box.x() + along * cos - across * sin, box.y() + along * sin + across * cos) ? 0 : 1;
        }
        return outside <= allowed;
    }

    /** Direction of the greatest spread of the edge, readable from the left or, when upright, from the right. */
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
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        // Upright texts run upwards, as on the spines of maps.
        return angle > UPRIGHT ? angle - Math.PI : angle;
    }
}
