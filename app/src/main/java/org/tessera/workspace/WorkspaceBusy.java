package org.tessera.workspace;

/** Another process holds the workspace for writing. The message names it and says what can be done. */
public final class WorkspaceBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    /**
     * @param holder who holds it, for example {@code process 4711 since 2026-11-24 00:13}
     */
    public WorkspaceBusy(String message, String holder) {
        super(message);
        this.holder = holder;
    }

    public String holder() {
        return holder;
    }
}
