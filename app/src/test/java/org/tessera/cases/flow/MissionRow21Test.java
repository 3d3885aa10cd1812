package org.tessera.cases.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Tier;
import org.tessera.cases.CasePlace;
import org.tessera.cases.PlaceQuality;
import org.tessera.grid.Grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Row 21: a case within 20 m of a border tells the other side, and the side it lies in leads. Four communities meet in a corner, two
 * townships along the meridian; the oracle measures straight through the earth.
 */
class MissionRow21Test {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double LON = 121.47;
    private static final double LAT = 31.23;

    @Property(tries = 2_000)
    void theOtherSideIsToldWithinTwentyMetresAndNotBeyond(@ForAll long seed) {
        Random random = new Random(seed);
        double east = (random.nextDouble() - 0.5) * 0.0008;
        double north = (random.nextDouble() - 0.5) * 0.0006;
        Point point = SHAPES.createPoint(new Coordinate(LON + east, LAT + north));
        double toMeridian = chord(LON + east, LAT + north, LON, LAT + north);
        double toParallel = chord(LON + east, LAT + north, LON + east, LAT);
        double toCorner = chord(LON + east, LAT + north, LON, LAT);
        if (List.of(toMeridian, toParallel, toCorner).stream().anyMatch(metres -> Math.abs(metres - 20) < 0.002)) {
            return;
        }
        String side = east > 0 ? "E" : "W";
        String other = east > 0 ? "W" : "E";
        String half = north > 0 ? "N" : "S";
        String across = north > 0 ? "S" : "N";
        TreeSet<String> told = new TreeSet<>();
        add(told, toMeridian <= 20, "COMMUNITY/" + half + other);
        add(told, toParallel <= 20, "COMMUNITY/" + across + side);
        add(told, toCorner <= 20, "COMMUNITY/" + across + other);
        add(told, toMeridian <= 20, "TOWNSHIP/" + other);
        BorderWatch watch = new BorderWatch(new FourCorners(areas()), BorderWatch.USUAL);
        CrossBorder found = watch.around(new CasePlace(point, PlaceQuality.EXACT, "", null)).orElse(null);
        assertEquals(told.isEmpty(), found == null);
        if (found != null) {
            assertEquals(List.copyOf(told), found.informed());
            assertEquals("COMMUNITY/" + half + side, found.leads());
        }
        assertTrue(watch.around(new CasePlace(point, PlaceQuality.FALLBACK, "", null)).isEmpty(), "a stand-in lies at no border");
    }

    private static void add(TreeSet<String> told, boolean near, String area) {
        if (near) {
            told.add(area);
        }
    }

    private static List<Grid> areas() {
        List<Grid> areas = new ArrayList<>();
        for (String side : List.of("W", "E")) {
            double west = side.equals("W") ? LON - 0.1 : LON;
            areas.add(area(side, Tier.TOWNSHIP, new Envelope(west, west + 0.1, LAT - 0.1, LAT + 0.1)));
            areas.add(area("N" + side, Tier.COMMUNITY, new Envelope(west, west + 0.1, LAT, LAT + 0.1)));
            areas.add(area("S" + side, Tier.COMMUNITY, new Envelope(west, west + 0.1, LAT - 0.1, LAT)));
        }
        return areas;
    }

    private static Grid area(String id, Tier tier, Envelope box) {
        return new Grid(id, tier, id, null, SHAPES.toGeometry(box), java.util.Map.of());
    }

    /** Metres between two points of WGS 84, straight. */
    private static double chord(double lonA, double latA, double lonB, double latB) {
        double[] a = cartesian(lonA, latA);
        double[] b = cartesian(lonB, latB);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] cartesian(double lon, double lat) {
        double e2 = (1 / 298.257223563) * (2 - 1 / 298.257223563);
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon);
        double radius = 6_378_137 / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        return new double[] {radius * Math.cos(phi) * Math.cos(lambda), radius * Math.cos(phi) * Math.sin(lambda),
            radius * (1 - e2) * Math.sin(phi)};
    }
}
