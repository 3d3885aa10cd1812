package org.tessera.exchange.profile;

import java.nio.file.Path;

/** Told how an import goes, and asked whether to go on. Called on the importing thread. */
public interface ImportProgress {

    /** Nobody is watching. */
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void reading(Path file, int index, int count) {
            // Nobody is watching.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** A file is being read, the index-th (from 0) of count. */
    void reading(Path file, int index, int count);

    /** Whether to stop and undo. */
    boolean cancelled();
}
