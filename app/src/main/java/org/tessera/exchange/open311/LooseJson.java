package org.tessera.exchange.open311;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as the specification's own examples have it, which is not quite JSON: numbers with leading zeros, {@code "service_code":006}, and
 * an HTTP status line before the document. Servers have been built by those examples. The zeros belong to the code, so such numbers
 * become text.
 */
final class LooseJson {

    /** A string, which is passed over, or a number with a leading zero. */
    private static final Pattern STRING_OR_ZEROS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|(?<![\\w.+-])-?0\\d[\\d.eE+-]*+", Pattern.DOTALL);

    private LooseJson() {
    }

    /** The text without a byte order mark and without an HTTP status line with its headers. */
    static String bare(String text) {
        String rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!rest.startsWith("HTTP/")) {
            return rest;
        }
        int blank = rest.replace("\r\n", "\n").indexOf("\n\n");
        return blank < 0 ? rest : rest.replace("\r\n", "\n").substring(blank + 2);
    }

    /** The text with numbers that have a leading zero in quotes. */
    static String quoted(String text) {
        Matcher found = STRING_OR_ZEROS.matcher(text);
        return found.replaceAll(match -> Matcher.quoteReplacement(
                match.group().startsWith("\"") ? match.group() : "\"" + match.group() + "\""));
    }
}
