package org.tessera.bench.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Effort;
import org.tessera.bench.Machine;
import org.tessera.bench.Session;
import org.tessera.bench.Skipped;
import org.tessera.bench.window.Screening;

/**
 * The inside of a process that measures: runs the benchmarks that have a wanted result, and says each answer as one JSON object on
 * a line of stdout, last of all its peak memory.
 */
public final class BenchProcess implements Session {

    /** First argument when figures are wanted; anything else only tries that everything runs. */
    static final String FULL = "full";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final Effort effort;
    private final Path folder;
    private final Set<String> wanted;

    private BenchProcess(Effort effort, Path folder, Set<String> wanted) {
        this.effort = effort;
        this.folder = folder;
        this.wanted = wanted;
    }

    /**
     * @param arguments effort, folder, and the names of the wanted results
     */
    public static void main(String[] arguments) throws InterruptedException {
        Set<String> wanted = new LinkedHashSet<>(List.of(arguments).subList(2, arguments.length));
        Effort effort = FULL.equals(arguments[0]) ? Effort.FULL : Effort.QUICK;
        // The threads of JavaFX would keep a process going whose measuring has failed.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            thread.getThreadGroup().uncaughtException(thread, failure);
            Runtime.getRuntime().exit(1);
        });
        new BenchProcess(effort, Path.of(arguments[1]), wanted).run();
        // JavaFX and the map keep threads; all that was asked has been answered.
        Runtime.getRuntime().exit(0);
    }

    private void run() throws InterruptedException {
        List<Benchmark> benchmarks = new Benchmarks().all().stream()
                .filter(benchmark -> benchmark.names().stream().anyMatch(wanted::contains)).toList();
        if (benchmarks.stream().anyMatch(Benchmark::onScreen)) {
            Screening.start();
        }
        for (Benchmark benchmark : benchmarks) {
            benchmark.run(this);
        }
        say("peakMegabytes", Machine.peakMemory());
    }

    private void say(String kind, Object what) {
        out.println(JSON.createObjectNode().set(kind, JSON.valueToTree(what)).toString());
    }

    @Override
    public Set<String> wanted() {
        return wanted;
    }

    @Override
    public Effort effort() {
        return effort;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Map<String, String> environment() {
        return System.getenv();
    }

    @Override
    public void result(BenchResult result) {
        say("result", result);
    }

    @Override
    public void skip(Skipped skipped) {
        say("skipped", skipped);
    }

    @Override
    public void note(String line) {
        err.println(line);
    }
}
