package org.tessera.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.tessera.bench.BenchReport;
import org.tessera.bench.BenchResult;
import org.tessera.bench.Skipped;
import org.tessera.bench.run.BenchRun;
import org.tessera.bench.run.Benchmarks;

/** {@code bench}: measures Tessera against its peers on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures Tessera against its peers, in the same run: a ratio below 1 is ahead.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "NAME", arity = "0..*",
            description = "results (redraw-1080p/java2d), works (pan-4k) or all of a subject (map); none: everything")
    private List<String> names = List.of();

    @Option(names = "--quick", hidden = true, description = "small inputs, few repetitions: tries that everything runs")
    private boolean quick;

    @Override
    public Integer call() throws InterruptedException {
        Set<String> wanted = wanted();
        BenchReport report = new BenchRun(wanted, quick, System.getenv(), output::note).run();
        report.missing(wanted).forEach(name -> output.note("bench: no result for " + name + ", see above"));
        output.print(report, text(report));
        return report.missing(wanted).isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private Set<String> wanted() {
        try {
            return new Benchmarks().named(names);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        }
    }

    private static String text(BenchReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s, %d cores, %s, Java %s, heap at most %d MiB, load %.1f before and %.1f after",
                report.machine().cpu(), report.machine().cores(), report.machine().system(), report.machine().java(),
                report.machine().heap(), report.machine().loadBefore(), report.machine().loadAfter()));
        if (report.quick()) {
            lines.add("--quick: these figures mean nothing");
        }
        lines.add(String.format("%-24s %10s %10s %8s %9s %9s", "work/peer", "ours", "peer", "ratio", "p95", "peer p95"));
        for (BenchResult result : report.results()) {
            lines.add(String.format(Locale.ROOT, "%-24s %7.2f %s %7.2f %s %8.3f %9.2f %9.2f", result.name(), result.value(), result.unit(),
                    result.peer(), result.unit(), result.ratio(), result.p95(), result.peerP95()));
            lines.add("    " + result.input() + "; " + result.how());
        }
        for (Skipped one : report.skipped()) {
            lines.add(String.format("%-24s skipped: %s", one.name(), one.why()));
        }
        report.peakMemory().forEach((group, peak) -> lines.add("peak memory of " + group + ": " + peak + " MiB"));
        return String.join(System.lineSeparator(), lines);
    }
}
