package org.tessera.store;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CasePlacement;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.EditHistory;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;
import org.tessera.grid.plan.PlannedGrid;

/** A second JVM that draws at a plan until it is killed: {@link #main} is its inside, the rest is how a test holds it. */
final class PlanProcess {

    private final Process process;

    private PlanProcess(Process process) {
        this.process = process;
    }

    static PlanProcess start(Path directory, String planId, long seed) throws IOException {
        return new PlanProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                PlanProcess.class.getName(), directory.toString(), planId, String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Lets it draw some gestures, kills it, and answers what it was told is durable: the sequences and what stood then, in order. */
    List<String> killAfter(int gestures) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                // A line without its last word was cut by the kill.
                if (line.endsWith(" .")) {
                    said.add(line.substring(0, line.length() - 2));
                }
                if (said.size() == gestures) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " does not die");
        }
        return said;
    }

    /** Draws, undoes and redoes at random, saying each step only after it is acknowledged. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Random random = new Random(Long.parseLong(arguments[2]));
        String plan = arguments[1];
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(Path.of(arguments[0]), AccessMode.WRITE)) {
            PlanDesk desk = new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                    new PlanRules(CodePattern.ANY, ZoneOffset.UTC), new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0)),
                    Actor.OPERATOR);
            while (true) {
                EditHistory history = workspace.plans().edits(Scope.WHOLE_DISTRICT, plan);
                int dice = random.nextInt(4);
                if (dice == 0 && !history.done().isEmpty()) {
                    desk.undoEdit(plan, border(plan, history.done().size() - 1));
                } else if (dice == 1 && !history.undone().isEmpty()) {
                    desk.redoEdit(plan, border(plan, history.done().size() + 1));
                } else {
                    desk.edit(plan, "gesture " + history.last(), border(plan, history.done().size() + 1));
                }
                out.println(history.last() + 1 + " " + workspace.plans().edits(Scope.WHOLE_DISTRICT, plan).done().size() + " .");
            }
        }
    }

    /** The border between the two grids as so many standing gestures have it. */
    static List<PlannedGrid> border(String plan, int standing) {
        GeometryFactory shapes = new GeometryFactory();
        double at = 1 - standing / 10_000.0;
        return List.of(new PlannedGrid(plan, "G1", "G1", "K1", shapes.toGeometry(new Envelope(0, at, 0, 1))),
                new PlannedGrid(plan, "G2", "G2", "K2", shapes.toGeometry(new Envelope(at, 2, 0, 1))));
    }
}
