package org.tessera.map.crs;

/** No coordinate reference system fits what was given; the message is one line for the user. */
public final class UnknownCrs extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownCrs(String message) {
        super(message);
    }

    public UnknownCrs(String message, Throwable cause) {
        super(message, cause);
    }
}
