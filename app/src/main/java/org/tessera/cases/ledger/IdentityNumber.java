package org.tessera.cases.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** The citizen identity number of GB 11643: place, date of birth, order, and a check character by ISO 7064 MOD 11-2. */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int MODULUS = 11;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private IdentityNumber() {
    }

    /** Whether a text is one: eighteen characters, a day of birth that was, and the right check character. */
    public static boolean isOne(String text) {
        if (text == null || !text.matches("[1-9][0-9]{16}[0-9Xx]") || !text.substring(6, 8).matches("19|20")) {
            return false;
        }
        try {
            LocalDate.parse(text.substring(6, 14), DAY);
        } catch (DateTimeException _) {
            return false;
        }
        return check(text.substring(0, LENGTH - 1)) == Character.toUpperCase(text.charAt(LENGTH - 1));
    }

    /** Whether one stands anywhere in a text, by itself and not as a part of a longer number. */
    public static boolean isIn(String text) {
        return text != null && CANDIDATE.matcher(text).results().anyMatch(found -> isOne(found.group()));
    }

    /** The check character of the first seventeen digits: the one that makes the weighted sum leave 1. */
    static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % MODULUS;
        }
        int check = (MODULUS + 1 - sum) % MODULUS;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
