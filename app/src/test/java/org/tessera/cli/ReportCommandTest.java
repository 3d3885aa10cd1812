package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code report}: the pack of a week or a month in three forms. */
class ReportCommandTest {

    @TempDir
    private Path folder;
    private Path workspace;

    @BeforeEach
    void fill() throws IOException {
        workspace = folder.resolve("w");
        Path cases = Files.writeString(folder.resolve("cases.csv"), """
                id,opened,due,closed,title,category,department
                LATE-1,2026-11-16T09:00:00,2026-11-17T09:00:00,,hole,road,Roads
                DONE-1,2026-11-16T09:00:00,2026-11-18T09:00:00,2026-11-17T09:00:00,hole,road,Roads
                OPEN-1,2026-11-20T09:00:00,2026-12-18T09:00:00,,hole,road,Roads
                """);
        assertEquals(ExitCode.DONE, CommandRun.of("import", "--as", "cases", "--workspace", workspace, cases).exit());
        try (Workspace opened = EmbeddedWorkspace.open(workspace, AccessMode.WRITE)) {
            opened.settings().put(SavedClock.NOW, "2026-11-30T00:00:00Z");
        }
    }

    private CommandRun report(String period, String name, String... more) {
        Object[] arguments = new Object[more.length + 8];
        System.arraycopy(new Object[] {"report", "--period", period, "--workspace", workspace, "--json", "--out", folder.resolve(name)}, 0,
                arguments, 0, 8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void theThreeFormsAreWrittenForWeekAndMonth() throws IOException {
        for (String name : new String[] {"pack.pdf", "pack.xlsx", "pack.docx"}) {
            CommandRun run = report("2026-W47", name);
            assertEquals(ExitCode.DONE, run.exit(), run.err());
            assertEquals(folder.resolve(name).toString(), run.json().path("file").asText());
            assertTrue(run.json().path("pages").asInt() > 0);
            assertTrue(Files.size(folder.resolve(name)) > 1_000);
        }
        assertEquals(ExitCode.DONE, report("2026-11", "month.pdf", "--lang", "en").exit());
        try (PDDocument document = Loader.loadPDF(folder.resolve("month.pdf").toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("LATE-1") && text.contains("month 2026-11"), text);
            assertTrue(text.contains("1/2"), text);
            assertFalse(text.contains("OPEN-1"), "what is not late is not on the agenda");
        }
    }

    @Test
    void badUsageIsOneLine() {
        for (String[] wrong : new String[][] {{"2026-W54"}, {"2026-11-03"}, {"2026-W47", "--tier", "grid"},
            {"2026-W47", "--tier", "township"}, {"2026-W47", "--area", "T1"}, {"2026-W47", "--tier", "township", "--area", "T9"}}) {
            CommandRun run = report(wrong[0], "x.pdf", java.util.Arrays.copyOfRange(wrong, 1, wrong.length));
            assertEquals(ExitCode.UNUSABLE, run.exit(), run.out());
            assertEquals(1, run.err().strip().lines().count(), run.err());
        }
        assertEquals(ExitCode.UNUSABLE, report("2026-W47", "x.odt").exit());
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }
}
