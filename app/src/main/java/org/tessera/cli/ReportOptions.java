package org.tessera.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import org.tessera.console.i18n.Language;
import org.tessera.exchange.report.Report;
import org.tessera.exchange.report.ReportFile;
import org.tessera.exchange.report.ReportWords;
import org.tessera.map.engine.PrintProgress;

/** The report of a command as a file for people. */
final class ReportOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--report", paramLabel = "FILE", description = "a report with maps, .pdf or .xlsx")
    private Path file;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en",
            description = "language of sentences and of the report, zh or en (default: en)")
    private Language language;

    /** Says at once when the report could not be written, before any work is done. */
    void requireWritable() {
        if (file != null) {
            ReportFile.requireWritable(file);
        }
    }

    /** The words of the language asked for. */
    ReportWords words() {
        return new ReportWords(language.locale());
    }

    /** Writes the report when one is wanted. */
    void write(BiFunction<ReportWords, ZonedDateTime, Report> content) {
        if (file != null) {
            ReportFile.write(file, content.apply(words(), ZonedDateTime.now()), progress());
        }
    }

    private PrintProgress progress() {
        return new PrintProgress() {

            private long told = -1;

            @Override
            public void done(double share) {
                long tenths = Math.round(Math.floor(share * 10));
                if (tenths > told && System.console() != null) {
                    told = tenths;
                    command.commandLine().getErr().println("report: " + tenths * 10 + " %");
                    command.commandLine().getErr().flush();
                }
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
