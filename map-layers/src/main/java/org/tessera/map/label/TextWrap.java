package org.tessera.map.label;

import java.util.function.ToDoubleFunction;

/** Breaks texts into lines: Latin between words, Chinese between any two characters, never before a closing mark. Stateless. */
public final class TextWrap {

    private static final String NEVER_FIRST = ",.;:!?)]}%，。、；：！？）》」』】…";
    private static final String NEVER_LAST = "([{（《「『【";

    private TextWrap() {
    }

    /**
     * The text with line feeds, so that no line is wider than wished where a break can be found.
     *
     * @param width of a piece of text
     */
    public static String wrap(String text, double most, ToDoubleFunction<String> width) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            wrapped.append(wrapped.isEmpty() ? "" : "\n");
            int from = 0;
            int fitting = 0;
            for (int i = 1; i <= line.length(); i++) {
                if (i == line.length() || breakable(line, i)) {
                    if (fitting > from && width.applyAsDouble(line.substring(from, i).strip()) > most) {
                        wrapped.append(line.substring(from, fitting).strip()).append('\n');
                        from = fitting;
                    }
                    fitting = i;
                }
            }
            wrapped.append(line.substring(from).strip());
        }
        return wrapped.toString();
    }

    private static boolean breakable(String line, int at) {
        char before = line.charAt(at - 1);
        char after = line.charAt(at);
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || Character.isLowSurrogate(after)) {
            return false;
        }
        return before == ' ' || before == '-' || wide(before) || wide(after) && before != ' ';
    }

    /** Characters of scripts written without spaces. */
    private static boolean wide(char letter) {
        return letter >= 0x2E80 && letter <= 0x9FFF || letter >= 0xF900 && letter <= 0xFAFF || letter >= 0xFF00 && letter <= 0xFFEF
                || Character.isSurrogate(letter);
    }
}
