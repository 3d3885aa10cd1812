package org.tessera.map.layer;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GridLinesTest {

    private static final DegreeLines DEGREES = new DegreeLines(Directions.LETTERS);

    private static Viewport view(double lon, double lat, double resolution) {
        var at = WebMercator.project(new LonLat(lon, lat));
        return new Viewport(at.x(), at.y(), resolution, 1200, 800, 1);
    }

    private static List<String> labels(GridLines lines, Viewport view) {
        return lines.lines(view.displayEnvelope(), view.resolution()).stream().map(GridLine::label).toList();
    }

    @Test
    void degreesMinutesAndSecondsAreWrittenAsFarAsNeeded() {
        assertTrue(labels(DEGREES, view(116.4, 39.9, 10)).containsAll(List.of("116°22′E", "116°24′E", "39°54′N")));
        assertTrue(labels(DEGREES, view(116.4, 39.9, 1)).contains("116°24′00″E"));
        assertTrue(labels(DEGREES, view(-0.2, -0.2, 2000)).containsAll(List.of("0°", "4°S", "10°W")));
        assertTrue(labels(DEGREES, view(0.00005, 0.00005, 0.01)).contains("0°00′00.1″N"));
    }

    @Property(tries = 200)
    void linesNeverComeCloserThanTheirGapAndAreNeverMany(@ForAll @DoubleRange(min = -170, max = 170) double lon,
            @ForAll @DoubleRange(min = -80, max = 80) double lat, @ForAll @DoubleRange(min = -2, max = 5) double power) {
        Viewport view = view(lon, lat, Math.pow(10, power));
        List<GridLine> lines = DEGREES.lines(view.displayEnvelope(), view.resolution());
        double last = Double.NaN;
        for (GridLine line : lines) {
            if (line.upright()) {
                double column = view.screenX(line.xs()[0]);
                assertTrue(Double.isNaN(last) || column - last >= GridLines.LEAST_GAP - 1e-6 || view.resolution() > 40_000);
                last = column;
            }
        }
        assertTrue(lines.size() < 60, lines.size() + " lines");
    }

    @Test
    void kilometreGridFollowsItsProjection() {
        ProjectedLines lines = ProjectedLines.of(CrsCatalog.epsg(4549), Directions.LETTERS);
        Viewport view = view(120.6, 31.3, 20);
        List<GridLine> found = lines.lines(view.displayEnvelope(), view.resolution());
        assertTrue(found.size() > 4 && found.size() < 30, found.size() + " lines");
        Reprojection into = Reprojection.between(CrsCatalog.lonLat(), CrsCatalog.epsg(4549));
        for (GridLine line : found) {
            for (int i = 0; i < line.xs().length; i++) {
                var there = into.apply(new org.locationtech.jts.geom.Coordinate(WebMercator.lon(line.xs()[i]),
                        WebMercator.lat(line.ys()[i])));
                double value = line.upright() ? there.x : there.y;
                assertEquals(Math.rint(value / 5000) * 5000, value, 0.01, line.label());
            }
            assertTrue(line.label().matches("[EN] [\\d,]+ km"), line.label());
        }
    }

    @Test
    void outsideItsDomainAProjectionHasNoLines() {
        ProjectedLines lines = ProjectedLines.of(CrsCatalog.epsg(4549), Directions.LETTERS);
        assertEquals(List.of(), lines.lines(view(-60, 10, 20).displayEnvelope(), 20));
        assertEquals(List.of(), lines.lines(new Envelope(-2e7, 2e7, -2e7, 2e7), 40_000));
        assertThrows(IllegalArgumentException.class, () -> ProjectedLines.of(CrsCatalog.lonLat(), Directions.LETTERS));
    }
}
