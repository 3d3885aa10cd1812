package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is concerned by a finding of {@code check}. */
class CheckCountsTest {

    private static final String GRIDS = """
            id,wkt
            A,"POLYGON ((0 0, 0.011 0, 0.011 0.01, 0 0.01, 0 0))"
            B,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;
    private static final String HOUSES = "id,lon,lat,households\n1,0.0105,0.005,12\n2,0.0107,0.002,\n3,0.001,0.001,5\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void load(String kind, String text) throws IOException {
        CommandRun run = CommandRun.of("--workspace", folder.resolve("workspace"), "import", "--as", kind, file(kind + ".csv", text));
        assertEquals(ExitCode.DONE, run.exit(), run.err());
    }

    private static JsonNode overlap(CommandRun run) {
        assertEquals("overlap", run.json().path("findings").path(0).path("kind").asText(), run.out() + run.err());
        return run.json().path("findings").path(0);
    }

    @Test
    void householdsOfAFileAreCountedAndCasesNot() throws IOException {
        Path grids = file("grids.csv", GRIDS);
        Path houses = file("houses.csv", HOUSES);
        Path out = folder.resolve("out.geojson");
        JsonNode found = overlap(CommandRun.of("check", grids, "--households", houses, "--out", out, "--json"));
        assertEquals(13, found.path("households").asInt(), "an empty field counts one household");
        assertTrue(found.path("cases").isNull(), "not counted is not zero");
        assertTrue(Files.readString(out).contains("\"households\":13"), Files.readString(out));
        assertTrue(CommandRun.of("check", grids, "--households", houses).out().contains(" wide. Inside: 13 households."));
        JsonNode unknown = overlap(CommandRun.of("check", grids, "--json"));
        assertTrue(unknown.has("households") && unknown.path("households").isNull());
    }

    @Test
    void aNamedWorkspaceKnowsHouseholdsAndOpenCases() throws IOException {
        Path grids = file("grids.csv", GRIDS);
        load("grids", GRIDS);
        load("cases", "id,opened,closed,longitude,latitude\n1,2026-03-02T10:00:00Z,,0.0105,0.005\n"
                + "2,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,0.0105,0.005\n3,2026-03-02T10:00:00Z,,0.015,0.005\n");
        Path workspace = folder.resolve("workspace");
        JsonNode before = overlap(CommandRun.of("--workspace", workspace, "check", grids, "--json"));
        assertTrue(before.path("households").isNull(), "the workspace has none yet");
        assertEquals(1, before.path("cases").asInt(), "the closed one counts no more");
        load("households", "id,lon,lat\nH1,0.0101,0.001\nH2,0.0109,0.001\nH3,0.019,0.001\n");
        JsonNode after = overlap(CommandRun.of("check", grids, "--workspace", workspace, "--json"));
        assertEquals(2, after.path("households").asInt());
        assertEquals(13, overlap(CommandRun.of("--workspace", workspace, "check", grids, "--households", file("houses.csv", HOUSES),
                "--json")).path("households").asInt(), "a file goes before the workspace");
        String text = CommandRun.of("--workspace", workspace, "check", grids, "--lang", "zh").out();
        assertTrue(text.contains("范围内：2 户、1 件未结案件。"), text);
    }

    @Test
    void aWorkspaceThatIsNotThereKnowsNothingAndStopsNothing() throws IOException {
        CommandRun run = CommandRun.of("--workspace", folder.resolve("none"), "check", file("grids.csv", GRIDS), "--json");
        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertTrue(overlap(run).path("cases").isNull());
    }

    @Test
    void aHouseholdThatCannotBeReadIsNamedAndTheRestCounted() throws IOException {
        CommandRun run = CommandRun.of("check", file("grids.csv", GRIDS), "--households", file("h.csv", HOUSES.replace(",12", ",a dozen")),
                "--json");
        assertEquals(ExitCode.REFUSED, run.exit());
        assertTrue(run.err().contains("h.csv, row 1"), run.err());
        assertEquals(1, overlap(run).path("households").asInt());
    }
}
