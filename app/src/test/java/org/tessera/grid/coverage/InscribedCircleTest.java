package org.tessera.grid.coverage;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InscribedCircleTest {

    @Test
    void knowsRectanglesTrianglesAndHoles() throws ParseException {
        assertEquals(2, diameter("POLYGON ((0 0, 200 0, 200 2, 0 2, 0 0))"), 1e-4);
        assertEquals(2, diameter("POLYGON ((0 0, 4 0, 0 3, 0 0))"), 1e-4);
        assertEquals(4, diameter("POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (4 4, 16 4, 16 16, 4 16, 4 4))"), 1.0);
        assertEquals(0, diameter("POLYGON EMPTY"), 0);
    }

    @Test
    void agreesWithTheSlowCircleOnRealGaps() {
        CoverageReport report = CoverageCheck.run(SampleCoverage.read("dirty1000.geojson.gz", "id"));
        long compared = report.findings().stream().filter(f -> f.kind() == FindingKind.GAP && f.shape() instanceof Polygon).peek(f -> {
            double fast = InscribedCircle.diameter((Polygon) f.shape(), 0);
            double slow = 2 * new MaximumInscribedCircle(f.shape(), fast * 0.005).getRadiusLine().getLength();
            assertEquals(slow, fast, slow * 0.03, f::sentence);
        }).count();

        assertTrue(compared >= 14);
    }

    private static double diameter(String wkt) throws ParseException {
        return InscribedCircle.diameter((Polygon) new WKTReader().read(wkt), 0);
    }
}
