package org.tessera.map.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tessera.map.raster.TextOutline;

/** How much room texts take on paper, and how they are broken into lines. Remembers widths of letters; one thread. */
public final class TextFit {

    private static final double EM = 1000;

    private final Map<Integer, Double> plain = new HashMap<>();
    private final Map<Integer, Double> bold = new HashMap<>();

    /** Length of a text in the unit of the size. */
    public double width(String text, double size, boolean heavy) {
        if (!TextOutline.simple(text)) {
            return TextOutline.width(text, size, heavy);
        }
        Map<Integer, Double> known = heavy ? bold : plain;
        double sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += known.computeIfAbsent(text.codePointAt(i), letter -> TextOutline.width(Character.toString(letter), EM, heavy));
        }
        return sum * size / EM;
    }

    /**
     * Breaks a text into lines where its language breaks lines, inside a word only where the word alone is too wide.
     *
     * @param most lines; the last ends with an ellipsis when the text goes on
     */
    public List<String> lines(String text, double size, boolean heavy, double width, int most) {
        String rest = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = width(rest, size, heavy) <= width ? rest.length() : cut(rest, size, heavy, width);
            if (lines.size() == most - 1 && end < rest.length()) {
                lines.add(shortened(rest, size, heavy, width));
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** On one line, shortened with an ellipsis where it is too long. */
    public String line(String text, double size, boolean heavy, double width) {
        List<String> lines = lines(text, size, heavy, width, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private int cut(String text, double size, boolean heavy, double width) {
        int reach = reach(text, size, heavy, width);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int nice = reach >= text.length() ? text.length() : breaks.isBoundary(reach) ? reach : breaks.preceding(reach);
        return nice > 0 ? nice : reach;
    }

    /** How many characters fit; at least one. */
    private int reach(String text, double size, boolean heavy, double width) {
        int end = Character.charCount(text.codePointAt(0));
        double used = width(text.substring(0, end), size, heavy);
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += width(text.substring(end, next), size, heavy);
            if (used > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private String shortened(String text, double size, boolean heavy, double width) {
        int end = reach(text, size, heavy, width - width("…", size, heavy));
        return text.substring(0, end).stripTrailing() + "…";
    }
}
