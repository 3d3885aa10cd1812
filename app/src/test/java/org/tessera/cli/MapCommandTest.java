package org.tessera.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.console.frame.TownFiller;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code map} as scripts see it. */
class MapCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("w"), AccessMode.WRITE)) {
            TownFiller.fill(workspace);
        }
    }

    private CommandRun map(Object... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "map";
        words[1] = "--workspace";
        words[2] = folder.resolve("w");
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandRun.of(words);
    }

    @Test
    void picturesHaveTheAskedSizeAndAreNotOverwritten() throws IOException {
        Path out = folder.resolve("m.png");
        CommandRun run = map("--out", out, "--size", "900x700", "--dpi", "200", "--layers", "heat,communities", "--json");
        assertEquals(0, run.exit(), run.err());
        assertEquals(900, run.json().get("width").asInt());
        try (DataInputStream in = new DataInputStream(Files.newInputStream(out))) {
            in.skipNBytes(16);
            assertEquals(900, in.readInt());
            assertEquals(700, in.readInt());
        }
        CommandRun again = map("--out", out, "--size", "90x70");
        assertEquals(2, again.exit());
        assertEquals(1, again.err().lines().count());
        assertEquals(0, map("--out", out, "--size", "90x70", "--replace").exit());
    }

    @Test
    void paperHasTitleLegendAndSource() throws IOException {
        Path out = folder.resolve("m.pdf");
        CommandRun run = map("--out", out, "--paper", "A4", "--portrait", "--dpi", "72", "--lang", "zh", "--title", "早班地图",
                "--layers", "overdue_share,cases,graticule");
        assertEquals(0, run.exit(), run.err());
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertEquals(842, document.getPage(0).getMediaBox().getHeight(), 0.5);
            String text = new PDFTextStripper().getText(document);
            for (String words : List.of("早班地图", "超期占比", "OpenStreetMap", "北")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
        assertEquals(0, map("--out", out, "--replace", "--no-legend", "--title", "x", "--dpi", "72").exit());
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertFalse(new PDFTextStripper().getText(document).contains("Communities"));
        }
    }

    @Test
    void whatCannotBeIsNamedInOneLineAndNothingIsWritten() {
        for (Object[] bad : new Object[][] {{"--out", folder.resolve("a.jpg")}, {"--out", folder.resolve("a.png"), "--size", "10"},
            {"--out", folder.resolve("a.png"), "--dpi", "5000"}, {"--out", folder.resolve("a.png"), "--paper", "B7"},
            {"--out", folder.resolve("a.png"), "--layers", "weather"}, {"--out", folder.resolve("a.png"), "--bbox", "1,2,0,4"},
            {"--out", folder.resolve("none/there/a.png"), "--size", "90x70"}}) {
            CommandRun run = map(bad);
            assertEquals(2, run.exit(), run.err());
            assertEquals(1, run.err().lines().filter(line -> !line.endsWith(" %")).count(), run.err());
        }
        assertFalse(Files.exists(folder.resolve("a.png")));
    }
}
