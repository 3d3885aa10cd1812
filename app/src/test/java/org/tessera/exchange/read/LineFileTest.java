package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.UnreadableInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LineFileTest {

    @TempDir
    private Path directory;

    private Path file(String crs, String... geometries) throws IOException {
        StringBuilder features = new StringBuilder();
        for (String geometry : geometries) {
            features.append(features.isEmpty() ? "" : ",").append("{\"type\": \"Feature\", \"properties\": {}, \"geometry\": ")
                    .append(geometry).append("}");
        }
        return Files.writeString(directory.resolve("lines.geojson"), "{\"type\": \"FeatureCollection\", " + crs + "\"features\": ["
                + features + "]}");
    }

    private static String geometry(String type, String coordinates) {
        return "{\"type\": \"" + type + "\", \"coordinates\": " + coordinates + "}";
    }

    private String refusal(Path file) {
        return assertThrows(UnreadableInput.class, () -> LineFile.read(file)).getMessage();
    }

    @Test
    void linesAndAreasAreReadAndPointsAreNot() throws IOException {
        List<Geometry> lines = LineFile.read(file("", geometry("LineString", "[[116, 39], [117, 40]]"), geometry("Point", "[116, 39]"),
                geometry("Polygon", "[[[116, 39], [117, 39], [117, 40], [116, 39]]]")));
        assertEquals(List.of("LineString", "Polygon"), lines.stream().map(Geometry::getGeometryType).toList());
    }

    @Test
    void aFileOnAPlaneIsPutOnEarth() throws IOException {
        String crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}}, ";
        Geometry line = LineFile.read(file(crs, geometry("LineString", "[[0, 0], [111319.49079327358, 0]]"))).getFirst();
        assertEquals(1, line.getCoordinates()[1].x, 1e-9);
    }

    @Test
    void aFileWithoutLinesOrWithABadOneIsRefused() throws IOException {
        assertTrue(refusal(file("", geometry("Point", "[116, 39]"))).endsWith("holds no line"));
        String bad = refusal(file("", geometry("LineString", "[[116, 39], [117, 40]]"), geometry("LineString", "[[116, 39]]")));
        assertTrue(bad.startsWith("lines.geojson, row 2"), bad);
        assertTrue(refusal(directory.resolve("none.gpkg")).endsWith("does not exist"));
    }
}
