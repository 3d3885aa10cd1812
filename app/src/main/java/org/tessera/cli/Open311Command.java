package org.tessera.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.intake.Intake;
import org.tessera.clock.WallClock;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.exchange.open311.WireForm;
import org.tessera.exchange.open311.WireTime;
import org.tessera.exchange.open311.pull.Pull;
import org.tessera.exchange.open311.pull.PullFailure;
import org.tessera.exchange.open311.pull.PullPolicy;
import org.tessera.exchange.open311.pull.PullTally;
import org.tessera.exchange.open311.pull.RemoteReport;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.OutsideIntake;
import org.tessera.workspace.Workspace;

/** Works with other Open311 servers. */
@Command(name = "open311", mixinStandardHelpOptions = true, description = "Works with other Open311 GeoReport v2 servers.",
        subcommands = Open311Command.PullCommand.class)
final class Open311Command implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "open311 needs to be told what to do: pull URL");
    }

    /** Brings in what another server has. */
    @Command(name = "pull", mixinStandardHelpOptions = true, description = {
        "Brings the open requests of another server in as reports; asking again brings nothing twice.",
        "Begins a day before the last pull, or 90 days ago."})
    static final class PullCommand implements Callable<Integer> {

        private static final Actor OPEN311 = new Actor("open311", Scope.WHOLE_DISTRICT);
        /** Setting that keeps up to when a server was asked. */
        private static final String ASKED = "open311.pull.";

        @Spec
        private CommandSpec spec;

        @Mixin
        private WorkspaceOptions workspaceOptions;

        @Mixin
        private OutputOptions output;

        @Parameters(paramLabel = "URL", description = "address up to what stands before /requests.json")
        private String url;

        @Option(names = "--jurisdiction", paramLabel = "ID", defaultValue = "", description = "jurisdiction_id to ask with")
        private String jurisdiction;

        @Option(names = "--since", paramLabel = "TIME",
                description = "earliest requests to ask for, as 2026-03-01 or 2026-03-01T08:00+08:00")
        private String since;

        @Option(names = "--form", paramLabel = "FORM", defaultValue = "json", description = "json (default) or xml")
        private WireForm form;

        @Option(names = "--every", paramLabel = "MINUTES", description = "asks again and again, so many minutes apart, until interrupted")
        private int every;

        @Override
        public Integer call() throws InterruptedException {
            Instant from = since == null ? null : since();
            long start = System.nanoTime();
            try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.WRITE);
                    OutsideIntake intake = new OutsideIntake(workspace, OPEN311, new WallClock());
                    RemoteReport remote = new RemoteReport(url, jurisdiction, form, PullPolicy.USUAL, output::note, Thread::sleep)) {
                PullTally tally = pull(workspace, intake, remote, from);
                while (every > 0) {
                    output.note(line(tally) + "; asking again in " + every + " min");
                    Thread.sleep(Duration.ofMinutes(every));
                    tally = again(workspace, intake, remote, tally);
                }
                tally.problems().stream().limit(output.json() ? 0 : 200).map(Problem::toString).forEach(output::note);
                output.print(new Answer(tally, (System.nanoTime() - start) / 1_000_000), line(tally));
                return tally.refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
            } catch (PullFailure failure) {
                throw new UnreadableInput(new Problem("open311 pull", 0, "", "", failure.getMessage()), failure);
            }
        }

        /** A server that fails now may answer next time: while asking again and again, it is only told. */
        private PullTally again(Workspace workspace, Intake intake, RemoteReport remote, PullTally last)
                throws InterruptedException {
            try {
                return pull(workspace, intake, remote, null);
            } catch (PullFailure failure) {
                output.note(failure.getMessage());
                return last;
            }
        }

        private PullTally pull(Workspace workspace, Intake intake, RemoteReport remote, Instant from) throws InterruptedException {
            ZoneId zone = DutyDay.DEFAULT_ZONE;
            Instant now = Instant.now();
            String key = ASKED + remote.name();
            // Whole days, so that the same day asks the same question and a server may say that nothing has changed.
            Instant begin = from != null ? from : workspace.settings().get(key).map(Instant::parse)
                    .map(last -> last.minus(Duration.ofDays(1))).orElse(now.minus(Duration.ofDays(90))).truncatedTo(ChronoUnit.DAYS);
            PullTally tally = new Pull(remote, workspace, intake, ServiceCatalog.of(workspace, now, zone)).run(begin, now);
            workspace.settings().put(key, now.toString());
            return tally;
        }

        private Instant since() {
            try {
                return WireTime.read(since).toInstant();
            } catch (DateTimeException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), "--since " + since
                        + ": expected a day or a time, as 2026-03-01 or 2026-03-01T08:00:00+08:00", e);
            }
        }

        private static String line(PullTally tally) {
            return String.format(Locale.ROOT, "%,d read: %,d accepted, %,d unchanged, %,d closed there, %,d refused", tally.read(),
                    tally.accepted(), tally.unchanged(), tally.closed(), tally.refused());
        }

        /** The JSON form, as that of an import. */
        private record Answer(@com.fasterxml.jackson.annotation.JsonUnwrapped PullTally tally, long millis) {
        }
    }
}
