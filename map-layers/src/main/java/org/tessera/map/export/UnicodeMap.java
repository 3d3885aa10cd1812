package org.tessera.map.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.cos.COSString;

/** What the codes of a font mean, as the CMap that readers search and copy by (ISO 32000-1, 9.10.3). */
final class UnicodeMap {

    /** Most mappings in a block of a CMap. */
    private static final int BLOCK = 100;

    private final int digits;
    private final List<String> lines = new ArrayList<>();

    /** @param bytes of a code */
    UnicodeMap(int bytes) {
        digits = 2 * bytes;
    }

    void add(int code, int codePoint) {
        byte[] meaning = Character.toString(codePoint).getBytes(StandardCharsets.UTF_16BE);
        lines.add(String.format(Locale.ROOT, "<%s> <%s>%n", hex(code), new COSString(meaning).toHexString()));
    }

    private String hex(int code) {
        return String.format(Locale.ROOT, "%0" + digits + "x", code);
    }

    String text() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Found def /CMapType 2 def\n1 begincodespacerange <" + hex(0) + "> <" + "f".repeat(digits)
                + "> endcodespacerange\n");
        for (int done = 0; done < lines.size(); done++) {
            if (done % BLOCK == 0) {
                map.append(done > 0 ? "endbfchar\n" : "").append(Math.min(BLOCK, lines.size() - done)).append(" beginbfchar\n");
            }
            map.append(lines.get(done));
        }
        return map.append(lines.isEmpty() ? "" : "endbfchar\n").append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }
}
