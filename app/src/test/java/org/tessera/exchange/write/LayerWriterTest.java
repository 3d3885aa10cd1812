package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.read.LayerReader;
import org.tessera.grid.Grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LayerWriterTest {

    private static final String SHAPE = "POLYGON ((116.39123456789012 39.9, 116.4 39.9, 116.4 39.95, 116.39123456789012 39.9),"
            + " (116.397 39.91, 116.398 39.915, 116.398 39.91, 116.397 39.91))";

    @TempDir
    private Path folder;

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private static List<Grid> grids() throws ParseException {
        return List.of(
                new Grid("110101-01", Tier.GRID, "东华门 \"1\", first", "c1", shape(SHAPE), Map.of("ID", "x", "pop", "12")),
                new Grid("110101-02", Tier.GRID, "line\nbreak", null,
                        shape("MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)), ((5 5, 6 5, 6 6, 5 5)))"), Map.of("geom", "g")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g.geojson", "g.json", "g.csv", "g.gpkg", "G.GPKG"})
    void gridsComeBackAsTheyWereWritten(String name) throws ParseException {
        Path file = folder.resolve(name);
        assertEquals(2, RecordedLayer.grids(grids()).write(file));
        SourceLayer layer = LayerReader.read(file, Optional.empty());
        assertEquals(List.of(), layer.problems());
        assertEquals(2, layer.records().size());
        SourceRecord first = layer.records().getFirst();
        assertEquals("110101-01", first.fields().get("id"));
        assertEquals("东华门 \"1\", first", first.fields().get("name"));
        assertEquals("c1", first.fields().get("parent"));
        assertEquals("x", first.fields().get("ID_2"));
        assertEquals("12", first.fields().get("pop"));
        assertEquals("", first.fields().get("geom_2"));
        assertEquals("line\nbreak", layer.records().get(1).fields().get("name"));
        for (int i = 0; i < 2; i++) {
            Geometry expected = grids().get(i).shape();
            assertTrue(expected.norm().getBoundary().equalsExact(layer.records().get(i).geometry().norm().getBoundary()),
                    layer.records().get(i).geometry().toText());
        }
        assertTrue(layer.crs().name().contains("4326") || layer.crs().name().contains("84"), layer.crs().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.geojson", "c.csv", "c.gpkg"})
    void casesComeBackWithEveryDigitAndWithoutAPlaceWhereThereWasNone(String name) {
        Point point = new GeometryFactory().createPoint(new Coordinate(-71.05890123456789, 42.360081234567891));
        CaseTimes times = new CaseTimes(Instant.parse("2015-01-02T03:04:05Z"), null, null);
        CaseFile placed = new CaseFile("1", new CaseSubject("t", "c", "d", ""),
                new CasePlace(point, PlaceQuality.values()[0], "a", "g1"), times, "", Map.of("TYPE", "x"));
        CaseFile lost = new CaseFile("2", new CaseSubject("t", "c", "d", ""),
                new CasePlace(null, PlaceQuality.MISSING, "", null), times, "done", Map.of());
        Path file = folder.resolve(name);
        assertEquals(2, RecordedLayer.cases(List.of(placed, lost)).write(file));
        SourceLayer layer = LayerReader.read(file, Optional.empty());
        assertEquals(2, layer.records().size());
        assertEquals(point.getCoordinate(), layer.records().getFirst().geometry().getCoordinate());
        assertEquals("2015-01-02T03:04:05Z", layer.records().getFirst().fields().get("opened_at"));
        assertEquals("x", layer.records().getFirst().fields().get("TYPE"));
        assertEquals(null, layer.records().get(1).geometry());
        assertEquals("done", layer.records().get(1).fields().get("closure_reason"));
    }

    @Test
    void aGeoPackageBearsItsApplicationIdAndVersion() throws ParseException, IOException {
        Path file = folder.resolve("g.gpkg");
        RecordedLayer.grids(grids()).write(file);
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file));
        assertEquals(0x47504B47, header.getInt(68));
        assertEquals(10300, header.getInt(60));
    }

    @Test
    void anOuterRingIsWrittenCounterclockwise() throws ParseException, IOException {
        Path file = folder.resolve("g.geojson");
        Grid clockwise = new Grid("1", Tier.GRID, "n", null, shape("POLYGON ((0 0, 0 1, 1 1, 0 0))"), Map.of());
        RecordedLayer.grids(List.of(clockwise)).write(file);
        assertTrue(Files.readString(file).contains("[[[0.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]"), Files.readString(file));
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("g.geojson"), "old");
        assertThrows(IllegalStateException.class, () -> LayerWriter.write(file, "t", List.of(), new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public SourceRecord next() {
                throw new IllegalStateException();
            }
        }));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void unknownExtensionsAndUnusablePlacesAreToldInOneLine() {
        for (Path file : List.of(folder.resolve("g.dwg"), folder.resolve("none/g.csv"), folder.resolve("csv"), folder)) {
            UnwritableOutput refusal = assertThrows(UnwritableOutput.class,
                    () -> LayerWriter.write(file, "t", List.of(), List.<SourceRecord>of().iterator()));
            assertEquals(1, refusal.getMessage().lines().count());
            assertFalse(Files.isRegularFile(file));
        }
    }
}
