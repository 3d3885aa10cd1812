package org.tessera.exchange.open311;

/** A document is not what GeoReport v2 says it should be. The message says where, in words for whoever runs the other side. */
public final class MalformedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedDocument(String message) {
        super(message.replaceAll("\\p{Cntrl}+", " "));
    }

    public MalformedDocument(String message, Throwable cause) {
        super(message.replaceAll("\\p{Cntrl}+", " "), cause);
    }
}
