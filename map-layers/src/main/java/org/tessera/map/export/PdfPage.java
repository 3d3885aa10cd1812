package org.tessera.map.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextOutline;

/** What is drawn on one page, as operators (ISO 32000-1, annex A). Takes points from the upper left corner, y down. */
final class PdfPage {

    private static final int SOLID = 255;

    private final PDDocument document;
    private final PDResources resources;
    private final double high;
    private final PdfLetters letters;
    private final FoundText found;
    private final StringBuilder operators = new StringBuilder();
    private int alpha = SOLID;

    PdfPage(PDDocument document, PDResources resources, double high, PdfLetters letters, FoundText found) {
        this.document = document;
        this.resources = resources;
        this.high = high;
        this.letters = letters;
        this.found = found;
    }

    PDStream stream() throws IOException {
        return PdfLetters.stream(document, operators.toString());
    }

    void image(PDImageXObject image, double x, double y, double width, double height) {
        opacity(SOLID);
        operators.append(String.format(Locale.ROOT, "q %.3f 0 0 %.3f %.3f %.3f cm /%s Do Q%n", width, height, x, high - y - height,
                resources.add(image).getName()));
    }

    void draw(SheetItem item) throws IOException {
        switch (item) {
            case SheetItem.Area area -> {
                colour(area.colour());
                for (int i = 0; i < area.xy().length; i += 2) {
                    point(area.xy()[i], area.xy()[i + 1], i == 0);
                }
                operators.append("f\n");
            }
            case SheetItem.Words words -> words(words);
            case SheetItem.Picture picture -> {
                Surface surface = picture.surface();
                PDImageXObject image = image(surface, 3, PDDeviceRGB.INSTANCE);
                image.getCOSObject().setItem(COSName.SMASK, image(surface, 1, PDDeviceGray.INSTANCE));
                image(image, picture.x(), picture.y(), picture.width(), picture.height());
            }
        }
    }

    private void words(SheetItem.Words words) {
        colour(words.colour());
        if (TextOutline.simple(words.text())) {
            letters.show(operators, words, words.x(), high - words.baseline());
            return;
        }
        ScreenPath path = new ScreenPath();
        TextOutline.trace(path, words.text(), words.size(), words.bold(), words.x(), words.baseline());
        for (int part = 0; part < path.parts(); part++) {
            for (int i = path.start(part); i < path.start(part + 1); i++) {
                point(path.x(i), path.y(i), i == path.start(part));
            }
        }
        if (path.parts() > 0) {
            operators.append("f\n");
        }
        found.show(operators, words, words.x(), high - words.baseline());
    }

    private void point(double x, double y, boolean first) {
        operators.append(String.format(Locale.ROOT, "%.3f %.3f %s%n", x, high - y, first ? "m" : "l"));
    }

    private void colour(int argb) {
        operators.append(String.format(Locale.ROOT, "%.3f %.3f %.3f rg%n", (argb >> 16 & 255) / 255.0, (argb >> 8 & 255) / 255.0,
                (argb & 255) / 255.0));
        opacity(argb >>> 24);
    }

    private void opacity(int next) {
        if (next != alpha) {
            alpha = next;
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            operators.append('/').append(resources.add(state).getName()).append(" gs\n");
        }
    }

    /** Colours (3 bytes a pixel) or opacity (1) of a premultiplied picture. */
    private PDImageXObject image(Surface surface, int bytes, PDColorSpace colours) throws IOException {
        return new PDImageXObject(document, deflated(surface, bytes), COSName.FLATE_DECODE, surface.width(), surface.height(), 8,
                colours);
    }

    private static InputStream deflated(Surface surface, int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < surface.width() * surface.height(); i++) {
                int pixel = surface.pixels()[i];
                int opacity = pixel >>> 24;
                if (bytes == 1) {
                    zip.write(opacity);
                } else {
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        zip.write(opacity == 0 ? 255 : Math.min(255, (pixel >> shift & 255) * 255 / opacity));
                    }
                }
            }
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
