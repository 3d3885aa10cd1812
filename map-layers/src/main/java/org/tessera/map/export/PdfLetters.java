package org.tessera.map.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.TextOutline;

/**
 * The letters of a document, each drawn once and then only named: fonts of outlines (Type 3, ISO 32000-1, 9.6.5) with at most 255
 * letters each, which say what each letter means. Works with every font of the machine, collections and CFF outlines too.
 */
final class PdfLetters {

    private static final int EM = 1000;
    private static final int MOST = 255;
    private static final COSName TO_UNICODE = COSName.getPDFName("ToUnicode");

    private final Map<Letter, Place> places = new HashMap<>();
    private final List<List<Letter>> fonts = new ArrayList<>();

    private record Letter(int codePoint, boolean bold) {
    }

    private record Place(int font, int code) {
    }

    /** Appends the operators of a text whose base line starts at a place in PDF's coordinates, y up. */
    void show(StringBuilder operators, SheetItem.Words words, double x, double y) {
        operators.append(String.format(Locale.ROOT, "BT 1 0 0 1 %.3f %.3f Tm", x, y));
        int font = -1;
        for (int letter : words.text().codePoints().toArray()) {
            Place place = places.computeIfAbsent(new Letter(letter, words.bold()), this::placed);
            if (place.font != font) {
                operators.append(String.format(Locale.ROOT, "%s /%s %.2f Tf <", font < 0 ? "" : "> Tj", name(place.font).getName(),
                        words.size()));
                font = place.font;
            }
            operators.append(String.format(Locale.ROOT, "%02x", place.code));
        }
        operators.append(font < 0 ? " ET\n" : "> Tj ET\n");
    }

    private Place placed(Letter letter) {
        if (fonts.isEmpty() || fonts.getLast().size() == MOST) {
            fonts.add(new ArrayList<>());
        }
        fonts.getLast().add(letter);
        return new Place(fonts.size() - 1, fonts.getLast().size());
    }

    private static COSName name(int font) {
        return COSName.getPDFName("L" + font);
    }

    /** Adds the fonts to a dictionary of resources, once all pages are written. */
    void addFonts(PDDocument document, COSDictionary resources) throws IOException {
        for (int i = 0; i < fonts.size(); i++) {
            resources.setItem(name(i), font(document, fonts.get(i)));
        }
    }

    private static COSDictionary font(PDDocument document, List<Letter> letters) throws IOException {
        COSDictionary procedures = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.ONE);
        UnicodeMap meanings = new UnicodeMap(1);
        double[] box = {0, 0, 1, 1};
        for (Letter letter : letters) {
            COSName name = COSName.getPDFName("g" + (differences.size()));
            String text = Character.toString(letter.codePoint);
            double width = TextOutline.width(text, EM, letter.bold);
            procedures.setItem(name, stream(document, procedure(text, letter.bold, width, box)));
            meanings.add(differences.size(), letter.codePoint);
            widths.add(new COSFloat((float) width));
            differences.add(name);
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(box));
        font.setItem(COSName.FONT_MATRIX, numbers(1.0 / EM, 0, 0, 1.0 / EM, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, letters.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(TO_UNICODE, stream(document, meanings.text()));
        return font;
    }

    /** The outline of a letter, y up; the box of all letters grows by it. */
    private static String procedure(String text, boolean bold, double width, double... all) {
        ScreenPath path = new ScreenPath();
        TextOutline.trace(path, text, EM, bold, 0, 0);
        double[] box = {0, 0, 0, 0};
        StringBuilder operators = new StringBuilder();
        for (int part = 0; part < path.parts(); part++) {
            for (int i = path.start(part); i < path.start(part + 1); i++) {
                double x = path.x(i);
                double y = -path.y(i);
                grow(box, x, y);
                operators.append(Math.round(x)).append(' ').append(Math.round(y)).append(i == path.start(part) ? " m\n" : " l\n");
            }
        }
        grow(all, box[0], box[1]);
        grow(all, box[2], box[3]);
        operators.append(path.parts() > 0 ? "f\n" : "");
        return String.format(Locale.ROOT, "%.2f 0 %.0f %.0f %.0f %.0f d1%n", width, Math.floor(box[0]), Math.floor(box[1]),
                Math.ceil(box[2]), Math.ceil(box[3])) + operators;
    }

    private static void grow(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }

    static PDStream stream(PDDocument document, String text) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE);
    }
}
