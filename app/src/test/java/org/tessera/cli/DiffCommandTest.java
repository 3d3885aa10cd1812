package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiffCommandTest {

    private static final String A = """
            id,wkt
            A,"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"
            B,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            C,"POLYGON ((0.02 0, 0.03 0, 0.03 0.01, 0.02 0.01, 0.02 0))"
            """;
    /** A gives its east half to B, C has another name. */
    private static final String B = """
            id,wkt
            A,"POLYGON ((0 0, 0.005 0, 0.005 0.01, 0 0.01, 0 0))"
            B,"POLYGON ((0.005 0, 0.02 0, 0.02 0.01, 0.005 0.01, 0.005 0))"
            C2,"POLYGON ((0.03 0, 0.03 0.01, 0.02 0.01, 0.02 0, 0.03 0))"
            """;
    private static final String HOUSES = "id,lon,lat,households\n1,0.007,0.005,12\n2,0.008,0.002,\n3,0.001,0.001,5\n4,0.025,0.005,7\n";

    @TempDir
    private Path folder;

    @Test
    void groundHouseholdsAndCasesThatMoveAreCountedAndEveryGridIsNamed() throws IOException {
        Path workspace = folder.resolve("workspace");
        String cases = file("cases.csv", "id,opened,longitude,latitude\n1,2026-03-02T10:00:00Z,0.006,0.005\n"
                + "2,2026-03-02T10:00:00Z,0.015,0.005\n3,2026-03-02T10:00:00Z,,\n");
        assertEquals(ExitCode.DONE, CommandRun.of("--workspace", workspace, "import", "--as", "cases", cases).exit());
        Path out = folder.resolve("moved.geojson");

        CommandRun run = CommandRun.of("--workspace", workspace, "diff", file("a.csv", A), file("b.csv", B), "--households",
                file("houses.csv", HOUSES), "--cases", "--out", out, "--json");

        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertEquals(1, run.json().path("transfers").size());
        JsonNode transfer = run.json().path("transfers").path(0);
        assertEquals("A", transfer.path("from").asText());
        assertEquals("B", transfer.path("to").asText());
        // 0.005° by 0.01° at the equator: 556.597 m by 1,105.743 m.
        assertEquals(556.597 * 1_105.743, transfer.path("area").asDouble(), 5);
        assertEquals(13, transfer.path("households").asInt(), "an empty field counts one household");
        assertEquals(1, transfer.path("cases").asInt());
        assertEquals("changed", lineage(run, "A").path("kind").asText());
        assertEquals(0.5, lineage(run, "A").path("to").path(0).path("share").asDouble(), 1e-6);
        assertEquals("renamed", lineage(run, "C").path("kind").asText());
        assertEquals("C2", lineage(run, "C").path("to").path(0).path("grid").asText());
        assertEquals(1, new ObjectMapper().readTree(out.toFile()).path("features").size());
        assertEquals(1, run.out().lines().count());
    }

    @Test
    void noDifferenceIsZeroAndGroundGainedOrLostHasANullSide() throws IOException {
        assertEquals(ExitCode.DONE, CommandRun.of("diff", file("a.csv", A), file("b.csv", A), "--json").exit());
        String fewer = A.lines().limit(3).reduce("", (text, line) -> text + line + "\n");
        CommandRun run = CommandRun.of("diff", file("a.csv", A), file("c.csv", fewer), "--json");
        assertEquals(ExitCode.FINDINGS, run.exit());
        assertEquals("C", run.json().path("transfers").path(0).path("from").asText());
        assertTrue(run.json().path("transfers").path(0).path("to").isNull());
        assertTrue(run.json().path("transfers").path(0).path("households").isNull(), "not counted is not zero");
        assertEquals("retired", lineage(run, "C").path("kind").asText());
        assertTrue(CommandRun.of("diff", file("c.csv", fewer), file("a.csv", A), "--json").json().path("transfers").path(0)
                .path("from").isNull());
    }

    @Test
    void withoutATellingFieldTheOneThatBothPlansShareNamesTheGrids() throws IOException {
        String a = file("a.csv", A.replace("id,", "serial,"));
        String b = file("b.csv", B.replace("id,", "Serial,").replace("C2,", "C,").lines().map(line -> line + (line.startsWith("S") ? ",n"
                : "," + line.length())).reduce("", (text, line) -> text + line + "\n"));
        CommandRun run = CommandRun.of("diff", a, b, "--json");
        assertEquals("A", run.json().path("transfers").path(0).path("from").asText(), run.err());
        assertEquals("unchanged", lineage(run, "C").path("kind").asText());
    }

    @Test
    void plansInDifferentCrsAreBroughtTogether() throws IOException {
        String degrees = A.lines().limit(2).reduce("", (text, line) -> text + line + "\n");
        Path prj = folder.resolve("b.geojson");
        Files.writeString(prj, "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"
                + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[0,0],[1113.1949079327358,0],[1113.1949079327358,1113.1949135883],[0,1113.1949135883],[0,0]]]}}]}");
        CommandRun run = CommandRun.of("diff", file("a.csv", degrees), prj, "--json");
        assertEquals(ExitCode.DONE, run.exit(), run.out() + run.err());
    }

    @Test
    void whatCannotBeUsedIsOneLineOrANamedRow() throws IOException {
        String a = file("a.csv", A);
        assertOneLine(CommandRun.of("diff", a), "PLAN_B");
        assertOneLine(CommandRun.of("diff", a, folder.resolve("none.csv")), "none.csv");
        assertOneLine(CommandRun.of("diff", a, file("p.csv", "id,lon,lat\n1,1,1\n")), "polygon");
        assertOneLine(CommandRun.of("diff", a, a, "--id", "nope"), "nope");
        assertOneLine(CommandRun.of("diff", a, a, "--households", file("h.csv", HOUSES), "--count", "nope"), "nope");
        assertOneLine(CommandRun.of("--workspace", folder.resolve("nowhere"), "diff", a, a, "--cases"), "workspace");
        CommandRun run = CommandRun.of("diff", a, file("b.csv", B), "--households",
                file("h.csv", HOUSES.replace(",12", ",a dozen")), "--json");
        assertEquals(ExitCode.REFUSED, run.exit());
        assertTrue(run.err().contains("h.csv, row 1"), run.err());
        assertEquals(1, run.json().path("transfers").path(0).path("households").asInt());
    }

    private static JsonNode lineage(CommandRun run, String grid) {
        for (JsonNode each : run.json().path("lineage")) {
            if (each.path("grid").asText().equals(grid)) {
                return each;
            }
        }
        throw new AssertionError("no lineage of " + grid);
    }

    private static void assertOneLine(CommandRun run, String mention) {
        assertEquals(ExitCode.UNUSABLE, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(mention), run.err());
        assertEquals("", run.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
