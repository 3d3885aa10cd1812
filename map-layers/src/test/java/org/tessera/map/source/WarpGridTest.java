package org.tessera.map.source;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WarpGridTest {

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, NONE, 20000", "EPSG:4326, NONE, 2000", "EPSG:4490, NONE, 2", "EPSG:4549, NONE, 500", "EPSG:4549, NONE, 1",
        "EPSG:26986, NONE, 300", "EPSG:3857, GCJ02, 500", "EPSG:3857, GCJ02, 0.6", "EPSG:3857, BD09, 20", "EPSG:32650, NONE, 1000"
    })
    void noPixelIsHalfAPixelOff(String crs, ChinaOffset offset, double resolution) {
        Placement placement = Placement.of(CrsCatalog.decode(crs), offset);
        boolean america = crs.equals("EPSG:26986");
        double x = WebMercator.x(america ? -71 : 120.1551);
        double y = WebMercator.y(america ? 42.3 : 30.2741);
        ImageWindow window = new ImageWindow(Math.round(x / resolution) - 256, Math.round(-y / resolution) - 256, 512, 512,
                resolution, 1);
        WarpGrid warp = WarpGrid.of(window, placement);
        Random random = new Random(5);
        double[] exact = new double[2];
        for (int i = 0; i < 5_000; i++) {
            double column = random.nextDouble() * 512;
            double row = random.nextDouble() * 512;
            placement.toSource(window.x(column), window.y(row), exact);
            assertTrue(Math.abs(exact[0] - warp.x(column, row)) < 0.5 * warp.unitsX(), "x at " + column + " " + row);
            assertTrue(Math.abs(exact[1] - warp.y(column, row)) < 0.5 * warp.unitsY(), "y at " + column + " " + row);
        }
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        for (ChinaOffset offset : ChinaOffset.values()) {
            for (String crs : new String[] {"EPSG:3857", "EPSG:4490", "EPSG:4549"}) {
                Placement placement = Placement.of(CrsCatalog.decode(crs), offset);
                double[] out = new double[2];
                double x = WebMercator.x(120.3);
                double y = WebMercator.y(30.1);
                placement.toSource(x, y, out);
                placement.toDisplay(out[0], out[1], out);
                assertEquals(x, out[0], 1e-3, crs + offset);
                assertEquals(y, out[1], 1e-3, crs + offset);
            }
        }
    }

    @Test
    void theSamePlaneNeedsOneMesh() {
        assertEquals(1, WarpGrid.of(new ImageWindow(0, 0, 512, 512, 3, 1), Placement.SAME).meshes());
    }
}
