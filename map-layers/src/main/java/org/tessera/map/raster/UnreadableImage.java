package org.tessera.map.raster;

import java.io.IOException;

/** Bytes that are no picture that could be drawn; the message says what they are, in one line. */
public final class UnreadableImage extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableImage(String message) {
        super(message);
    }

    public UnreadableImage(String message, Throwable cause) {
        super(message, cause);
    }
}
