package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.UnreadableInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a file holds, reading it ends soon, and with one line for the file or one for each bad row: never in another way. */
class HostileInputTest {

    private static final InputLimits SMALL = new InputLimits(16L << 20, 10_000, 32, 1 << 16, 100_000);
    private static final int ROUNDS = 300;

    /** Odd, but nothing in them is lost or misread. */
    private static final Set<String> HARMLESS = Set.of("crs-number.geojson", "utf-16.geojson", "header-only-strange.csv");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyBrokenFileIsToldInLinesThatNameIt() throws IOException {
        Map<String, Path> files = HostileFiles.in(folder);
        assertTrue(files.size() > 80, files.size() + " files");
        return files.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(),
                () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(each.getKey(), each.getValue()))));
    }

    private static void check(String name, Path file) {
        SourceLayer layer;
        try {
            layer = LayerReader.read(file, SMALL);
        } catch (UnreadableInput refusal) {
            assertOneLine(name, refusal.getMessage());
            return;
        }
        boolean harmless = HARMLESS.contains(name);
        assertEquals(!harmless, !layer.problems().isEmpty(), name + " was read without a word: " + layer.records());
        for (Problem problem : layer.problems()) {
            assertOneLine(name, problem.toString());
            assertTrue(problem.row() > 0, problem.toString());
            assertFalse(problem.message().isBlank());
        }
    }

    private static void assertOneLine(String name, String message) {
        assertTrue(message.startsWith(name), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.length() < 400, message);
        assertFalse(message.contains("Exception") || message.contains("null"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v.geojson", "v.csv", "v.shp", "v.dbf", "v.gpkg", "v.fgb"})
    void flippedBytesNeverEscapeAsAnotherFailure(String name) throws IOException {
        byte[] valid = valid(name);
        Path file = folder.resolve(name.equals("v.dbf") ? "v.shp" : name);
        Random random = new Random(20261124);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = valid.clone();
            int reach = name.equals("v.gpkg") && round % 2 == 0 ? 1024 : bytes.length;
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve(name), bytes);
            int seed = round;
            refused += assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(file), () -> name + " round " + seed);
        }
        assertTrue(refused > 0, "nothing was ever refused");
    }

    private static int refused(Path file) {
        try {
            return LayerReader.read(file, SMALL).problems().isEmpty() ? 0 : 1;
        } catch (UnreadableInput refusal) {
            assertOneLine(refusal.problem().file(), refusal.getMessage());
            return 1;
        }
    }

    private byte[] valid(String name) throws IOException {
        Map<String, byte[]> shapefile = HostileFiles.shapefile();
        for (Map.Entry<String, byte[]> part : shapefile.entrySet()) {
            Files.write(folder.resolve("v." + part.getKey()), part.getValue());
        }
        return switch (name) {
            case "v.geojson" -> HostileFiles.geoJson().getBytes(StandardCharsets.UTF_8);
            case "v.csv" -> "id,name,wkt\na,\"A \"\"x\"\"\",\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\nb,B,POINT (1 2)\n"
                    .getBytes(StandardCharsets.UTF_8);
            case "v.gpkg" -> HostileFiles.geoPackage(Files.createDirectories(folder.resolve("made")));
            case "v.fgb" -> HostileFiles.flatGeobuf();
            default -> shapefile.get(name.substring(2));
        };
    }

    @Test
    void theValidFilesThatTheBrokenOnesAreMadeOfAreRead() throws IOException {
        for (String name : new String[] {"v.geojson", "v.csv", "v.gpkg", "v.fgb", "v.shp"}) {
            byte[] content = valid(name);
            SourceLayer layer = LayerReader.read(Files.write(folder.resolve(name), content), SMALL);
            assertEquals(0, layer.problems().size(), layer.problems().toString());
            assertTrue(layer.records().getFirst().geometry().getArea() > 0, name);
            assertEquals("a", layer.records().getFirst().fields().getOrDefault("id", layer.records().getFirst().fields().get("ID")));
        }
    }

    @Test
    void anyLineEndAndAByteOrderMarkAreRead() throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            Path file = Files.writeString(folder.resolve("ends.csv"), "\uFEFFid,lon,lat" + end + "a,1,2" + end + "b,3,4" + end);
            SourceLayer layer = LayerReader.read(file, SMALL);
            assertEquals(java.util.List.of("id", "lon", "lat"), layer.fields());
            assertEquals(2, layer.records().size());
            assertEquals(2, layer.records().getFirst().geometry().getCoordinate().y);
        }
        SourceLayer layer = LayerReader.read(Files.writeString(folder.resolve("mark.geojson"), "\uFEFF" + HostileFiles.geoJson()), SMALL);
        assertEquals(1, layer.records().size());
    }

    @Test
    void aBombIsRefusedForItsSizeBeforeItIsUnpacked() throws IOException {
        Path gzip = Files.write(folder.resolve("b.csv.gz"), HostileFiles.gzipped(new byte[1 << 20], 64));
        Path zip = Files.write(folder.resolve("b.zip"), HostileFiles.zipBomb());
        for (Path file : new Path[] {gzip, zip}) {
            UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> LayerReader.read(file, SMALL));
            assertFalse(refusal.getMessage().isBlank());
        }
    }
}
