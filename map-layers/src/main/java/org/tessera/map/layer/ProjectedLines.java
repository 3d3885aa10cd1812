package org.tessera.map.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.style.RoundNumber;
import org.tessera.map.view.WebMercator;

/**
 * Lines of equal easting and northing of a projected CRS in metres, such as the kilometre grid of a Gauss-Krüger zone. A box of
 * which some place has no coordinates there, or none that lead back to it, has no lines.
 */
public final class ProjectedLines implements GridLines {

    private static final int SAMPLES = 8;
    private static final int PIECES = 16;
    private static final int MOST_LINES = 96;
    private static final double LEADS_BACK = 1e-5;

    private final NamedCrs system;
    private final Directions words;
    private final Reprojection into;
    private final Reprojection back;

    private ProjectedLines(NamedCrs system, Directions words) {
        this.system = system;
        this.words = words;
        into = Reprojection.between(org.tessera.map.crs.CrsCatalog.lonLat(), system);
        back = Reprojection.toLonLat(system);
    }

    /**
     * The grid of a CRS.
     *
     * @throws IllegalArgumentException when it is geographic
     */
    public static ProjectedLines of(NamedCrs system, Directions words) {
        if (system.isGeographic()) {
            throw new IllegalArgumentException(system.name() + " has degrees, not metres");
        }
        return new ProjectedLines(system, words);
    }

    /** Whose grid it is. */
    public NamedCrs system() {
        return system;
    }

    @Override
    public List<GridLine> lines(Envelope box, double resolution) {
        double step = RoundNumber.atLeast(LEAST_GAP * resolution);
        Envelope range = range(box);
        if (range.isNull() || range.getWidth() / step + range.getHeight() / step > MOST_LINES) {
            return List.of();
        }
        List<GridLine> lines = new ArrayList<>();
        try {
            for (double east = Math.ceil(range.getMinX() / step) * step; east <= range.getMaxX(); east += step) {
                lines.add(line(east, step, true, range));
            }
            for (double north = Math.ceil(range.getMinY() / step) * step; north <= range.getMaxY(); north += step) {
                lines.add(line(north, step, false, range));
            }
        } catch (OutOfDomain _) {
            return List.of();
        }
        return lines;
    }

    /** What eastings and northings the box has; null when it is not wholly inside the CRS's domain. */
    private Envelope range(Envelope box) {
        Envelope range = new Envelope();
        try {
            for (int i = 0; i <= SAMPLES; i++) {
                for (int j = 0; j <= SAMPLES; j++) {
                    Coordinate place = new Coordinate(WebMercator.lon(box.getMinX() + box.getWidth() * i / SAMPLES),
                            WebMercator.lat(box.getMinY() + box.getHeight() * j / SAMPLES));
                    Coordinate there = into.apply(place);
                    if (back.apply(there).distance(place) > LEADS_BACK) {
                        return new Envelope();
                    }
                    range.expandToInclude(there);
                }
            }
        } catch (OutOfDomain _) {
            return new Envelope();
        }
        return range;
    }

    private GridLine line(double at, double step, boolean upright, Envelope range) {
        double[] xs = new double[PIECES + 1];
        double[] ys = new double[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) {
            double share = (double) i / PIECES;
            Coordinate place = back.apply(upright ? new Coordinate(at, range.getMinY() + share * range.getHeight())
                    : new Coordinate(range.getMinX() + share * range.getWidth(), at));
            xs[i] = WebMercator.x(place.x);
            ys[i] = WebMercator.y(place.y);
        }
        String number = step >= 1000 ? String.format(Locale.ROOT, "%,.0f km", at / 1000) : String.format(Locale.ROOT, "%,.0f m", at);
        return new GridLine((upright ? words.east() : words.north()) + ' ' + number, upright,
                Math.abs(Math.IEEEremainder(at, 10 * step)) < step / 2, xs, ys);
    }
}
