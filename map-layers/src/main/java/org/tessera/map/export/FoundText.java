package org.tessera.map.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

import org.tessera.map.raster.TextOutline;

/**
 * The texts of a page once more, invisible, so that they can be selected, copied and searched whatever script they are in. Each
 * character has a code of its own in a font without glyphs that only knows its width and what it stands for (ISO
 * 32000-1, 9.10.3); the visible letters are drawn as outlines and need no font in the file or on the reader's machine.
 */
final class FoundText {

    static final COSName FONT = COSName.getPDFName("Found");

    private static final COSName TO_UNICODE = COSName.getPDFName("ToUnicode");
    private static final int INVISIBLE = 3;
    /** Most mappings in a block of a CMap. */
    private static final int BLOCK = 100;

    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final StringBuilder operators = new StringBuilder("BT ").append(INVISIBLE).append(" Tr\n");

    /** Adds a text whose base line starts at a place in PDF's coordinates, y up. */
    void add(SheetItem.Words words, double x, double y) {
        StringBuilder hex = new StringBuilder();
        words.text().codePoints().forEach(letter -> hex.append(String.format(Locale.ROOT, "%04x",
                codes.computeIfAbsent(letter, _ -> codes.size() + 1))));
        operators.append(String.format(Locale.ROOT, "/%s %.2f Tf 1 0 0 1 %.3f %.3f Tm <%s> Tj%n", FONT.getName(), words.size(), x, y,
                hex));
    }

    /** The operators, as a further content stream of the page. */
    PDStream content(PDDocument document) throws IOException {
        return stream(document, operators + "ET\n");
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
        font.setItem(TO_UNICODE, stream(document, meanings()));
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

    private String meanings() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Found def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n");
        int done = 0;
        for (Map.Entry<Integer, Integer> code : codes.entrySet()) {
            if (done % BLOCK == 0) {
                map.append(done > 0 ? "endbfchar\n" : "").append(Math.min(BLOCK, codes.size() - done)).append(" beginbfchar\n");
            }
            byte[] meaning = Character.toString(code.getKey()).getBytes(StandardCharsets.UTF_16BE);
            map.append(String.format(Locale.ROOT, "<%04x> <%s>%n", code.getValue(), new COSString(meaning).toHexString()));
            done++;
        }
        return map.append(done > 0 ? "endbfchar\n" : "").append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }

    private static PDStream stream(PDDocument document, String text) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE);
    }
}
