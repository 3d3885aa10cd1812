package org.tessera.map.export;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.engine.LegendSection;
import org.tessera.map.engine.LegendWords;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.HeatPoints;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.style.Ground;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SheetExporterTest {

    private static final Instant TIME = Instant.parse("2026-11-24T06:00:07Z");
    private static final int CANVAS = 0xFFF0F4F8;
    private static final int RED = 0xFFFF0000;

    @TempDir
    private Path directory;

    private static FeatureLayer box(double west, double south, double east, double north) {
        FeatureSet set = FeatureSet.builder().add("a", new GeometryFactory().toGeometry(new Envelope(west, east, south, north)),
                Map.of()).build();
        return FeatureLayer.of("box", "Box", set, Styles.named("b").rule("").fill("#ff0000", 1).build());
    }

    private static final Viewport VIEW = Viewport.world(400, 300).fit(new Envelope(-0.1, 0.1, -0.075, 0.075), 0);

    private static MapSheet.Content content(Layer... layers) {
        return new MapSheet.Content(VIEW, List.of(layers), Selection.NONE, CANVAS);
    }

    private static MapSheet bare(int width, int height, double dpi, Layer... layers) {
        return new MapSheet(PaperSize.pixels(width, height, dpi), dpi, content(layers), new MapSheet.Words("", "", "", ""), List.of(),
                false);
    }

    private static MapSheet furnished(PaperSize paper, double dpi, Layer... layers) {
        LegendWords words = new LegendWords(Layer::title, _ -> "件/平方公里", value -> String.format("%.0f", value), _ -> List.of());
        List<LegendSection> legend = MapLegend.of(List.of(layers), VIEW.scaleDenominator(), words);
        return new MapSheet(paper, dpi, content(layers), new MapSheet.Words("网格 Grid map", "Source: 示例", "2026-11-24", "北"), legend,
                true);
    }

    private BufferedImage png(MapSheet sheet, String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        SheetExporter.write(sheet, file, TIME, true, PrintProgress.NONE);
        return ImageIO.read(file.toFile());
    }

    @Test
    void barePictureHasTheAskedPixelsAndShowsTheView() throws IOException, InterruptedException {
        BufferedImage image = png(bare(1000, 750, 240, box(-0.05, -0.05, 0.05, 0.05)), "a.png");
        assertEquals(1000, image.getWidth());
        assertEquals(750, image.getHeight());
        assertEquals(CANVAS, image.getRGB(20, 375));
        assertEquals(RED, image.getRGB(500, 375));
        assertEquals(RED, image.getRGB(255, 375));
        assertEquals(CANVAS, image.getRGB(244, 375));
    }

    @Test
    void stripsJoinAndAreTheSameAsOnePiece() throws IOException, InterruptedException {
        double[] at = {0.01, -0.03, 0.05};
        Layer heat = HeatLayer.of("h", "H", HeatPoints.of(at, at), HeatStyle.metres(3000, Ground.LIGHT));
        Layer[] layers = {box(-0.07, -0.06, 0.03, 0.05), heat};
        // Wider than high: made in strips of about 840 rows; the lower half of the first picture is also a picture of its own.
        BufferedImage whole = png(bare(10_000, 1700, 300, layers), "whole.png");
        assertEquals(10_000, whole.getWidth());
        for (int x = 4000; x < 6000; x += 7) {
            for (int y = 820; y < 860; y++) {
                int above = whole.getRGB(x, y - 1) >> 8 & 255;
                int here = whole.getRGB(x, y) >> 8 & 255;
                assertTrue(Math.abs(above - here) < 12 || whole.getRGB(x, y) == CANVAS || whole.getRGB(x, y - 1) == CANVAS,
                        "a step at " + x + ", " + y);
            }
        }
    }

    @Test
    void resolutionScalesSymbolsNotTheGround() throws IOException, InterruptedException {
        Layer point = LiveLayer.of("p", "P", List.of(LivePoint.of("p", 0, 0,
                new Symbol(SymbolShape.SQUARE, RED, 0, 20, 0))));
        int[] sides = new int[2];
        int[] boxes = new int[2];
        for (int i = 0; i < 2; i++) {
            BufferedImage image = png(bare(400 * (i + 1), 300 * (i + 1), 96 * (i + 1), point), "p" + i + ".png");
            BufferedImage area = png(bare(400 * (i + 1), 300 * (i + 1), 96 * (i + 1), box(-0.05, -0.05, 0.05, 0.05)), "b" + i + ".png");
            sides[i] = red(image);
            boxes[i] = red(area);
        }
        assertEquals(2.0, (double) sides[1] / sides[0], 0.2);
        assertEquals(2.0, (double) boxes[1] / boxes[0], 0.02);
    }

    private static int red(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += image.getRGB(x, image.getHeight() / 2) == RED ? 1 : 0;
        }
        return count;
    }

    @Test
    void pngTellsItsDensityTitleSourceAndTime() throws IOException, InterruptedException {
        png(furnished(PaperSize.pixels(900, 600, 150), 150, box(-0.05, -0.05, 0.05, 0.05)), "m.png");
        Map<String, byte[]> chunks = chunks(directory.resolve("m.png"));
        DataInputStream density = new DataInputStream(new java.io.ByteArrayInputStream(chunks.get("pHYs")));
        assertEquals(5906, density.readInt());
        assertEquals(5906, density.readInt());
        assertEquals(1, density.readByte());
        assertEquals(0x07EA, new DataInputStream(new java.io.ByteArrayInputStream(chunks.get("tIME"))).readShort());
        assertTrue(new String(chunks.get("iTXt Title"), StandardCharsets.UTF_8).endsWith("网格 Grid map"));
        assertTrue(new String(chunks.get("iTXt Copyright"), StandardCharsets.UTF_8).endsWith("Source: 示例"));
    }

    private static Map<String, byte[]> chunks(Path file) throws IOException {
        Map<String, byte[]> chunks = new HashMap<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(8);
            for (String type = ""; !type.equals("IEND");) {
                byte[] content = new byte[in.readInt()];
                type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                in.readFully(content);
                in.readInt();
                String text = type.equals("iTXt") ? " " + new String(content, StandardCharsets.ISO_8859_1).split("\0")[0] : "";
                chunks.put(type + text, content);
            }
        }
        return chunks;
    }

    @Test
    void pdfHasItsPaperALosslessMapAndFindableWords() throws IOException, InterruptedException {
        double[] at = {0.01, -0.03};
        Layer heat = HeatLayer.of("h", "Density 密度", HeatPoints.of(at, at), HeatStyle.metres(3000, Ground.LIGHT));
        Path file = directory.resolve("a4.pdf");
        SheetExporter.write(furnished(PaperSize.named("A4").landscape(), 100, box(-0.05, -0.05, 0.05, 0.05), heat), file, TIME, false,
                PrintProgress.NONE);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(842, document.getPage(0).getMediaBox().getWidth(), 0.5);
            String text = new PDFTextStripper().getText(document);
            for (String words : List.of("网格 Grid map", "Source: 示例", "2026-11-24", "北", "Density 密度", "件/平方公里", "Box", "1 : ")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
            assertEquals("网格 Grid map", document.getDocumentInformation().getTitle());
            PDImageXObject map = null;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                if (document.getPage(0).getResources().getXObject(name) instanceof PDImageXObject image
                        && (map == null || image.getWidth() > map.getWidth())) {
                    map = image;
                }
            }
            BufferedImage pixels = map.getImage();
            assertEquals(CANVAS, pixels.getRGB(5, 5));
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(0xFFFFFFFF, page.getRGB(4, 4));
            assertEquals(CANVAS, page.getRGB(60, 300));
        }
    }

    @Test
    void mapPixelsOfPdfAndPngAreTheSame() throws IOException, InterruptedException {
        Layer layer = box(-0.05, -0.05, 0.05, 0.05);
        BufferedImage png = png(bare(300, 200, 72, layer), "same.png");
        Path file = directory.resolve("same.pdf");
        SheetExporter.write(bare(300, 200, 72, layer), file, TIME, false, PrintProgress.NONE);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            COSName name = document.getPage(0).getResources().getXObjectNames().iterator().next();
            BufferedImage map = ((PDImageXObject) document.getPage(0).getResources().getXObject(name)).getImage();
            for (int x = 0; x < 300; x++) {
                for (int y = 0; y < 200; y++) {
                    assertEquals(png.getRGB(x, y), map.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void noNameIsCutByTheEdge() throws IOException, InterruptedException {
        FeatureSet.Builder places = FeatureSet.builder();
        for (int i = 0; i < 400; i++) {
            places.add("p" + i, new GeometryFactory().createPoint(new Coordinate(-0.1 + i % 20 * 0.0105, -0.075 + i / 20 * 0.0079)),
                    Map.of("name", "Name " + i));
        }
        BufferedImage image = png(bare(800, 600, 96, FeatureLayer.of("names", "", places.build(),
                Styles.named("n").rule("").text("name", 14, "#000000").build())), "names.png");
        int inside = 0;
        for (int x = 0; x < 800; x++) {
            assertEquals(CANVAS, image.getRGB(x, 0));
            assertEquals(CANVAS, image.getRGB(x, 599));
            for (int y = 1; y < 599; y++) {
                inside += image.getRGB(x, y) == CANVAS ? 0 : 1;
            }
        }
        for (int y = 0; y < 600; y++) {
            assertEquals(CANVAS, image.getRGB(0, y));
            assertEquals(CANVAS, image.getRGB(799, y));
        }
        assertTrue(inside > 0);
    }

    @Test
    void cancelledOrRefusedLeavesNothingBehind() throws IOException, InterruptedException {
        MapSheet sheet = bare(4000, 8000, 300, box(-0.05, -0.05, 0.05, 0.05));
        for (String name : List.of("c.png", "c.pdf")) {
            int[] steps = new int[1];
            assertThrows(CancellationException.class, () -> SheetExporter.write(sheet, directory.resolve(name), TIME, false,
                    new PrintProgress() {
                        @Override
                        public void done(double share) {
                            steps[0]++;
                        }

                        @Override
                        public boolean cancelled() {
                            return steps[0] > 0;
                        }
                    }));
        }
        Path there = Files.writeString(directory.resolve("there.png"), "mine");
        MapSheet small = bare(30, 20, 96);
        assertThrows(FileAlreadyExistsException.class, () -> SheetExporter.write(small, there, TIME, false, PrintProgress.NONE));
        assertEquals("mine", Files.readString(there));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(there), left.toList());
        }
        SheetExporter.write(small, there, TIME, true, PrintProgress.NONE);
        assertFalse(Files.readAllBytes(there)[0] == 'm');
    }

    @Test
    void papersAndFormatsHaveNames() {
        assertEquals(1191, PaperSize.named("a3").landscape().width(), 1);
        assertThrows(IllegalArgumentException.class, () -> PaperSize.named("B5"));
        assertEquals(SheetExporter.Format.PDF, SheetExporter.format(Path.of("x.PDF")));
        assertThrows(IllegalArgumentException.class, () -> SheetExporter.format(Path.of("x.jpg")));
        assertEquals("abc…", SheetLayout.fitting("abcdefghij", 10, false,
                org.tessera.map.raster.TextOutline.width("abcd", 10, false) + 5));
    }
}
