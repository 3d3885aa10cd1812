package org.tessera.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code repair} as scripts see it. */
class RepairCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OVERLAP = """
            id,weight,wkt
            A,1,"POLYGON ((0 0, 0.0102 0, 0.0102 0.01, 0 0.01, 0 0))"
            B,2,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    @Test
    void allowedGapsStayAndOfOneThatReachesOutTheRestIsFilled() throws IOException {
        String grids = file("grids.csv", """
                id,wkt
                A,"POLYGON ((0 0, 0.03 0, 0.03 0.03, 0 0.03, 0 0), (0.01 0.01, 0.02 0.01, 0.02 0.02, 0.01 0.02, 0.01 0.01))"
                """);
        String lake = "\"POLYGON ((0.01 0.01, %s 0.01, %s 0.02, 0.01 0.02, 0.01 0.01))\"\n";
        String whole = file("whole.csv", "reason,owner,wkt\nlake,water office," + lake.formatted("0.02", "0.02"));
        Run kept = run("repair", grids, "--allowed-gaps", whole, "--out", folder.resolve("kept.csv").toString(), "--json");
        assertEquals(0, kept.exit, kept.err);
        assertEquals(0, kept.json().get("changedGrids").size());
        assertEquals("lake", kept.json().at("/allowed/0/reason").asText());

        String half = file("half.csv", "reason,owner,wkt\nlake,water office," + lake.formatted("0.015", "0.015"));
        Run filled = run("repair", grids, "--allowed-gaps", half, "--out", folder.resolve("filled.csv").toString(), "--json");
        assertEquals(0, filled.exit, filled.err);
        assertEquals(filled.json().at("/allowed/0/area").asDouble(), filled.json().get("movedArea").asDouble(), 1);
        Run check = run("check", folder.resolve("filled.csv").toString(), "--allowed-gaps", half, "--json");
        assertEquals(0, check.exit, check.out);
        assertEquals(2, run("repair", grids, "--allowed-gaps", file("no.csv", "reason,owner,wkt\n,x," + lake.formatted("0.02", "0.02")),
                "--out", folder.resolve("no.out.csv").toString()).exit);
    }

    @Test
    void bordersFollowTheRoadsOfAFile() throws IOException {
        String grids = file("grids.csv", OVERLAP);
        String roads = file("roads.csv", "id,wkt\nR,\"LINESTRING (0.01005 -1, 0.01005 1)\"\n");
        Path out = folder.resolve("along.csv");
        Run run = run("repair", grids, "--rule", "nearest-line", "--lines", roads, "--out", out.toString(), "--json");
        assertEquals(0, run.exit, run.err);
        assertEquals(2, run.json().get("changedGrids").size());
        assertTrue(Files.readString(out).contains("0.01005"));
        assertEquals(2, run("repair", grids, "--rule", "nearest-line", "--out", out.toString()).exit);
        assertEquals(2, run("repair", grids, "--lines", roads, "--out", out.toString()).exit);
    }

    @Test
    void aDamagedLayerReadsBackSoundAndKeepsAllElse() throws IOException {
        Path out = folder.resolve("repaired.geojson");
        Run run = run("repair", sample("dirty1000.geojson.gz"), "--out", out.toString(), "--json");

        assertEquals(0, run.exit, run.err);
        for (String key : List.of("before", "after", "movedArea", "changedGrids", "residual", "millis")) {
            assertTrue(run.json().has(key), key);
        }
        assertEquals(10, run.json().at("/before/overlap").asInt());
        run.json().get("after").forEach(count -> assertEquals(0, count.asInt()));
        JsonNode check = run("check", sample("dirty1000.geojson.gz"), "--json").json();
        double defects = check.get("overlapArea").asDouble() + check.get("gapArea").asDouble();
        assertEquals(defects, run.json().get("movedArea").asDouble(), defects * 0.2);
        assertEquals(0, run("check", out.toString(), "--json").exit, "the written file");

        Set<String> changed = new HashSet<>();
        run.json().get("changedGrids").forEach(id -> changed.add(id.asText()));
        JsonNode before = JSON.readTree(new GZIPInputStream(Files.newInputStream(Path.of(sample("dirty1000.geojson.gz")))));
        JsonNode after = JSON.readTree(out.toFile());
        assertEquals(before.get("crs"), after.get("crs"));
        List<JsonNode> kept = new ArrayList<>();
        before.get("features").forEach(kept::add);
        assertEquals("G00998", kept.removeLast().get("id").asText(), "the outline of all is no grid");
        assertEquals(kept.size(), after.get("features").size());
        for (int i = 0; i < kept.size(); i++) {
            JsonNode now = after.get("features").get(i);
            assertEquals(kept.get(i).get("properties"), now.get("properties"));
            assertEquals(kept.get(i).get("id"), now.get("id"));
            assertEquals(!changed.contains(now.get("id").asText()), kept.get(i).equals(now), now.get("id").asText());
        }
    }

    @Test
    void aPracticeLayerInDegreesReadsBackSound() throws IOException {
        Path out = folder.resolve("repaired.geojson");
        Run run = run("repair", sample("eindhoven.geojson.gz"), "--id", "name", "--out", out.toString(), "--json");

        assertEquals(0, run.exit, run.err);
        assertEquals(45_633, run.json().get("movedArea").asDouble(), 45_633 * 0.2);
        assertEquals(0, run("check", out.toString()).exit);
    }

    @Test
    void aShapefileBecomesGeoPackageOrGeoJsonInItsOwnCrs() {
        for (String name : List.of("out.gpkg", "out.geojson")) {
            Path out = folder.resolve(name);
            Run run = run("repair", sample("boston_block_groups_26986.zip"), "--out", out.toString());
            assertEquals(0, run.exit, run.err);
            assertEquals(0, run("check", out.toString()).exit, name);
        }
    }

    @Test
    void theCallerChoosesRuleLocksAndGaps() throws IOException {
        String grids = file("grids.csv", OVERLAP);
        Path out = folder.resolve("out.csv");

        assertEquals("[\"A\"]", run("repair", grids, "--out", out.toString(), "--rule", "priority", "--weight", "weight", "--json")
                .json().get("changedGrids").toString());
        assertEquals("wkt,id,weight", Files.readAllLines(out).getFirst());
        assertEquals(0, run("check", out.toString()).exit);
        assertEquals("[\"B\"]", run("repair", grids, "--out", out.toString(), "--lock", "A", "--json").json().get("changedGrids")
                .toString());
        Run both = run("repair", grids, "--out", out.toString(), "--lock", "A,B", "--json");
        assertEquals(1, both.exit);
        assertEquals("grids A, B are locked", both.json().at("/residual/0/reason").asText());
    }

    @Test
    void thePreviewSaysWhoGivesWhatToWhom() throws IOException {
        Path preview = folder.resolve("preview.geojson");
        Run run = run("repair", file("grids.csv", OVERLAP), "--out", folder.resolve("out.csv").toString(), "--lock", "A", "--preview",
                preview.toString());

        assertEquals(0, run.exit, run.err);
        JsonNode moved = JSON.readTree(preview.toFile()).at("/features/0/properties");
        assertEquals("B", moved.get("from").asText());
        assertEquals("A", moved.get("to").asText());
        assertTrue(moved.get("area").asDouble() > 1000);
    }

    @Test
    void boundaryAndParentsStayWhereTheyAre() throws IOException {
        String grids = file("grids.csv", OVERLAP);
        String east = file("parents.csv", """
                id,wkt
                W,"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"
                E,"POLYGON ((0.01 0, 0.0195 0, 0.0195 0.01, 0.01 0.01, 0.01 0))"
                """);
        Path out = folder.resolve("out.geojson");
        Run run = run("repair", grids, "--parents", east, "--boundary", east, "--out", out.toString(), "--json");

        assertEquals(0, run.exit, run.out + run.err);
        assertEquals("[\"A\",\"B\"]", run.json().get("changedGrids").toString());
        assertEquals(0, run("check", out.toString(), "--parents", east, "--boundary", east).exit);
    }

    @Test
    void whatCannotBeUsedIsOneLineAndTwoAndNothingIsWritten() throws IOException {
        String out = folder.resolve("out.geojson").toString();
        String grids = file("grids.csv", OVERLAP);
        assertOneLine(run("repair", folder.resolve("none.geojson").toString(), "--out", out), "none.geojson");
        assertOneLine(run("repair", grids), "--out");
        assertOneLine(run("repair", grids, "--out", folder.resolve("out.xyz").toString()), "out.xyz");
        assertOneLine(run("repair", grids, "--out", folder.resolve("no/out.csv").toString()), "out.csv");
        assertOneLine(run("repair", grids, "--out", out, "--lock", "Z"), "Z");
        assertOneLine(run("repair", grids, "--out", out, "--rule", "luck"), "luck");
        assertOneLine(run("repair", grids, "--out", out, "--rule", "priority"), "--weight");
        assertOneLine(run("repair", grids, "--out", out, "--weight", "nope"), "nope");
        assertOneLine(run("repair", grids, "--out", out, "--rule", "priority", "--weight", "id"), "row 1");
        assertOneLine(run("repair", grids, "--out", out, "--sliver-width", "-1"), "--sliver-width");
        assertOneLine(run("repair", file("points.csv", "id,lon,lat\nP,1,1\n"), "--out", out), "polygon");
        assertOneLine(run("repair", file("broken.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{"), "--out", out), "JSON");
        assertOneLine(run("repair", file("empty.geojson", ""), "--out", out), "empty.geojson");
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndEndsWithThree() throws IOException {
        Run run = run("repair", file("grids.csv", OVERLAP + "C,3,nonsense\n"), "--out", folder.resolve("out.csv").toString(), "--json");

        assertEquals(3, run.exit);
        assertTrue(run.err.contains("grids.csv, row 3"), run.err);
        assertEquals("invalid", run.json().at("/residual/0/kind").asText());
    }

    private static void assertOneLine(Run run, String mention) {
        assertEquals(2, run.exit, run.out + run.err);
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
            return Path.of(RepairCommandTest.class.getResource("/org/tessera/grid/coverage/" + name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
