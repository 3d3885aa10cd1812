package org.tessera.grid.district;

/** What was asked for cannot be done at all; the message says why in one line. */
public final class Undistrictable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undistrictable(String message) {
        super(message);
    }
}
