package org.tessera.map.crs;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReprojectionTest {

    @ParameterizedTest
    @CsvSource({
        "4549, 120.1551, 30.2741, 514923.7343, 3350508.8698",
        "4528, 120.1551, 30.2741, 40514923.7343, 3350508.8698",
        "4548, 116.3975, 39.9087, 448481.5746, 4419565.4353",
        "4538, 87.6168, 43.8256, 549615.9011, 4854629.6266",
        "4546, 111.0075, 35.0265, 500684.4405, 3877532.8590"
    })
    void goldenPointsOfTheDomainNotesAreReached(int code, double lon, double lat, double east, double north) {
        Coordinate moved = Reprojection.between(CrsCatalog.epsg(4490), CrsCatalog.epsg(code)).apply(new Coordinate(lon, lat));
        assertEquals(east, moved.x, 1e-3);
        assertEquals(north, moved.y, 1e-3);
    }

    @Test
    void goldenAreaOnTheEllipsoid() {
        var ring = new GeometryFactory().toGeometry(new Envelope(120.150, 120.151, 30.270, 30.271));
        assertEquals(10_667.0535, Ellipsoid.area(ring), 0.001);
    }

    @Test
    void massachusettsPlaneAndItsEsriFormAgree() {
        String esri = "PROJCS[\"NAD_1983_StatePlane_Massachusetts_Mainland_FIPS_2001\",GEOGCS[\"GCS_North_American_1983\","
                + "DATUM[\"D_North_American_1983\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                + "PARAMETER[\"False_Easting\",200000.0],PARAMETER[\"False_Northing\",750000.0],"
                + "PARAMETER[\"Central_Meridian\",-71.5],PARAMETER[\"Standard_Parallel_1\",42.6833333333333],"
                + "PARAMETER[\"Standard_Parallel_2\",41.7166666666667],PARAMETER[\"Latitude_Of_Origin\",41.0],UNIT[\"Meter\",1.0]]";
        Coordinate place = new Coordinate(236_000, 900_000);
        Coordinate byCode = Reprojection.toLonLat(CrsCatalog.decode("urn:ogc:def:crs:EPSG::26986")).apply(place);
        Coordinate byWkt = Reprojection.toLonLat(CrsCatalog.decode(esri)).apply(place);
        assertEquals(byCode.x, byWkt.x, 1e-9);
        assertEquals(byCode.y, byWkt.y, 1e-9);
        assertEquals(-71.06, byCode.x, 0.02);
        assertEquals(42.35, byCode.y, 0.02);
    }

    @ParameterizedTest
    @CsvSource({"GCJ-02", "BD-09"})
    void shiftAndBackLosesLessThanAMicrometre(String name) {
        ChinaOffset offset = CrsCatalog.decode(name).offset();
        Random random = new Random(20_26);
        for (int i = 0; i < 20_000; i++) {
            Coordinate truth = new Coordinate(73.7 + random.nextDouble() * 61.3, 18.2 + random.nextDouble() * 35.3);
            Coordinate back = offset.unshift(offset.shift(truth));
            assertEquals(truth.x, back.x, 1e-11);
            assertEquals(truth.y, back.y, 1e-11);
        }
    }

    @Test
    void metresLabelledDegreesAreRefused() {
        Reprojection wrong = Reprojection.between(CrsCatalog.lonLat(), CrsCatalog.epsg(3857));
        assertThrows(OutOfDomain.class, () -> wrong.apply(new Coordinate(230_470, 901_476)));
        assertThrows(OutOfDomain.class, () -> wrong.apply(new Coordinate(Double.NaN, 1)));
    }

    @Test
    void unknownNamesAreRefusedInOneLine() {
        UnknownCrs refused = assertThrows(UnknownCrs.class, () -> CrsCatalog.decode("EPSG:999999"));
        assertEquals(1, refused.getMessage().lines().count());
        assertThrows(UnknownCrs.class, () -> CrsCatalog.decode("somewhere"));
        assertThrows(UnknownCrs.class, () -> CrsCatalog.decode("PROJCS[\"broken"));
    }
}
