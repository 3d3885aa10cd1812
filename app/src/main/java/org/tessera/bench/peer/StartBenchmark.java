package org.tessera.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Contest;
import org.tessera.bench.Effort;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.Skipped;

/**
 * From the launch to the first map that can be used: Tessera's console on the workspace of the sample city, QGIS on a project of
 * the same layers. Both are whole programs started by their own launchers on the same display; both say themselves when the map
 * is drawn and the event loop is free, and how much CPU time they have used until then.
 */
public final class StartBenchmark implements Benchmark {

    private static final String WALL = "start/qgis";
    private static final String CPU = "start-cpu/qgis";
    /** Both draw the cases that were open then: the moment at which the console begins its replay, in Boston. */
    private static final String MOMENT = "2015-06-10T09:00:00";

    @Override
    public String group() {
        return "start";
    }

    @Override
    public List<String> names() {
        return List.of(WALL, CPU);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        String missing = missing(session);
        if (missing != null) {
            names().stream().filter(session::wants).forEach(name -> session.skip(new Skipped(name, missing)));
            return;
        }
        Qgis qgis = Qgis.find(session.environment().getOrDefault("PATH", "")).orElseThrow();
        Path home = Path.of(System.getProperty("tessera.home"));
        session.note("start: preparing a workspace and a project of the sample city");
        List<String> ours = List.of(home.resolve("tessera").toString(), "--workspace", session.folder().resolve("ws").toString());
        String project = project(qgis, home, session);
        List<String> theirs = List.of(qgis.program().toString(), "--noversioncheck", "--nologo", "--profiles-path",
                session.folder().resolve("profiles").toString(), "--project", project, "--code",
                qgis.script("qgis_start.py").toString());
        Map<String, String> consoleEnvironment = console(session);
        // What the launcher makes after a build for the starts that follow, which else would be made during the first rounds.
        ProcessBuilder prepare = new ProcessBuilder(home.resolve("tessera").toString(), "--prepare-start")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (JsonLines preparing = JsonLines.start(prepare, "tessera --prepare-start")) {
            if (preparing.process().waitFor() != 0) {
                session.note("start: the launcher could not prepare its starts");
            }
        }
        // The first launch fills the workspace.
        launch(ours, consoleEnvironment);
        Cpu consoleCpu = new Cpu();
        Cpu qgisCpu = new Cpu();
        Effort effort = new Effort(Math.min(3, session.effort().warmUp()), session.effort().repetitions(), 1);
        int rounds = effort.warmUp() + effort.repetitions();
        Map<String, Samples> times = new Contest()
                .add("tessera", () -> consoleCpu.keep(launch(ours, consoleEnvironment)))
                .add("qgis", () -> qgisCpu.keep(launch(theirs, session.environment())))
                .run(effort, round -> session.note("start: round " + round + " of " + rounds));
        String input = "Boston: block groups, neighbourhoods, streets, open cases";
        if (session.wants(WALL)) {
            session.result(BenchResult.medians(WALL, times.get("tessera"), times.get("qgis"), input,
                    "whole program, from launch until the map is drawn and the event loop free, median"));
        }
        if (session.wants(CPU)) {
            session.result(BenchResult.medians(CPU, consoleCpu.counted(effort), qgisCpu.counted(effort), input,
                    "CPU time of the whole program until then, median"));
        }
    }

    private static String missing(Session session) throws InterruptedException {
        Map<String, String> environment = session.environment();
        if (Qgis.find(environment.getOrDefault("PATH", "")).isEmpty()) {
            return Qgis.ABSENT;
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return "no display, and Xvfb is not installed (Debian: apt install xvfb)";
        }
        Path home = Path.of(System.getProperty("tessera.home", ""));
        return Files.isExecutable(home.resolve("tessera")) && Files.isDirectory(home.resolve("sample-data")) ? null
                : "the launcher and the sample data are not where tessera.home says";
    }

    private static Map<String, String> console(Session session) {
        Map<String, String> environment = new TreeMap<>(session.environment());
        environment.merge("TESSERA_JVM_OPTIONS", "-Dprism.order=sw -Dtessera.bench.quitWhenReady=true", (a, b) -> a + " " + b);
        return environment;
    }

    private static String project(Qgis qgis, Path home, Session session) throws InterruptedException {
        ProcessBuilder script = new ProcessBuilder(qgis.python().toString(), qgis.script("qgis_project.py").toString(),
                home.resolve("sample-data").toString(), session.folder().resolve("qgis").toString(), MOMENT)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (JsonLines lines = JsonLines.start(script, "qgis_project.py")) {
            return lines.next().path("project").asText();
        }
    }

    /**
     * @param wall milliseconds from here to the line that said the map is ready
     * @param cpu  milliseconds, as the line says
     */
    private record Launched(double wall, double cpu) {
    }

    private static Launched launch(List<String> command, Map<String, String> environment) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        try (JsonLines lines = JsonLines.start(builder, command.getFirst())) {
            JsonNode ready = lines.next();
            double wall = (System.nanoTime() - start) / 1e6;
            lines.process().waitFor();
            return new Launched(wall, ready.path("cpuMillis").asDouble());
        }
    }

    /** Keeps CPU times beside the contest, which counts wall times. */
    private static final class Cpu {

        private final List<Double> millis = new ArrayList<>();

        double keep(Launched launched) {
            millis.add(launched.cpu);
            return launched.wall;
        }

        Samples counted(Effort effort) {
            return Samples.of(millis.subList(effort.warmUp(), millis.size()));
        }
    }
}
