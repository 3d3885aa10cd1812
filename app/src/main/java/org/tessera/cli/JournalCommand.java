package org.tessera.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import org.tessera.journal.JournalVerdict;
import org.tessera.journal.ReplayedState;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** Proves the record unbroken, and rebuilds the picture as it was. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "Checks the journal, or rebuilds the picture as it was.",
        subcommands = {JournalCommand.Verify.class, JournalCommand.Replay.class}, synopsisSubcommandLabel = "(verify | replay)")
final class JournalCommand {

    /** Recomputes the whole chain. */
    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Recomputes every hash from the first entry on; exit code 1 when the chain is broken.")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private WorkspaceOptions workspaceOptions;

        @Mixin
        private OutputOptions output;

        @Override
        public Integer call() {
            try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
                JournalVerdict verdict = workspace.journal().verify();
                output.print(verdict, verdict.intact() ? verdict.entries() + " entries, intact"
                        : "broken at entry " + verdict.firstBroken());
                return verdict.intact() ? ExitCode.DONE : ExitCode.FINDINGS;
            }
        }
    }

    /** Folds the journal up to a moment. */
    @Command(name = "replay", mixinStandardHelpOptions = true,
            description = "Folds all entries recorded up to a moment into counts of the state as it was then.")
    static final class Replay implements Callable<Integer> {

        @Mixin
        private WorkspaceOptions workspaceOptions;

        @Mixin
        private OutputOptions output;

        @Option(names = "--at", paramLabel = "INSTANT", converter = Moment.class,
                description = "time of recording, as 2026-11-24T08:00:00Z (default: now)")
        private Instant at;

        @Override
        public Integer call() {
            try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
                Picture picture = Picture.of(workspace.journal().replay(at == null ? Instant.now() : at));
                output.print(picture, picture.text());
                return ExitCode.DONE;
            }
        }
    }

    /** An ISO instant. */
    static final class Moment implements ITypeConverter<Instant> {

        private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

        @Override
        public Instant convert(String text) {
            try {
                Instant moment = Instant.parse(text);
                // Beyond the years of four digits the store's microseconds would overflow.
                return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
            } catch (DateTimeParseException _) {
                throw new TypeConversionException("'" + text + "' is not an instant; expected a form like 2026-11-24T08:00:00Z");
            }
        }
    }

    /** The JSON form: the counts by kind once more under their plain names. */
    private record Picture(String at, long entries, long cases, long units, long grids, Map<String, Long> states,
            Map<String, Long> details, String digest) {

        static Picture of(ReplayedState state) {
            return new Picture(state.at().toString(), state.entries(), state.states().getOrDefault("case", 0L),
                    state.states().getOrDefault("unit", 0L), state.states().getOrDefault("grid", 0L), state.states(),
                    state.details(), state.digest());
        }

        String text() {
            StringBuilder text = new StringBuilder(entries + " entries up to " + at);
            details.forEach((what, count) -> text.append("\n  ").append(what).append("  ").append(count));
            return text.append("\n  digest ").append(digest).toString();
        }
    }
}
