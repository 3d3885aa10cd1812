package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportCommandTest {

    private static final String TWO_GRIDS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "G1", "label": "West"}, "geometry": {"type": "Polygon",
               "coordinates": [[[120.0, 30.0], [120.1, 30.0], [120.1, 30.1], [120.0, 30.1], [120.0, 30.0]]]}},
              {"type": "Feature", "properties": {"code": "G2", "label": "East"}, "geometry": {"type": "Polygon",
               "coordinates": [[[120.1, 30.0], [120.2, 30.0], [120.2, 30.1], [120.1, 30.1], [120.1, 30.0]]]}}]}
            """;
    private static final String CASES = """
            id,opened,due,title,category,longitude,latitude
            1,2026-03-02 09:00:00,2026-03-03 09:00:00,Lamp dark,Street light,120.05,30.05
            2,2026-03-02T10:00:00+08:00,,Border,Noise,120.1,30.05
            3,soon,,No time,Noise,120.15,30.05
            4,2026-03-02 11:00,,Nowhere,Noise,,
            """;

    @TempDir
    private Path folder;
    private Path workspace;

    @BeforeEach
    void files() throws IOException {
        workspace = folder.resolve("workspace");
        Files.writeString(folder.resolve("grids.geojson"), TWO_GRIDS);
        Files.writeString(folder.resolve("cases.csv"), CASES);
    }

    private CommandRun load(String kind, String file, Object... more) {
        Object[] arguments = new Object[7 + more.length];
        System.arraycopy(new Object[] {"--workspace", workspace, "import", "--as", kind, "--json", folder.resolve(file)}, 0,
                arguments, 0, 7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void unknownDataComesInByCommonNamesAndAgainChangesNothing() {
        JsonNode first = load("grids", "grids.geojson").json();
        assertEquals(2, first.path("accepted").asInt());
        assertEquals(Set.of("read", "accepted", "unchanged", "refused", "problems", "millis"), names(first));
        CommandRun again = load("grids", "grids.geojson");
        assertEquals(ExitCode.DONE, again.exit());
        assertEquals(2, again.json().path("unchanged").asInt());
        assertEquals(0, again.json().path("accepted").asInt());
    }

    @Test
    void badRowsAreNamedAndTheOthersKept() {
        load("grids", "grids.geojson", "--map", "name=label");
        CommandRun run = load("cases", "cases.csv");
        assertEquals(ExitCode.REFUSED, run.exit());
        JsonNode problem = run.json().path("problems").path(0);
        assertEquals("cases.csv", problem.path("file").asText());
        assertEquals(3, problem.path("row").asInt());
        assertEquals("opened", problem.path("field").asText());
        assertEquals("soon", problem.path("value").asText());
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            assertEquals(3, open.cases().count(Scope.WHOLE_DISTRICT));
            assertEquals("G1", open.cases().find(Scope.WHOLE_DISTRICT, "1").orElseThrow().place().gridId());
            assertEquals("G1", open.cases().find(Scope.WHOLE_DISTRICT, "2").orElseThrow().place().gridId(), "smallest id on a border");
            assertNull(open.cases().find(Scope.WHOLE_DISTRICT, "4").orElseThrow().place().gridId());
            assertEquals(Instant.parse("2026-03-02T01:00:00Z"),
                    open.cases().find(Scope.WHOLE_DISTRICT, "1").orElseThrow().times().openedAt());
            assertEquals("West", open.grids().find(Tier.GRID, "G1").orElseThrow().name());
        }
    }

    @Test
    void casesThatCameFirstGetTheirGridWhenGridsCome() {
        load("cases", "cases.csv");
        load("grids", "grids.geojson");
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            assertEquals("G1", open.cases().find(Scope.WHOLE_DISTRICT, "1").orElseThrow().place().gridId());
            assertTrue(open.journal().verify().intact());
        }
    }

    @Test
    void aDryRunWritesNothing() {
        CommandRun run = load("grids", "grids.geojson", "--dry-run");
        assertEquals(2, run.json().path("accepted").asInt());
        assertFalse(Files.exists(workspace));
    }

    @Test
    void staffCanBeSentAndPositionsAreCountedOnce() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), "id,name,skills\nM1,Member one,Noise;Street light\nM2,Member two,\n");
        Files.writeString(folder.resolve("fixes.csv"), """
                unit,lon,lat,time
                M1,120.051,30.05,2026-03-02T09:30:00+08:00
                M2,120.15,30.05,2026-03-02T09:30:00+08:00
                M9,120.15,30.05,2026-03-02T09:30:00+08:00
                """);
        load("grids", "grids.geojson");
        load("cases", "cases.csv");
        assertEquals(2, load("staff", "staff.csv").json().path("accepted").asInt());
        CommandRun fixes = load("positions", "fixes.csv");
        assertEquals(ExitCode.REFUSED, fixes.exit());
        assertEquals(2, fixes.json().path("accepted").asInt());
        assertEquals(2, load("positions", "fixes.csv").json().path("unchanged").asInt());
        JsonNode answer = CommandRun.of("recommend", "--workspace", workspace, "--case", "1", "--json").json();
        assertEquals("M1", answer.path("candidates").path(0).path("unit").asText());
        assertFalse(answer.path("candidates").path(0).path("excluded").asBoolean());
        assertEquals(ExitCode.UNUSABLE, CommandRun.of("recommend", "--workspace", workspace, "--case", "none").exit());
    }

    @Test
    void whatCannotBeUsedIsOneLineAndExitTwo() throws IOException {
        Files.writeString(folder.resolve("odd.csv"), "colour,taste\nred,sweet\n");
        Files.writeString(folder.resolve("broken.geojson"), TWO_GRIDS.substring(0, 300));
        Files.writeString(folder.resolve("degrees.geojson"), TWO_GRIDS.replaceFirst("\\{",
                "{\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:4549\"}}, "));
        load("grids", "grids.geojson");
        for (List<String> bad : List.of(List.of("cases", "odd.csv"), List.of("grids", "broken.geojson"),
                List.of("grids", "absent.shp"), List.of("places", "grids.geojson"), List.of("grids", "degrees.geojson"))) {
            CommandRun run = load(bad.getFirst(), bad.getLast());
            assertEquals(ExitCode.UNUSABLE, run.exit(), bad.toString());
            assertEquals(1, run.err().lines().count(), run.err());
            assertEquals("", run.out());
        }
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            assertEquals(1, open.journal().head());
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new java.util.HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
