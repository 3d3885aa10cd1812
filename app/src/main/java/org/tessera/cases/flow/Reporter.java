package org.tessera.cases.flow;

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
}
