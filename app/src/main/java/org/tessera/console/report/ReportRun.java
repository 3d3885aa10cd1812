package org.tessera.console.report;

import java.nio.file.Path;
import java.util.Optional;

import org.tessera.map.engine.PrintProgress;

/** Writes reports about what the planning view shows; the console gives it, tests give another. */
@FunctionalInterface
public interface ReportRun {

    /**
     * Prepares a job on the screen's thread: what is seen at that moment is written, in the language of the moment.
     *
     * @return runs in the background and blocks; empty when there is nothing to report on
     */
    Optional<Job> prepare(ReportKind kind);

    /** Writes. */
    @FunctionalInterface
    interface Job {

        /**
         * @param file .pdf or .xlsx; replaced when it is there
         * @throws java.util.concurrent.CancellationException when the progress said so; nothing is left behind then
         */
        void write(Path file, PrintProgress progress);
    }
}
