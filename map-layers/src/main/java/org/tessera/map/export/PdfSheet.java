package org.tessera.map.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextOutline;

/**
 * Writes a sheet as a PDF of one page: the map as one lossless image, all else as shapes, all words findable. The image goes
 * through files beside the result, never whole through memory.
 */
final class PdfSheet {

    private static final int PNG_PREDICTOR = 15;

    private final MapSheet sheet;
    private final SheetLayout layout;
    private final FoundText found = new FoundText();
    private final float high;

    PdfSheet(MapSheet sheet, SheetLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
        this.high = (float) sheet.paper().height();
    }

    void write(OutputStream out, Path scratch, Instant time, MapPrinter printer, PrintProgress progress)
            throws IOException, InterruptedException {
        rows(scratch, printer, progress);
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                InputStream rows = Files.newInputStream(scratch)) {
            PDPage page = new PDPage(new PDRectangle((float) sheet.paper().width(), high));
            document.addPage(page);
            information(document, time);
            PDImageXObject map = image(document, rows, layout.area().width(), layout.area().height(), PDDeviceRGB.INSTANCE);
            COSDictionary parameters = new COSDictionary();
            parameters.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
            parameters.setInt(COSName.COLORS, 3);
            parameters.setInt(COSName.COLUMNS, layout.area().width());
            map.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                place(content, map, layout.left() * unit(), layout.top() * unit(), layout.area().width() * unit(),
                        layout.area().height() * unit());
                for (SheetItem item : layout.items()) {
                    draw(document, content, item);
                }
            }
            page.setContents(List.of(new PDStream(page.getCOSObject().getCOSStream(COSName.CONTENTS)), found.content(document)));
            PDResources resources = page.getResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(FoundText.FONT, found.font(document));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            document.save(out);
        }
    }

    private double unit() {
        return 72 / sheet.dpi();
    }

    private void rows(Path scratch, MapPrinter printer, PrintProgress progress) throws IOException, InterruptedException {
        Deflater deflater = new Deflater(6);
        MapSheet.Content content = sheet.content();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(scratch));
                DeflaterOutputStream zip = new DeflaterOutputStream(file, deflater, 1 << 16)) {
            RgbRows rows = new RgbRows(layout.area().width(), zip);
            printer.print(layout.area(), content.layers(), content.selection(), content.canvas(), (pixels, width, count) -> {
                for (int y = 0; y < count; y++) {
                    rows.write(pixels, y * width);
                }
            }, progress);
        } finally {
            deflater.end();
        }
    }

    private void information(PDDocument document, Instant time) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(sheet.words().title());
        information.setAuthor(sheet.words().attribution());
        information.setCreator("Tessera map-layers");
        information.setCreationDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
    }

    private static PDImageXObject image(PDDocument document, InputStream deflated, int width, int height, PDColorSpace colours)
            throws IOException {
        return new PDImageXObject(document, deflated, COSName.FLATE_DECODE, width, height, 8, colours);
    }

    private void place(PDPageContentStream content, PDImageXObject image, double x, double y, double width, double height)
            throws IOException {
        content.drawImage(image, (float) x, (float) (high - y - height), (float) width, (float) height);
    }

    private void draw(PDDocument document, PDPageContentStream content, SheetItem item) throws IOException {
        switch (item) {
            case SheetItem.Area area -> {
                colour(content, area.colour());
                for (int i = 0; i < area.xy().length; i += 2) {
                    point(content, area.xy()[i], area.xy()[i + 1], i == 0);
                }
                content.fill();
            }
            case SheetItem.Words words -> words(content, words);
            case SheetItem.Picture picture -> {
                Surface surface = picture.surface();
                PDImageXObject image = image(document, deflated(surface, 3), surface.width(), surface.height(), PDDeviceRGB.INSTANCE);
                image.getCOSObject().setItem(COSName.SMASK,
                        image(document, deflated(surface, 1), surface.width(), surface.height(), PDDeviceGray.INSTANCE));
                place(content, image, picture.x(), picture.y(), picture.width(), picture.height());
            }
        }
    }

    private void words(PDPageContentStream content, SheetItem.Words words) throws IOException {
        ScreenPath path = new ScreenPath();
        TextOutline.trace(path, words.text(), words.size(), words.bold(), words.x(), words.baseline());
        colour(content, words.colour());
        for (int part = 0; part < path.parts(); part++) {
            for (int i = path.start(part); i < path.start(part + 1); i++) {
                point(content, path.x(i), path.y(i), i == path.start(part));
            }
        }
        if (path.parts() > 0) {
            content.fill();
        }
        found.add(words, words.x(), high - words.baseline());
    }

    private void point(PDPageContentStream content, double x, double y, boolean first) throws IOException {
        if (first) {
            content.moveTo((float) x, (float) (high - y));
        } else {
            content.lineTo((float) x, (float) (high - y));
        }
    }

    private static void colour(PDPageContentStream content, int argb) throws IOException {
        content.setNonStrokingColor((argb >> 16 & 255) / 255f, (argb >> 8 & 255) / 255f, (argb & 255) / 255f);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((argb >>> 24) / 255f);
        content.setGraphicsStateParameters(state);
    }

    /** Colours (3 bytes a pixel) or opacity (1) of a premultiplied picture. */
    private static InputStream deflated(Surface surface, int bytes) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < surface.width() * surface.height(); i++) {
                int pixel = surface.pixels()[i];
                int alpha = pixel >>> 24;
                if (bytes == 1) {
                    zip.write(alpha);
                } else {
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        zip.write(alpha == 0 ? 255 : Math.min(255, (pixel >> shift & 255) * 255 / alpha));
                    }
                }
            }
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
