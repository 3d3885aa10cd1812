package org.tessera.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What remains of personal words when nobody has given a purpose for seeing them. Nothing that identifies is kept; empty stays empty. */
public final class Masked {

    private static final String STARS = "**";
    private static final Pattern STREET = Pattern.compile("^(.*?(?:大街|大道|街|路|巷|弄|胡同|Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Place|Pl"
            + "|Square|Sq|Boulevard|Blvd|Way|Court|Ct|Terrace|Ter|Parkway|Pkwy))(?![\\p{IsLatin}]).*$", Pattern.DOTALL);
    private static final Pattern HOUSE = Pattern.compile("^\\s*#?\\d[\\dA-Za-z\\-/]*\\s+");
    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;
    private static final int LONG_PHONE = 11;

    private Masked() {
    }

    /** The first letter and two stars, whatever the length: 张**. */
    public static String name(String name) {
        String text = clean(name);
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + STARS;
    }

    /** Three digits, four stars, four digits of a mobile number: 138****5678; of a shorter number nothing but stars. */
    public static String phone(String phone) {
        String digits = clean(phone).replaceAll("\\D", "");
        if (clean(phone).isEmpty()) {
            return "";
        }
        String local = digits.length() == LONG_PHONE + 2 && digits.startsWith("86") ? digits.substring(2) : digits;
        return local.length() != LONG_PHONE ? "****"
                : local.substring(0, PHONE_HEAD) + "****" + local.substring(LONG_PHONE - PHONE_TAIL);
    }

    /** Stars for an identity number: region and birthday in it would tell too much. */
    public static String idNumber(String number) {
        return clean(number).isEmpty() ? "" : "*".repeat(8);
    }

    /** Stars before the host, and of the host only what follows its last dot. */
    public static String email(String email) {
        String text = clean(email);
        int at = text.lastIndexOf('@');
        int dot = text.lastIndexOf('.');
        return text.isEmpty() ? "" : "***@***" + (at >= 0 && dot > at ? text.substring(dot) : "");
    }

    /** Up to the street; stars where no street is found. House numbers go, before or behind the street. */
    public static String address(String address) {
        String text = clean(address);
        if (text.isEmpty()) {
            return "";
        }
        Matcher street = STREET.matcher(HOUSE.matcher(text).replaceFirst(""));
        return street.matches() ? street.group(1).strip() : STARS;
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }
}
