package org.tessera.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Tessera.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return command.execute(arguments);
    }

    private String workspace() {
        return folder.resolve("workspace").toString();
    }

    private void importGrids(String workspace, Path file) {
        assertEquals(0, run("import", "--as", "grids", "--workspace", workspace, file.toString()), err.toString());
    }

    private Path grids() throws IOException {
        return Files.writeString(folder.resolve("g.csv"), "id,name,wkt\n"
                + "a,A,\"POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))\"\nb,B,\"POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))\"\n");
    }

    @Test
    void whatWasExportedCanBeImportedAgain() throws IOException {
        importGrids(workspace(), grids());
        for (String name : new String[] {"out.geojson", "out.csv", "out.gpkg"}) {
            Path file = folder.resolve(name);
            assertEquals(0, run("export", "--as", "grids", "--workspace", workspace(), "--out", file.toString(), "--json"),
                    err.toString());
            JsonNode answer = JSON.readTree(out.toString());
            assertEquals(2, answer.get("written").asInt());
            assertEquals(file.toString(), answer.get("file").asText());
            String second = folder.resolve(name + ".workspace").toString();
            importGrids(second, file);
            assertTrue(out.toString().startsWith("2 read: 2 accepted"), out.toString());
        }
    }

    @Test
    void theJournalIsWrittenWithItsWholeChain() throws IOException {
        importGrids(workspace(), grids());
        Path array = folder.resolve("j.json");
        Path lines = folder.resolve("j.jsonl");
        assertEquals(0, run("export", "--as", "journal", "--workspace", workspace(), "--out", array.toString()), err.toString());
        assertEquals(0, run("export", "--as", "journal", "--workspace", workspace(), "--out", lines.toString()), err.toString());
        JsonNode entries = JSON.readTree(Files.readString(array));
        assertTrue(entries.size() >= 1);
        assertEquals(entries.size(), Files.readAllLines(lines).size());
        assertEquals("0".repeat(64), entries.get(0).get("previousHash").asText());
        assertEquals(entries.get(0), JSON.readTree(Files.readAllLines(lines).getFirst()));
        for (String field : new String[] {"sequence", "recordedAt", "at", "actor", "action", "reason", "subjects", "payloadHash",
            "hash"}) {
            assertTrue(entries.get(0).has(field), field);
        }
    }

    @Test
    void whatCannotBeWrittenIsToldInOneLine() throws IOException {
        importGrids(workspace(), grids());
        String[][] wrong = {{"grids", "out.dwg"}, {"journal", "out.csv"}, {"cases", "none/out.csv"}};
        for (String[] each : wrong) {
            assertEquals(2, run("export", "--as", each[0], "--workspace", workspace(), "--out", folder.resolve(each[1]).toString()));
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertFalse(Files.exists(folder.resolve(each[1])));
        }
        assertEquals(2, run("export", "--as", "grids", "--workspace", folder.resolve("nowhere").toString(), "--out",
                folder.resolve("x.csv").toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }
}
