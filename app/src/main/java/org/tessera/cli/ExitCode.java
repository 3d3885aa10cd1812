package org.tessera.cli;

/** Exit codes of the command contract. */
public final class ExitCode {

    /** Done, nothing found. */
    public static final int DONE = 0;
    /** Done, with findings. */
    public static final int FINDINGS = 1;
    /** Bad usage or unreadable input; nothing written. */
    public static final int UNUSABLE = 2;
    /** Done, but some records were refused. */
    public static final int REFUSED = 3;

    private ExitCode() {
    }
}
