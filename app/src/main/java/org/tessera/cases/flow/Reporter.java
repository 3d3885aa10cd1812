package org.tessera.cases.flow;

import org.tessera.access.Masked;

/**
 * Who reported something. Personal: what leaves the store is masked unless a purpose was given and recorded.
 *
 * @param name  empty when not given
 * @param phone empty when not given
 * @param email empty when not given
 */
public record Reporter(String name, String phone, String email) {

    /** A sensor, a patrol, or somebody who did not say. */
    public static final Reporter NOBODY = new Reporter("", "", "");

    /** What of them may leave the store without a purpose. */
    public Reporter masked() {
        return new Reporter(Masked.name(name), Masked.phone(phone), Masked.email(email));
    }
}
