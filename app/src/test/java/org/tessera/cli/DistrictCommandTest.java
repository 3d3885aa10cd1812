package org.tessera.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code district} as scripts see it. */
class DistrictCommandTest {

    @TempDir
    private Path folder;

    @Test
    void balancedDistrictsEndWithZeroAndTheKeysOfTheContract() throws IOException {
        Path out = folder.resolve("plan.geojson");
        CommandRun run = CommandRun.of("district", squares(16, "4"), "--weight", "homes", "--districts", 4, "--steps", 100_000,
                "--seed", 7, "--out", out, "--json");

        assertEquals(ExitCode.DONE, run.exit(), run.err());
        JsonNode json = run.json();
        assertEquals(4, json.get("districts").asInt());
        assertTrue(json.get("contiguous").asBoolean());
        assertEquals(0, json.get("maxDeviation").asDouble(), 1e-9);
        assertEquals(8, json.get("cutEdges").asInt());
        assertEquals(888, json.get("cutLength").asDouble(), 5);
        assertEquals(Math.PI / 4, json.get("meanCompactness").asDouble(), 0.01);
        assertTrue(json.get("seconds").asDouble() > 0);
        assertEquals(7, json.get("seed").asInt());
        JsonNode features = new JsonMapper().readTree(out.toFile()).get("features");
        assertEquals(16, features.size());
        assertTrue(features.get(0).at("/properties/district").isInt());
        assertEquals("4", features.get(0).at("/properties/homes").asText());
    }

    @Test
    void whatIsNotAsWantedIsNamedAndEndsWithOne() throws IOException {
        CommandRun run = CommandRun.of("district", squares(3, "4"), "--weight", "homes", "--districts", 2, "--steps", 1000,
                "--out", folder.resolve("o.csv"), "--json");

        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertTrue(run.json().get("contiguous").asBoolean());
        assertEquals(1 / 3.0, run.json().get("maxDeviation").asDouble(), 1e-9);
        assertEquals("UNBALANCED", run.json().at("/residual/0/kind").asText());
    }

    @Test
    void dissolvedDistrictsAreAreas() throws IOException {
        Path out = folder.resolve("grids.geojson");
        CommandRun run = CommandRun.of("district", squares(16, "100"), "--weight", "homes", "--range", "300..500", "--steps", 50_000,
                "--dissolve", "--out", out);

        assertEquals(ExitCode.DONE, run.exit(), run.err());
        JsonNode features = new JsonMapper().readTree(out.toFile()).get("features");
        assertEquals(4, features.size());
        assertEquals("Polygon", features.get(0).at("/geometry/type").asText());
    }

    @Test
    void aGraphGivesATable() throws IOException, URISyntaxException {
        Path out = folder.resolve("o.csv");
        String graph = Path.of(DistrictCommandTest.class.getResource("/org/tessera/bench/graph2000.txt.gz").toURI()).toString();
        CommandRun run = CommandRun.of("district", graph, "--weight", "weight", "--districts", 40, "--tolerance", 5,
                "--steps", 1_000_000, "--threads", 1, "--out", out, "--json");

        assertTrue(run.json().get("contiguous").asBoolean());
        assertTrue(run.json().get("cutLength").isNull());
        List<String> lines = Files.readAllLines(out);
        assertEquals("unit,district", lines.getFirst());
        assertEquals(2001, lines.size());
        assertTrue(lines.get(1).startsWith("0,"));
    }

    @Test
    void metisCountsFromOneAndItsFaultsAreNamed() throws IOException {
        Path out = folder.resolve("o.csv");
        String path = file("path.metis", "% a path\n4 3 010\n2 2\n2 1 3\n2 2 4\n2 3\n");
        CommandRun run = CommandRun.of("district", path, "--weight", "w", "--districts", 2, "--steps", 1000, "--out", out);
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals(List.of("1", "2", "3", "4"), lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());

        assertRefused("line says", district(file("a.metis", "4 9 010\n2 2\n2 1 3\n2 2 4\n2 3\n"), "--districts", 2));
        assertRefused("row 3", district(file("b.metis", "2 1 010\n2 2\n-2 1\n"), "--districts", 2));
        assertRefused("row 2", district(file("c.metis", "2 1 010\n2 7\n2 1\n"), "--districts", 2));
        assertRefused("ends at line", district(file("d.metis", "3 2 010\n2 2\n"), "--districts", 2));
    }

    @Test
    void badWeightsAndWishesAreOneLineAndTwo() throws IOException {
        assertRefused("row 2, field homes", district(squares(1, "4"), "--districts", 1, "bad", "-3"));
        assertRefused("row 2, field homes", district(squares(1, "4"), "--districts", 1, "bad", "many"));
        assertRefused("row 2, field homes", district(squares(1, "4"), "--districts", 1, "bad", ""));
        assertRefused("--districts", district(squares(4, "4"), "--tolerance", 1));
        assertRefused("300-500", district(squares(4, "4"), "--range", "300-500"));
        assertRefused("5 districts", district(squares(4, "4"), "--districts", 5));
        assertRefused("all weights are 0", district(squares(4, "0"), "--districts", 2));
        assertRefused("nope", CommandRun.of("district", squares(4, "4"), "--weight", "nope", "--districts", 2,
                "--out", folder.resolve("o.csv")));
        assertRefused("--tolerance", district(squares(4, "4"), "--districts", 2, "--tolerance", "-1"));
        assertFalse(Files.exists(folder.resolve("o.csv")));
    }

    @Test
    void todaysNamesStay() throws IOException {
        Path out = folder.resolve("o.csv");
        CommandRun run = CommandRun.of("district", squares(16, "4"), "--weight", "homes", "--from", "district", "--tolerance", 0.5,
                "--steps", 50_000, "--out", out, "--json");

        assertEquals(ExitCode.DONE, run.exit(), run.err() + run.out());
        assertEquals(16, run.json().get("moved").asDouble());
        assertEquals("id,wkt,homes,district_before,district", Files.readAllLines(out).getFirst());
    }

    /** Runs on the file; with "bad" the last argument becomes the weight of one square more. */
    private CommandRun district(String file, Object... options) throws IOException {
        String units = file;
        List<Object> arguments = new ArrayList<>(List.of(options));
        int bad = arguments.indexOf("bad");
        if (bad >= 0) {
            String row = "9,\"POLYGON ((5 5, 6 5, 6 6, 5 5))\"," + arguments.get(bad + 1) + ",x\n";
            units = file("bad.csv", Files.readString(Path.of(file)) + row);
            arguments = arguments.subList(0, bad);
        }
        arguments.addAll(0, List.of("district", units, "--weight", "homes", "--out", folder.resolve("o.csv")));
        return CommandRun.of(arguments.toArray());
    }

    private static void assertRefused(String mention, CommandRun run) {
        assertEquals(ExitCode.UNUSABLE, run.exit(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(mention), run.err());
        assertEquals("", run.out());
    }

    /** Squares in rows of four; today the first three columns are west, the last is east. */
    private String squares(int count, String weight) throws IOException {
        StringBuilder text = new StringBuilder("id,wkt,homes,district\n");
        for (int i = 0; i < count; i++) {
            double x = i % 4 * 0.001;
            double y = i / 4 * 0.001;
            text.append("%d,\"POLYGON ((%2$s %3$s, %4$s %3$s, %4$s %5$s, %2$s %5$s, %2$s %3$s))\",%6$s,%7$s\n".formatted(i,
                    text(x), text(y), text(x + 0.001), text(y + 0.001), weight, i % 4 < 3 ? "west" : "east"));
        }
        return file("squares.csv", text.toString());
    }

    private static String text(double value) {
        return BigDecimal.valueOf(Math.round(value * 1000), 3).toPlainString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
