package org.tessera.exchange;

/** A file cannot be written where it was asked for: exit code 2, one line, the file that was there before is untouched. */
public final class UnwritableOutput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line that names the file */
    public UnwritableOutput(String message, Throwable cause) {
        super(message.replaceAll("\\p{Cntrl}+", " "), cause);
    }
}
