package org.tessera.map.tool;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.crs.UnknownCrs;
import org.tessera.map.tool.PlaceReading.Order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlaceTextTest {

    private static void assertPlace(double lat, double lon, double tolerance, String text) {
        List<PlaceReading> readings = PlaceText.read(text);
        assertEquals(1, readings.size(), text);
        assertEquals(lat, readings.getFirst().place().lat(), tolerance, text);
        assertEquals(lon, readings.getFirst().place().lon(), tolerance, text);
        assertTrue(readings.getFirst().sure(), text);
    }

    private static String dms(double degrees, boolean chinese) {
        long thousandths = Math.round(Math.abs(degrees) * 3_600_000);
        return String.format(Locale.ROOT, chinese ? "%d度%d分%.3f秒" : "%d°%d′%.3f″", thousandths / 3_600_000,
                thousandths / 60_000 % 60, thousandths % 60_000 / 1000.0);
    }

    @Property
    void decimalsWithLettersComeBack(@ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lon, @ForAll @IntRange(max = 3) int form) {
        String ns = lat < 0 ? "S" : "N";
        String ew = lon < 0 ? "W" : "E";
        String text = switch (form) {
            case 0 -> String.format(Locale.ROOT, "%.7f%s %.7f%s", Math.abs(lat), ns, Math.abs(lon), ew);
            case 1 -> String.format(Locale.ROOT, "%s%.7f, %s%.7f", ew, Math.abs(lon), ns, Math.abs(lat));
            case 2 -> String.format(Locale.ROOT, "%.7f° %s；%.7f° %s", Math.abs(lon), ew.toLowerCase(Locale.ROOT), Math.abs(lat), ns);
            default -> String.format(Locale.ROOT, "lat: %.7f lon: %.7f", lat, lon);
        };
        assertPlace(lat, lon, 1e-7, text);
    }

    @Property
    void degreesMinutesSecondsComeBack(@ForAll @DoubleRange(min = -89.9, max = 89.9) double lat,
            @ForAll @DoubleRange(min = -179.9, max = 179.9) double lon, @ForAll boolean chinese) {
        String text = chinese
                ? (lon < 0 ? "西经" : "东经") + dms(lon, true) + "，" + (lat < 0 ? "南纬" : "北纬") + dms(lat, true)
                : dms(lat, false) + (lat < 0 ? "S" : "N") + " " + dms(lon, false) + (lon < 0 ? "W" : "E");
        assertPlace(lat, lon, 2e-7, text);
    }

    @Property
    void bareNumbersAreReadLatitudeFirstAndTheOtherOrderIsOffered(@ForAll @DoubleRange(min = -90, max = 90) double one,
            @ForAll @DoubleRange(min = -180, max = 180) double other) {
        List<PlaceReading> readings = PlaceText.read(String.format(Locale.ROOT, "%.6f %.6f", one, other));
        assertEquals(Order.LATITUDE_FIRST, readings.getFirst().order());
        assertEquals(other, readings.getFirst().place().lon(), 1e-6);
        boolean both = Math.abs(other) <= 90 && Math.abs(one - other) > 1e-5;
        if (both) {
            assertEquals(2, readings.size());
            assertEquals(one, readings.getLast().place().lon(), 1e-6);
            assertTrue(!readings.getFirst().sure());
        } else if (Math.abs(other) > 90.000001) {
            assertTrue(readings.getFirst().sure());
        }
    }

    @Property(tries = 200)
    void projectedNumbersComeBack(@ForAll @DoubleRange(min = 118.6, max = 121.4) double lon,
            @ForAll @DoubleRange(min = 20, max = 50) double lat) {
        Coordinate metres = Reprojection.between(CrsCatalog.lonLat(), CrsCatalog.epsg(4549)).apply(new Coordinate(lon, lat));
        PlaceReading reading = PlaceText.read(String.format(Locale.ROOT, "EPSG:4549 %.3f %.3f", metres.x, metres.y)).getFirst();
        assertEquals(lon, reading.place().lon(), 1e-7);
        assertEquals(lat, reading.place().lat(), 1e-7);
        assertEquals(Order.EASTING_FIRST, reading.order());
    }

    @Property(tries = 200)
    void shiftedSystemsAreTakenByNameAndComeBack(@ForAll @DoubleRange(min = 100, max = 121) double lon,
            @ForAll @DoubleRange(min = 22, max = 45) double lat, @ForAll boolean bd) {
        Coordinate shifted = (bd ? ChinaOffset.BD09 : ChinaOffset.GCJ02).shift(new Coordinate(lon, lat));
        String numbers = String.format(Locale.ROOT, "%.9f, %.9f", shifted.y, shifted.x);
        assertPlace(lat, lon, 2e-9, bd ? "BD-09 " + numbers : numbers + " (GCJ02)");
    }

    @Property
    void anyOtherTextIsNoPlaceAndNoFailure(@ForAll @StringLength(max = 24) String text) {
        PlaceText.read(text.replace("EPSG", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42 21 36 N 71 3 32 W       | 42.36       | -71.0588889
            42°21.6'N, 71°3.5'W        | 42.36       | -71.0583333
            北纬31°14′20″ 东经121°29′38″ | 31.2388889  | 121.4938889
            经度：121.5，纬度：31.2      | 31.2        | 121.5
            121.5 31.2                 | 31.2        | 121.5
            31.2/121.5                 | 31.2        | 121.5
            CGCS2000 31.2 121.5        | 31.2        | 121.5
            """)
    void usualForms(String text, double lat, double lon) {
        assertPlace(lat, lon, 1e-6, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Main Street 5", "42.36", "42 71 3", "91 200", "-42N 71W", "42°61'N 71°W", "42.5°30'N 71°W",
        "1 2 3 4 5 6 7 8", "N N", "10N 20N"})
    void whatIsNoCoordinateHasNoReading(String text) {
        assertEquals(List.of(), PlaceText.read(text));
    }

    @Test
    void aSystemThatDoesNotExistIsNamed() {
        assertTrue(assertThrows(UnknownCrs.class, () -> PlaceText.read("EPSG:999999 1 2")).getMessage().contains("999999"));
    }
}
