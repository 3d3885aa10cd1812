package org.tessera.exchange.open311;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes e-mail addresses and numbers that may be a telephone, an identity card or an account out of text that everybody may read. It
 * rather takes too much: a long number of another kind goes too. Days and times stay.
 */
final class ContactMask {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{Alnum}._%+-]{1,64}\\s?[@\uFF20]\\s?[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,5}");
    private static final Pattern NUMBER = Pattern.compile(
            "[+(\uFF08]?\\p{Nd}(?:[ ()\uFF08\uFF09./\\-\u2013\u2014]{0,3}\\p{Nd}){6,24}[Xx]?");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?: \\d{1,2})?|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}(?: \\d{1,2})?");

    private ContactMask() {
    }

    /**
     * The text with contacts replaced.
     *
     * @param name the reporter's own name, taken out too; may be empty
     */
    static String mask(String text, String name) {
        String masked = EMAIL.matcher(text).replaceAll("[e-mail]");
        masked = NUMBER.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(
                DAY.matcher(found.group()).matches() ? found.group() : "[number]"));
        return name.strip().length() < 2 ? masked : masked.replace(name.strip(), "[name]");
    }
}
