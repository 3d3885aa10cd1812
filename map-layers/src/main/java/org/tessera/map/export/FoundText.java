package org.tessera.map.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.tessera.map.raster.TextOutline;

/**
 * Texts once more, invisible, so that they can be selected, copied and searched whatever script they are in: for those whose visible
 * letters depend on one another and are drawn as one outline. Each character has a code of its own in a font without
 * glyphs that only knows its width and what it stands for (ISO 32000-1, 9.10.3).
 */
final class FoundText {

    static final COSName FONT = COSName.getPDFName("Found");

    private static final COSName TO_UNICODE = COSName.getPDFName("ToUnicode");
    private static final int INVISIBLE = 3;

    private final Map<Integer, Integer> codes = new LinkedHashMap<>();

    /** Appends the operators of a text whose base line starts at a place in PDF's coordinates, y up. */
    void show(StringBuilder operators, SheetItem.Words words, double x, double y) {
        StringBuilder hex = new StringBuilder();
        words.text().codePoints().forEach(letter -> hex.append(String.format(Locale.ROOT, "%04x",
                codes.computeIfAbsent(letter, _ -> codes.size() + 1))));
        operators.append(String.format(Locale.ROOT, "BT %d Tr /%s %.2f Tf 1 0 0 1 %.3f %.3f Tm <%s> Tj 0 Tr ET%n", INVISIBLE,
                FONT.getName(), words.size(), x, y, hex));
    }

    /** Whether any text is of this font. */
    boolean used() {
        return !codes.isEmpty();
    }

    /** The font dictionary. */
    COSDictionary font(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Found");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -250, 1000, 1000));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 900);
        descriptor.setInt(COSName.DESCENT, -250);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        glyphs.setName(COSName.BASE_FONT, "Found");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        glyphs.setInt(COSName.DW, 500);
        glyphs.setItem(COSName.W, widths());
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Found");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        UnicodeMap meanings = new UnicodeMap(2);
        codes.forEach((letter, code) -> meanings.add(code, letter));
        font.setItem(TO_UNICODE, PdfLetters.stream(document, meanings.text()));
        return font;
    }

    private COSArray widths() {
        COSArray each = new COSArray();
        codes.keySet().forEach(letter -> each.add(COSInteger.get(
                Math.round(1000 * TextOutline.width(Character.toString(letter), 1, false)))));
        COSArray widths = numbers(1);
        widths.add(each);
        return widths;
    }

    private static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
