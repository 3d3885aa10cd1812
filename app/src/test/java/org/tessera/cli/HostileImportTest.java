package org.tessera.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import org.tessera.exchange.read.HostileFiles;
import org.tessera.journal.JournalEntry;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The broken files again, through the command itself. */
class HostileImportTest {

    @TempDir
    private Path folder;

    private Path workspace;

    /** What one run of the command left behind. */
    private record Outcome(int code, String err) {
    }

    private Outcome run(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = Tessera.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Outcome(code, err.toString());
    }

    private long head() {
        try (EmbeddedWorkspace opened = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            return opened.journal().head();
        }
    }

    @BeforeEach
    void aWorkspaceWithOneGrid() throws IOException {
        workspace = folder.resolve("workspace");
        Path grid = Files.writeString(folder.resolve("grid.csv"), "id,wkt\ng,\"POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))\"\n");
        Outcome outcome = run("import", "--as", "grids", "--workspace", workspace.toString(), grid.toString());
        assertEquals(0, outcome.code, outcome.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grids", "cases", "responsibilities"})
    void noBrokenFileEndsInAnythingButTwoOrThreeAndLines(String kind) throws IOException {
        Map<String, Path> files = HostileFiles.in(Files.createDirectory(folder.resolve("hostile")));
        List<String> wrong = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        files.forEach((name, file) -> {
            Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(30),
                    () -> run("import", "--as", kind, "--workspace", workspace.toString(), file.toString()), name);
            if (outcome.code == ExitCode.UNUSABLE) {
                unusable.add(name);
            }
            String fault = fault(name, outcome);
            if (!fault.isEmpty()) {
                wrong.add(name + ": " + fault + "\n" + outcome.err);
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(unusable.size() > 40, unusable.toString());
        try (EmbeddedWorkspace opened = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            for (JournalEntry entry : opened.journal().entries(0, 10_000)) {
                assertFalse(unusable.contains(entry.reason()), () -> "written although refused: " + entry.reason());
            }
        }
    }

    private static String fault(String name, Outcome outcome) {
        // Merely odd: UTF-16 is JSON too, a crs member that says nothing is passed over, and no rows are nothing to import.
        boolean odd = List.of("utf-16.geojson", "crs-number.geojson", "header-only-strange.csv").contains(name);
        if (outcome.code != ExitCode.UNUSABLE && outcome.code != ExitCode.REFUSED && !(odd && outcome.code == ExitCode.DONE)) {
            return "exit code " + outcome.code;
        }
        if (outcome.code == ExitCode.UNUSABLE && outcome.err.lines().count() != 1) {
            return "not one line";
        }
        boolean named = outcome.err.lines().allMatch(line -> line.startsWith(name));
        boolean traced = outcome.err.contains("\tat ") || outcome.err.contains("Exception");
        return traced ? "a stack trace" : named ? "" : "a line that does not name the file";
    }

    @Test
    void aFileThatCannotBeReadWritesNothingOfTheFilesBeforeIt() throws IOException {
        long before = head();
        Path good = Files.writeString(folder.resolve("good.csv"), "id,wkt\nh,\"POLYGON ((9 0, 18 0, 18 9, 9 9, 9 0))\"\n");
        Path bad = Files.writeString(folder.resolve("bad.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[");
        Outcome outcome = run("import", "--as", "grids", "--workspace", workspace.toString(), good.toString(), bad.toString());
        assertEquals(ExitCode.UNUSABLE, outcome.code, outcome.err);
        assertEquals(1, outcome.err.lines().count(), outcome.err);
        assertEquals(before, head());
    }

    @Test
    void brokenFilesOfEachFormatLeaveTheJournalAlone() throws IOException {
        Map<String, Path> files = HostileFiles.in(Files.createDirectory(folder.resolve("hostile")));
        long before = head();
        for (String name : List.of("truncated-60.geojson", "deep.geojson", "latin-1.csv", "shp-cut-150.shp", "no-dbf.shp", "cut.zip",
                "two-tables.gpkg", "cut-60.fgb", "cut.geojson.gz", "missing.csv")) {
            Outcome outcome = run("import", "--as", "grids", "--workspace", workspace.toString(), files.get(name).toString());
            assertEquals(ExitCode.UNUSABLE, outcome.code, name + ": " + outcome.err);
            assertEquals(before, head(), name);
        }
    }

    @Test
    void badRowsAreRefusedByNameAndTheGoodOnesKept() throws IOException {
        long before = head();
        Path mixed = Files.writeString(folder.resolve("mixed.csv"), "id,wkt\nh,\"POLYGON ((9 0, 18 0, 18 9, 9 9, 9 0))\"\n"
                + "i,\"POLYGON ((0 0, 1 0, 1 1))\"\nj\n");
        Outcome outcome = run("import", "--as", "grids", "--workspace", workspace.toString(), mixed.toString());
        assertEquals(ExitCode.REFUSED, outcome.code, outcome.err);
        assertEquals(2, outcome.err.lines().count(), outcome.err);
        assertTrue(outcome.err.contains("mixed.csv, row 2") && outcome.err.contains("mixed.csv, row 3"), outcome.err);
        assertTrue(head() > before);
    }
}
