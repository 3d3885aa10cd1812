package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Household;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportHouseholdsTest {

    private static final String HOUSES = """
            house_code,people,type,name,longitude,latitude
            H1,3,owned,Secret Name,0.005,0.005
            H2,,rented,Other Name,0.01,0.005
            H3,2,,Third Name,0.015,0.005
            H4,two,,,0.015,0.005
            H5,1,,,,
            11010519491231002X,1,,,0.015,0.005
            H1,9,,,0.002,0.002
            H8,-1,,,0.002,0.002
            """;
    private static final String GRIDS = """
            id,parent,wkt
            A,K1,"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"
            B,K2,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;

    @TempDir
    private Path folder;

    @Test
    void pointsComeInOnceBadRowsAreNamedAndNoNameIsKept() throws IOException {
        CommandRun run = load("households", HOUSES);

        assertEquals(ExitCode.REFUSED, run.exit(), run.err());
        assertEquals(3, run.json().path("accepted").asInt());
        assertEquals(List.of(4, 5, 6, 7, 8), run.json().path("problems").findValues("row").stream().map(JsonNode::asInt).toList());
        assertFalse(run.out().contains("110105"), "an identity number is not repeated");
        assertEquals(3, load("households", HOUSES).json().path("unchanged").asInt());
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("workspace"), AccessMode.READ)) {
            List<Household> all = workspace.households().households(Scope.WHOLE_DISTRICT);
            assertEquals(3, workspace.households().count(Scope.WHOLE_DISTRICT));
            assertEquals(List.of(3, 0, 2), all.stream().map(Household::people).toList());
            assertEquals("rented", all.get(1).kind());
            assertFalse(all.toString().contains("Name"));
            assertTrue(workspace.journal().verify().intact());
        }
    }

    @Test
    void aCommunitySeesItsOwnHouseholdsAndABorderHasOneOwner() throws IOException {
        load("grids", GRIDS);
        load("households", HOUSES);
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("workspace"), AccessMode.READ)) {
            assertEquals(List.of("H1", "H2"), ids(workspace, new Scope(Tier.COMMUNITY, "K1")));
            assertEquals(List.of("H3"), ids(workspace, new Scope(Tier.COMMUNITY, "K2")));
            assertEquals(List.of("H3"), ids(workspace, new Scope(Tier.GRID, "B")));
            assertEquals(List.of(), ids(workspace, new Scope(Tier.TOWNSHIP, "T9")));
        }
    }

    private static List<String> ids(Workspace workspace, Scope scope) {
        return workspace.households().households(scope).stream().map(Household::id).toList();
    }

    private CommandRun load(String kind, String text) throws IOException {
        return CommandRun.of("--workspace", folder.resolve("workspace"), "import", "--as", kind, "--json",
                Files.writeString(folder.resolve(kind + ".csv"), text));
    }
}
