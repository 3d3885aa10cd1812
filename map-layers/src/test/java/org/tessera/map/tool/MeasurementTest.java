package org.tessera.map.tool;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.junit.jupiter.api.Test;

import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lengths and areas are GeographicLib's, whatever the screen's projection makes of them. */
class MeasurementTest {

    @Property(tries = 300)
    void aLengthIsTheSumOfGeodesics(@ForAll @Size(min = 4, max = 16) List<@DoubleRange(min = -1, max = 1) Double> numbers,
            @ForAll @DoubleRange(min = -80, max = 80) double lat, @ForAll @DoubleRange(min = -170, max = 170) double lon) {
        double expected = 0;
        List<LonLat> places = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            places.add(new LonLat(lon + numbers.get(i), lat + numbers.get(i + 1)));
            if (places.size() > 1) {
                LonLat from = places.get(places.size() - 2);
                expected += Geodesic.WGS84.Inverse(from.lat(), from.lon(), places.getLast().lat(), places.getLast().lon()).s12;
            }
        }
        Measurement measured = Measurement.along(places);
        assertEquals(expected, measured.total(), 1e-6);
        assertEquals(places.size() - 1, measured.segments().size());
    }

    @Property(tries = 300)
    void anAreaIsTheGeodesicOne(@ForAll @DoubleRange(min = 0.01, max = 2) double size,
            @ForAll @DoubleRange(min = -80, max = 80) double lat, @ForAll boolean reversed) {
        List<LonLat> ring = List.of(new LonLat(100, lat), new LonLat(100 + size, lat + size / 5),
                new LonLat(100 + size / 2, lat + size), new LonLat(100 - size / 3, lat + size / 2));
        PolygonArea oracle = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(place -> oracle.AddPoint(place.lat(), place.lon()));
        PolygonResult expected = oracle.Compute(false, true);
        Measurement measured = Measurement.within(reversed ? ring.reversed() : ring);
        assertEquals(Math.abs(expected.area), measured.area(), 1e-6 * Math.abs(expected.area));
        assertEquals(expected.perimeter, measured.total(), 1e-6);
        assertFalse(measured.crossing());
    }

    @Test
    void aKilometreIsNotAMercatorKilometre() {
        double metres = Measurement.along(List.of(new LonLat(0, 60), new LonLat(0.01, 60))).total();
        assertEquals(558, metres, 1);
    }

    @Test
    void anOutlineThatCrossesItselfIsSaidAndHasNoArea() {
        Measurement eight = Measurement.within(List.of(new LonLat(0, 0), new LonLat(1, 1), new LonLat(1, 0), new LonLat(0, 1)));
        assertTrue(eight.crossing());
        assertTrue(Double.isNaN(eight.area()));
    }

    @Test
    void theToolShowsSegmentAndTotalWhileItMovesAndKeepsTheResult() {
        ToolScene scene = ToolScenes.scene();
        MeasureTool tool = MeasureTool.distance();
        tool.set(scene, ToolScenes.at(new LonLat(0, 0)));
        tool.set(scene, ToolScenes.at(new LonLat(0.01, 0)));
        tool.hover(scene, ToolScenes.at(new LonLat(0.01, 0.01)));
        Measurement live = tool.sketch().measure();
        assertEquals(1113.19, live.segments().getFirst(), 0.01);
        assertEquals(1105.74, live.segments().getLast(), 0.01);
        assertTrue(tool.undo());
        assertEquals(1, tool.sketch().measure().segments().size());
        tool.set(scene, ToolScenes.at(new LonLat(0.02, 0)));
        ToolResult.Measured done = (ToolResult.Measured) tool.finish(scene).now();
        assertEquals(2226.39, done.measurement().total(), 0.01);
        assertEquals(done.measurement(), tool.sketch().measure());
        tool.set(scene, ToolScenes.at(new LonLat(0.05, 0.05)));
        assertEquals(1, tool.sketch().fixed().size());
        assertTrue(tool.cancel());
        assertEquals(ToolSketch.NOTHING.fixed(), tool.sketch().fixed());
    }
}
