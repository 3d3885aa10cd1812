package org.tessera.map.engine;

/** Told how far a print is, and asked whether it is still wanted. Called on the thread that prints. */
public interface PrintProgress {

    /** Nobody looks and nobody cancels. */
    PrintProgress NONE = new PrintProgress() {
        @Override
        public void done(double share) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Share that is done, 0 to 1. */
    void done(double share);

    /** Whether to stop; looked at every few milliseconds. */
    boolean cancelled();
}
