package org.tessera.console.export;

import java.nio.file.Path;

import org.tessera.map.engine.PrintProgress;

/** Writes the map of the console to a file; the console gives it, tests give another. */
@FunctionalInterface
public interface ExportRun {

    /**
     * Prepares a job on the screen's thread: what is seen at that moment is written.
     *
     * @param wish what the operator chose
     * @return runs in the background and blocks; throws {@link java.util.concurrent.CancellationException} when the progress said so
     */
    Job prepare(Wish wish);

    /** Writes. */
    @FunctionalInterface
    interface Job {
        void write(PrintProgress progress);
    }

    /**
     * What the operator chose.
     *
     * @param file    .png or .pdf
     * @param paper   size
     * @param dpi     device pixels an inch
     * @param title   over the map, may be empty
     * @param legend  whether there is one
     * @param replace whether a file that is there may be lost
     */
    record Wish(Path file, ExportPaper paper, int dpi, String title, boolean legend, boolean replace) {
    }
}
