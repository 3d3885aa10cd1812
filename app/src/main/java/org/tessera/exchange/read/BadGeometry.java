package org.tessera.exchange.read;

/** One record's geometry cannot be built; the message says what is expected. The record is refused, the file goes on. */
final class BadGeometry extends Exception {

    private static final long serialVersionUID = 1L;

    BadGeometry(String message) {
        super(message);
    }
}
