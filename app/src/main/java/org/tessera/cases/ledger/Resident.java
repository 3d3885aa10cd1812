package org.tessera.cases.ledger;

import org.tessera.journal.Refusal;

/**
 * Who was visited: all that is personal in an entry. Each part is empty when it was not given; nobody has to give any.
 *
 * @param name           as the resident says it
 * @param phone          to be called on
 * @param identityNumber of the identity card, only where a kind of help asks for it
 * @param address        where they live
 */
public record Resident(String name, String phone, String identityNumber, String address) {

    public static final Resident UNNAMED = new Resident("", "", "", "");

    /** @throws Refusal when the identity number is none; the message does not repeat it */
    public Resident {
        name = text(name);
        phone = text(phone);
        identityNumber = text(identityNumber).toUpperCase(java.util.Locale.ROOT);
        address = text(address);
        if (!identityNumber.isEmpty() && !isMasked(identityNumber) && !IdentityNumber.isOne(identityNumber)) {
            throw new Refusal("refusal.identity-number", "this is no identity number: date of birth or check digit do not fit");
        }
    }

    /** The resident as anybody may see them: the first letter of the name, the end of the telephone number, no more. */
    public Resident masked() {
        return new Resident(cut(name, 1, 0), cut(phone, 0, 2), cut(identityNumber, 0, 0), cut(address, 0, 0));
    }

    /** How many parts were given. */
    public int given() {
        return (int) java.util.stream.Stream.of(name, phone, identityNumber, address).filter(part -> !part.isEmpty()).count();
    }

    private static boolean isMasked(String text) {
        return text.chars().allMatch(letter -> letter == '*');
    }

    /** Stars of one length whatever the text, so that they do not say how long it is; a text too short to cut is all stars. */
    private static String cut(String text, int head, int tail) {
        int[] letters = text.codePoints().toArray();
        if (letters.length == 0) {
            return "";
        }
        if (letters.length <= head + tail) {
            return "***";
        }
        return new String(letters, 0, head) + "***" + new String(letters, letters.length - tail, tail);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Without anything personal, so that no message or log has it by accident. */
    @Override
    public String toString() {
        return "Resident[" + given() + " parts]";
    }
}
