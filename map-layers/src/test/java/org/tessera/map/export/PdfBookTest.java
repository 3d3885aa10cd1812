package org.tessera.map.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PdfBookTest {

    private static final PaperSize PAPER = new PaperSize(400, 300);

    private static byte[] book(List<List<SheetItem>> pages) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MapPrinter printer = new MapPrinter(1); PdfBook book = new PdfBook(printer, "T", "A", Instant.EPOCH)) {
            for (List<SheetItem> items : pages) {
                book.page(PAPER, List.of(), items, PrintProgress.NONE);
            }
            book.save(out);
        }
        return out.toByteArray();
    }

    private static SheetItem words(String text, boolean bold, double x, double y) {
        return new SheetItem.Words(text, 12, bold, 0xFF000000, x, y);
    }

    @Test
    void lettersOfManyScriptsAreFoundAcrossFontsAndPages() throws IOException, InterruptedException {
        String many = IntStream.range(0x4E00, 0x4E00 + 300).mapToObj(Character::toString).collect(Collectors.joining());
        byte[] pdf = book(List.of(List.of(words("网格 Grid 1,234.5 m²", false, 20, 30), words("网格 bold", true, 20, 60),
                words("سلام", false, 20, 90)), List.of(words(many.substring(0, 30), false, 5, 40)),
                IntStream.range(1, 10).mapToObj(i -> words(many.substring(30 * i, 30 * i + 30), false, 5, 20.0 * i)).toList()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            for (int i = 0; i < 10; i++) {
                assertTrue(text.contains(many.substring(30 * i, 30 * i + 30)), "line " + i + " in " + text);
            }
            assertTrue(text.contains("网格 Grid 1,234.5 m²") && text.contains("网格 bold"), text);
            // The extractor turns what it takes for a line from right to left; each letter is there once either way.
            assertTrue(text.contains("سلام") || text.contains(new StringBuilder("سلام").reverse()), text);
        }
    }

    /** The letters of a font of outlines stand where the same outlines drawn as areas would stand. */
    @Test
    void lettersLookLikeTheirOutlines() throws IOException, InterruptedException {
        String text = "Grid 网格 gy";
        org.tessera.map.raster.ScreenPath path = new org.tessera.map.raster.ScreenPath();
        org.tessera.map.raster.TextOutline.trace(path, text, 40, false, 20, 100);
        double left = IntStream.range(0, path.start(path.parts())).mapToDouble(path::x).min().orElseThrow();
        double right = IntStream.range(0, path.start(path.parts())).mapToDouble(path::x).max().orElseThrow();
        double top = IntStream.range(0, path.start(path.parts())).mapToDouble(path::y).min().orElseThrow();
        double bottom = IntStream.range(0, path.start(path.parts())).mapToDouble(path::y).max().orElseThrow();
        byte[] pdf = book(List.of(List.of(new SheetItem.Words(text, 40, false, 0xFFFF0000, 20, 100))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int[] box = {400, 400, 0, 0};
            for (int x = 0; x < 400; x++) {
                for (int y = 0; y < 300; y++) {
                    if ((page.getRGB(x, y) & 0xFF) < 128) {
                        box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)};
                    }
                }
            }
            assertEquals(left, box[0], 1.5);
            assertEquals(top, box[1], 1.5);
            assertEquals(right, box[2] + 1, 1.5);
            assertEquals(bottom, box[3] + 1, 1.5);
        }
    }

    @Test
    void aPageFullOfWordsIsSmall() throws IOException, InterruptedException {
        List<SheetItem> lines = IntStream.range(0, 1000).mapToObj(i -> words("Grid " + i + " 网格面积", false, 10 + i % 5 * 70, i)).toList();
        assertTrue(book(List.of(lines)).length < 60_000);
    }

    @Test
    void linesBreakWhereTheirLanguageDoes() {
        TextFit fit = new TextFit();
        double wide = fit.width("网格网格", 10, false) + 0.1;
        assertEquals(List.of("网格网格", "网格"), fit.lines("网格网格网格", 10, false, wide, 9));
        assertEquals(List.of("one", "two"), fit.lines(" one\ttwo\n", 10, false, fit.width("one tw", 10, false), 9));
        double room = fit.width("abcd", 10, false);
        assertEquals(List.of("abcd", "efgh"), fit.lines("abcdefgh", 10, false, room + 1, 2));
        List<String> cut = fit.lines("abcd efgh ijkl", 10, false, room + 1, 2);
        assertEquals(2, cut.size());
        assertTrue(cut.getLast().endsWith("…") && fit.width(cut.getLast(), 10, false) <= room + 1, cut.toString());
        assertEquals(List.of(), fit.lines(" ", 10, false, 50, 3));
        assertEquals(1, fit.lines("x", 10, false, 0.1, 3).size());
    }
}
