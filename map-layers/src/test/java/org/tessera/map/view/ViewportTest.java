package org.tessera.map.view;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViewportTest {

    private final Viewport view = new Viewport(WebMercator.x(-71.06), WebMercator.y(42.36), 3.7, 1200, 800, 2);

    @Property(tries = 200, seed = "1")
    void screenPointsComeBackThroughLonLat(@ForAll @DoubleRange(min = -500, max = 1700) double x,
            @ForAll @DoubleRange(min = -500, max = 1300) double y) {
        ScreenPoint back = view.toScreen(view.toLonLat(new ScreenPoint(x, y)));
        assertEquals(x, back.x(), 1e-6);
        assertEquals(y, back.y(), 1e-6);
    }

    @Property(tries = 200, seed = "2")
    void zoomKeepsThePlaceUnderThePointer(@ForAll @DoubleRange(min = 0, max = 1200) double x,
            @ForAll @DoubleRange(min = 0, max = 800) double y, @ForAll @DoubleRange(min = 0.01, max = 900) double factor) {
        ScreenPoint pointer = new ScreenPoint(x, y);
        ScreenPoint after = view.zoomAt(pointer, factor).toScreen(view.toLonLat(pointer));
        assertEquals(x, after.x(), 1e-3);
        assertEquals(y, after.y(), 1e-3);
    }

    @Property(tries = 100, seed = "3")
    void fitShowsTheWholeBoxInsideThePadding(@ForAll @DoubleRange(min = -170, max = 160) double lon,
            @ForAll @DoubleRange(min = -70, max = 60) double lat, @ForAll @DoubleRange(min = 0.01, max = 9) double size) {
        Viewport fitted = view.fit(new Envelope(lon, lon + size, lat, lat + size / 2), 20);
        ScreenPoint topLeft = fitted.toScreen(new LonLat(lon, lat + size / 2));
        ScreenPoint bottomRight = fitted.toScreen(new LonLat(lon + size, lat));
        assertTrue(topLeft.x() >= 19.99 && topLeft.y() >= 19.99, topLeft.toString());
        assertTrue(bottomRight.x() <= 1180.01 && bottomRight.y() <= 780.01, bottomRight.toString());
    }

    @Property(tries = 50, seed = "4")
    void scaleBarIsTrueMetres(@ForAll @DoubleRange(min = -60, max = 60) double lat) {
        Viewport at = new Viewport(0, WebMercator.y(lat), 10, 1000, 1000, 1);
        ScaleBar bar = ScaleBar.of(at, 120);
        assertEquals(bar.metres(), bar.pixels() * 10 * Math.cos(Math.toRadians(lat)), 1e-6);
        assertTrue(bar.pixels() <= 120.0001 && bar.pixels() > 45);
    }
}
