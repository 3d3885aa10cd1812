package org.tessera.cases.ledger;

import org.tessera.access.Masked;
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

    /** The resident as anybody may see them, masked as everywhere. */
    public Resident masked() {
        return new Resident(Masked.name(name), Masked.phone(phone), Masked.idNumber(identityNumber), Masked.address(address));
    }

    /** How many parts were given. */
    public int given() {
        return (int) java.util.stream.Stream.of(name, phone, identityNumber, address).filter(part -> !part.isEmpty()).count();
    }

    private static boolean isMasked(String text) {
        return text.chars().allMatch(letter -> letter == '*');
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
