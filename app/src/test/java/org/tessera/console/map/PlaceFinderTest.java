package org.tessera.console.map;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlaceFinderTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static FeatureSet streets() {
        return FeatureSet.builder().add("r1", line(-71.1, -71.05), Map.of("name", "Main Street"))
                .add("r2", line(-71.05, -71.0), Map.of("name", "Main Street"))
                .add("r3", line(-71.3, -71.2), Map.of("name", "Harbour Main Street"))
                .add("r4", line(-71.3, -71.2), Map.of("name", "朝阳路")).build();
    }

    private static org.locationtech.jts.geom.Geometry line(double west, double east) {
        return GEOMETRY.createLineString(new Coordinate[] {new Coordinate(west, 42), new Coordinate(east, 42)});
    }

    private static PlaceFinder finder() {
        Desktop desktop = new Desktop();
        desktop.show(List.of(SmallTown.caseFile("1001", "Rodent", Duration.ofHours(2), -71.07)), List.of(), List.of());
        FeatureSet grids = FeatureSet.builder()
                .add("25025000101", GEOMETRY.toGeometry(new Envelope(-71.1, -71, 42, 42.1)), Map.of("name", "West Grid")).build();
        return new PlaceFinder(new BaseLayers(Map.of(MapLayerKind.STREETS, streets(), MapLayerKind.GRIDS, grids), new Envelope()),
                desktop.situation.picture(), List.of(new Bookmark("Main view", new LonLat(-71, 42), 5)));
    }

    private static List<String> titles(String text) {
        return finder().find(text).stream().map(place -> place.kind() + " " + place.title()).toList();
    }

    @Test
    void piecesOfAStreetAreOnePlaceAndABeginningComesBeforeAPart() {
        assertEquals(List.of("BOOKMARK Main view", "STREET Main Street", "STREET Harbour Main Street", "ADDRESS 1001 Main St"),
                titles("main"));
        Place street = finder().find("main street").getFirst();
        assertEquals(-71.1, street.box().getMinX(), 1e-6);
        assertEquals(-71.0, street.box().getMaxX(), 1e-6);
    }

    @Test
    void gridsAreFoundByCodeAndByName() {
        assertEquals(List.of("GRID West Grid"), titles("2502500"));
        assertEquals(List.of("GRID West Grid"), titles("west grid"));
    }

    @Test
    void casesAreFoundByNumberAndByAddress() {
        assertEquals(List.of("CASE 1001"), titles("1001"));
        assertEquals(List.of("ADDRESS 1001 Main St"), titles("1001 main st").stream()
                .filter(title -> title.startsWith("ADDRESS")).toList());
    }

    @Test
    void aCoordinateHidesNamesAndSaysItsOrder() {
        List<Place> places = finder().find("42.3 71.2");
        assertEquals(2, places.size());
        assertEquals("LATITUDE_FIRST? EPSG:4326", places.getFirst().detail());
        assertEquals("42.300000, 71.200000", places.getFirst().title());
        assertEquals("LATITUDE_FIRST EPSG:4326", finder().find("42.3N 71.2W").getFirst().detail());
    }

    @ParameterizedTest
    @CsvSource({"12 main street,main street", "12-14 main street,main street", "朝阳路88号,朝阳路", "main street,main street", "12,12"})
    void aHouseNumberIsLeftOut(String typed, String street) {
        assertEquals(street, PlaceFinder.withoutNumber(typed));
    }

    @Test
    void chineseHouseNumbersDoNotHideTheStreet() {
        assertEquals(List.of("STREET 朝阳路"), titles("朝阳路88号"));
    }
}
