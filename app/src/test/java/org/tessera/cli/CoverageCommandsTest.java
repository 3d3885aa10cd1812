package org.tessera.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code check} and {@code locate} as scripts see them. */
class CoverageCommandsTest {

    private static final String GRIDS = """
            id,wkt
            A,"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"
            B,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return new JsonMapper().readTree(out);
        }
    }

    @Test
    void soundGridsEndWithZeroAndTheKeysOfTheContract() throws IOException {
        Run run = run("check", file("grids.csv", GRIDS), "--json");

        assertEquals(0, run.exit, run.err);
        JsonNode json = run.json();
        assertEquals(2, json.get("grids").asInt());
        assertTrue(json.get("valid").asBoolean());
        for (String kind : List.of("overlap", "gap", "mismatch", "spill", "duplicate", "invalid", "detached", "crossing")) {
            assertEquals(0, json.get("counts").get(kind).asInt(), kind);
        }
        for (String key : List.of("slivers", "overlapArea", "gapArea", "coverageRate", "overlapRate", "findings", "millis")) {
            assertTrue(json.has(key), key);
        }
        assertEquals(1, run.out.lines().count());
    }

    @Test
    void findingsEndWithOneAndAreWrittenInLonLat() throws IOException {
        Path out = folder.resolve("findings.geojson");
        Run run = run("check", sample("dirty1000.geojson.gz"), "--out", out.toString(), "--json");

        assertEquals(1, run.exit, run.err);
        JsonNode first = run.json().get("findings").get(0);
        assertEquals("overlap", first.get("kind").asText());
        assertEquals(List.of("G00910", "G00950"), List.of(first.get("grids").get(0).asText(), first.get("grids").get(1).asText()));
        assertTrue(first.get("wkt").asText().startsWith("POLYGON ((506"), "the input's CRS");
        assertEquals("high", first.get("severity").asText());
        JsonNode written = new JsonMapper().readTree(out.toFile());
        assertEquals(run.json().get("findings").size(), written.get("features").size());
        assertEquals(120.07, written.at("/features/0/geometry/coordinates/0/0/0").asDouble(), 0.02);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(out), files.toList(), "no draft is left");
        }
    }

    @Test
    void boundaryAndParentsTakePartInTheirOwnCrs() throws IOException {
        String grids = file("grids.csv", GRIDS);
        String wide = file("wide.csv", "id,wkt\nW,\"POLYGON ((0 0, 0.03 0, 0.03 0.01, 0 0.01, 0 0))\"\n");
        String west = file("west.csv", "id,wkt\nW,\"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))\"\n");

        assertEquals(1, run("check", grids, "--boundary", wide, "--json").json().at("/counts/gap").asInt());
        assertEquals(1, run("check", grids, "--boundary", west, "--json").json().at("/counts/spill").asInt());
        assertEquals(1, run("check", grids, "--parents", west, "--json").json().at("/counts/crossing").asInt());
    }

    @Test
    void anAllowedGapIsKeptWithItsReasonAndIsNoDefect() throws IOException {
        String grids = file("grids.csv", GRIDS);
        String wide = file("wide.csv", "id,wkt\nW,\"POLYGON ((0 0, 0.03 0, 0.03 0.01, 0 0.01, 0 0))\"\n");
        String lake = "\"POLYGON ((0.02 0, 0.03 0, 0.03 0.01, 0.02 0.01, 0.02 0))\"\n";

        String allowed = file("a.csv", "reason,owner,wkt\nlake,water office," + lake);
        Run run = run("check", grids, "--boundary", wide, "--allowed-gaps", allowed, "--json");
        assertEquals(0, run.exit, run.err);
        assertEquals(0, run.json().at("/counts/gap").asInt());
        assertEquals(1, run.json().get("coverageRate").asDouble(), 1e-9);
        assertEquals("lake", run.json().at("/allowed/0/reason").asText());
        assertEquals("water office", run.json().at("/allowed/0/owner").asText());
        assertOneLine(run("check", grids, "--allowed-gaps", file("b.csv", "reason,owner,wkt\nlake,," + lake)), "owner");
    }

    @Test
    void theSliverWidthIsTheCallersChoice() throws IOException {
        assertEquals(15, run("check", sample("dirty1000.geojson.gz"), "--json").json().get("slivers").asInt());
        assertEquals(0, run("check", sample("dirty1000.geojson.gz"), "--sliver-width", "0.1", "--json").json().get("slivers").asInt());
        assertOneLine(run("check", file("grids.csv", GRIDS), "--sliver-width", "-1"), "--sliver-width");
    }

    @Test
    void whatCannotBeReadIsOneLineAndTwo() throws IOException {
        assertOneLine(run("check", folder.resolve("none.geojson").toString()), "none.geojson");
        assertOneLine(run("check"), "GRIDS");
        assertOneLine(run("check", file("grids.csv", GRIDS), "--crs", "EPSG:x"), "EPSG:x");
        assertOneLine(run("check", file("grids.csv", GRIDS), "--id", "nope"), "nope");
        assertOneLine(run("check", file("points.csv", "id,lon,lat\nP,1,1\n")), "polygon");
        assertOneLine(run("check", file("grids.csv", GRIDS), "--out", folder.resolve("no/f.geojson").toString()), "f.geojson");
        assertOneLine(run("check", file("far.csv", GRIDS.replace("0.02", "900"))), "row 2");
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndEndsWithThree() throws IOException {
        Run run = run("check", file("grids.csv", GRIDS + "C,nonsense\n"), "--json");

        assertEquals(3, run.exit);
        assertTrue(run.err.contains("grids.csv, row 3"), run.err);
        assertEquals(1, run.json().at("/counts/invalid").asInt());
    }

    @Test
    void everyPointGetsItsOneGrid() throws IOException {
        String points = file("points.csv", "name,lon,lat\nin,0.015,0.005\nborder,0.01,0.005\nout,5,5\nnowhere,,\n");
        Path out = folder.resolve("located.csv");
        Run run = run("locate", points, file("grids.csv", GRIDS), "--out", out.toString(), "--json");

        assertEquals(0, run.exit, run.err);
        assertEquals(4, run.json().get("points").asInt());
        assertEquals(2, run.json().get("located").asInt());
        assertEquals(2, run.json().get("none").asInt());
        assertEquals(List.of("name,lon,lat,grid", "in,0.015,0.005,B", "border,0.01,0.005,A", "out,5,5,", "nowhere,,,"),
                Files.readAllLines(out));
    }

    @Test
    void pointsOfAnotherCrsAreBroughtToTheGrids() throws IOException {
        String points = file("points.csv", "name,x,y\nin,1669792.36,556.60\nfar,900000000,0\n");
        Path out = folder.resolve("located.geojson");
        String grids = file("grids.csv", GRIDS.replace("0.02 ", "15.02 ").replace("0.01 ", "14.99 "));
        Run run = run("locate", points, grids, "--crs", "EPSG:3857", "--out", out.toString(), "--json");

        assertTrue(run.exit == 0 || run.exit == 3, run.err);
        JsonNode first = new JsonMapper().readTree(out.toFile()).at("/features/0");
        assertEquals("B", first.at("/properties/grid").asText());
        assertEquals(15.0, first.at("/geometry/coordinates/0").asDouble(), 0.001);
    }

    private static void assertOneLine(Run run, String mention) {
        assertEquals(2, run.exit);
        assertEquals(1, run.err.lines().count(), run.err);
        assertTrue(run.err.contains(mention), run.err);
        assertFalse(run.err.contains("Exception"), run.err);
        assertEquals("", run.out);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Tessera.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String sample(String name) {
        try {
            return Path.of(CoverageCommandsTest.class.getResource("/org/tessera/grid/coverage/" + name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
