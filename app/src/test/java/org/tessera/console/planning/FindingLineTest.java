package org.tessera.console.planning;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class FindingLineTest {

    private static FindingLine gap(double lon, double area, String... grids) {
        return new FindingLine("gap", List.of(grids), area, 1, false,
                new GeometryFactory().toGeometry(new Envelope(lon, lon + 0.01, 42.30, 42.31)));
    }

    @Test
    void aRowIsNamedAfterWhatItIsNotWhereItStands() {
        assertEquals(gap(-71.1, 5, "G1", "G2").row(), gap(-71.1, 5, "G1", "G2").row());
        assertNotEquals(gap(-71.1, 5, "G1", "G2").row(), gap(-71.0, 5, "G1", "G2").row());
        assertNotEquals(gap(-71.1, 5, "G1", "G2").row(), gap(-71.1, 5, "G1", "G3").row());
    }
}
