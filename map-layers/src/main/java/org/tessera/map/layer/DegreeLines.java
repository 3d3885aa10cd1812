package org.tessera.map.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

/**
 * Meridians and parallels at whole degrees, minutes or seconds.
 *
 * @param words letters of the four directions
 */
public record DegreeLines(Directions words) implements GridLines {

    /** Tenths of a second of arc in a degree. */
    private static final long DEGREE = 36_000;

    private static final long[] STEPS = {1, 2, 5, 10, 20, 50, 100, 150, 300, 600, 1200, 3000, 6000, 9000, 18_000, DEGREE, 2 * DEGREE,
        5 * DEGREE, 10 * DEGREE, 15 * DEGREE, 30 * DEGREE, 45 * DEGREE};

    /** Step between lines at a resolution, in tenths of a second of arc. */
    static long step(double resolution) {
        double least = WebMercator.lon(LEAST_GAP * resolution) * DEGREE;
        for (long step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    @Override
    public List<GridLine> lines(Envelope box, double resolution) {
        long step = step(resolution);
        List<GridLine> lines = new ArrayList<>();
        long west = ceil(WebMercator.lon(Math.max(box.getMinX(), -WebMercator.LIMIT)), step);
        for (long at = west; at <= WebMercator.lon(Math.min(box.getMaxX(), WebMercator.LIMIT)) * DEGREE; at += step) {
            double x = WebMercator.x((double) at / DEGREE);
            lines.add(new GridLine(text(at, step, words.east(), words.west()), true, at == 0, new double[] {x, x},
                    new double[] {box.getMinY(), box.getMaxY()}));
        }
        long south = ceil(WebMercator.lat(Math.max(box.getMinY(), -WebMercator.LIMIT)), step);
        for (long at = south; at <= WebMercator.lat(Math.min(box.getMaxY(), WebMercator.LIMIT)) * DEGREE; at += step) {
            double y = WebMercator.y((double) at / DEGREE);
            lines.add(new GridLine(text(at, step, words.north(), words.south()), false, at == 0,
                    new double[] {box.getMinX(), box.getMaxX()}, new double[] {y, y}));
        }
        return lines;
    }

    private static long ceil(double degrees, long step) {
        return (long) Math.ceil(degrees * DEGREE / step) * step;
    }

    /** Degrees, and minutes and seconds as far as the step needs them. */
    static String text(long at, long step, String positive, String negative) {
        long size = Math.abs(at);
        StringBuilder text = new StringBuilder().append(size / DEGREE).append('°');
        if (step % DEGREE != 0) {
            text.append(String.format(Locale.ROOT, "%02d′", size % DEGREE / 600));
        }
        if (step % 600 != 0) {
            text.append(step % 10 == 0 ? String.format(Locale.ROOT, "%02d″", size % 600 / 10)
                    : String.format(Locale.ROOT, "%04.1f″", size % 600 / 10.0));
        }
        return at == 0 ? text.toString() : text + (at > 0 ? positive : negative);
    }
}
