package org.tessera.exchange.open311.pull;

/** The other server cannot be used, after all attempts. The message says which address, what happened and how often it was tried. */
public final class PullFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PullFailure(String message, Throwable cause) {
        super(message.replaceAll("\\p{Cntrl}+", " "), cause);
    }
}
