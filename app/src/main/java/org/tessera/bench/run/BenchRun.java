package org.tessera.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.tessera.bench.BenchReport;
import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Machine;
import org.tessera.bench.Skipped;
import org.tessera.bench.peer.JsonLines;

/** Runs wanted benchmarks, each group in a fresh process with this process's own options, one after the other. Blocking. */
public final class BenchRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> wanted;
    private final boolean quick;
    private final Map<String, String> environment;
    private final Consumer<String> notes;
    private final List<BenchResult> results = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<String, Long> peaks = new TreeMap<>();

    /**
     * @param wanted      names of results
     * @param quick       only tries that everything runs, all in one process
     * @param environment of the user
     * @param notes       takes lines for stderr
     */
    public BenchRun(Set<String> wanted, boolean quick, Map<String, String> environment, Consumer<String> notes) {
        this.wanted = wanted;
        this.quick = quick;
        this.environment = environment;
        this.notes = notes;
    }

    /** Measures everything wanted. */
    public BenchReport run() throws InterruptedException {
        Machine machine = Machine.here();
        notes.accept("bench: " + machine.cores() + " cores, load average " + machine.loadBefore());
        Path folder = temporary();
        try (Display display = Display.open(environment)) {
            for (List<Benchmark> together : processes()) {
                measure(together, folder, display);
            }
        } finally {
            remove(folder);
        }
        return new BenchReport(machine.after(), quick, results, skipped, peaks);
    }

    private List<List<Benchmark>> processes() {
        List<Benchmark> chosen = new Benchmarks().all().stream()
                .filter(benchmark -> benchmark.names().stream().anyMatch(wanted::contains)).toList();
        return quick ? List.of(chosen) : chosen.stream().map(List::of).toList();
    }

    private void measure(List<Benchmark> together, Path folder, Display display) throws InterruptedException {
        List<String> names = together.stream().flatMap(benchmark -> benchmark.names().stream()).filter(wanted::contains).toList();
        List<String> command = new ArrayList<>(java(display.present()));
        command.addAll(List.of(quick ? "quick" : BenchProcess.FULL, folder.toString()));
        command.addAll(names);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(display.in(environment));
        String title = together.size() == 1 ? together.getFirst().group() : "all";
        notes.accept("bench: " + title + ", load average " + Machine.load());
        try (JsonLines lines = JsonLines.start(builder, title)) {
            for (JsonNode line = lines.nextOrNull(); line != null; line = lines.nextOrNull()) {
                take(line, title);
            }
            int code = lines.process().waitFor();
            if (code != 0) {
                notes.accept("bench: " + title + " ended with code " + code);
            }
        }
    }

    private void take(JsonNode line, String title) {
        if (line.has("result")) {
            results.add(JSON.convertValue(line.get("result"), BenchResult.class));
        } else if (line.has("skipped")) {
            Skipped one = JSON.convertValue(line.get("skipped"), Skipped.class);
            notes.accept("bench: SKIPPED " + one.name() + ": " + one.why());
            skipped.add(one);
        } else if (line.has("peakMegabytes")) {
            peaks.put(title, line.get("peakMegabytes").asLong());
        }
    }

    /** This process's own Java, options and class path, with what frames need. */
    private static List<String> java(boolean screen) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dglass.platform") && !option.startsWith("-XX:AOT")
                        && !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(List.of("-Dprism.order=sw", "-Dprism.vsync=false", "-Djavafx.animation.fullspeed=true"));
        if (!screen) {
            command.add("-Dglass.platform=Headless");
        }
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classes, BenchProcess.class.getName()));
        return command;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tessera-bench");
        } catch (IOException notMade) {
            throw new UncheckedIOException("no room for temporary files", notMade);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("temporary files are left in " + folder, left);
        }
    }
}
