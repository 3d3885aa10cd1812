package org.tessera.store;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.JournalEntry;

/** A second JVM that writes to a workspace: {@link #main} is its inside, the rest is how a test holds it. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private OtherProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it; it opens the workspace and says so when {@link #go} tells it to. */
    static OtherProcess start(Path directory, long seed, int actsPerGo) throws IOException {
        return new OtherProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                OtherProcess.class.getName(), directory.toString(), String.valueOf(seed), String.valueOf(actsPerGo))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    long pid() {
        return process.pid();
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** The next whole line, null at its end. */
    String line() throws IOException {
        return out.readLine();
    }

    void kill() throws InterruptedException {
        // Through the handle: Process itself would close its output, and with it what was acknowledged.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " does not die");
        }
    }

    /** All acknowledgements it still managed to write; call after {@link #kill}. */
    List<Acknowledged> rest() throws IOException {
        List<Acknowledged> rest = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            // A line without its last word was cut by the kill.
            if (line.endsWith(" .")) {
                rest.add(Acknowledged.of(line));
            }
        }
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Acts at random, saying each act only after the journal has acknowledged it. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int actsPerGo = Integer.parseInt(arguments[2]);
        System.in.read();
        out.println("opening");
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(Path.of(arguments[0]), AccessMode.WRITE)) {
            CaseDesk desk = new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(),
                    new ReplayClock(new ClockSetting(SmallDistrict.NOON, 1)), Actor.OPERATOR);
            Random random = new Random(Long.parseLong(arguments[1]));
            out.println("open");
            for (int acts = 0;; acts++) {
                if (actsPerGo > 0 && acts % actsPerGo == 0 && System.in.read() < 0) {
                    return;
                }
                act(workspace, desk, random, out);
            }
        }
    }

    private static void act(EmbeddedWorkspace workspace, CaseDesk desk, Random random, PrintStream out) {
        Unit unit = workspace.units().find(Scope.WHOLE_DISTRICT, "U" + (1 + random.nextInt(30))).orElseThrow();
        JournalEntry entry;
        if (unit.state() == UnitState.AVAILABLE) {
            entry = desk.dispatch("C" + (1 + random.nextInt(200)), unit.id(), "nearest");
        } else if (random.nextInt(4) == 0) {
            JournalEntry closing = desk.close(unit.caseId(), "done");
            say(out, closing, "C:" + unit.caseId());
            entry = desk.undo(closing);
        } else {
            entry = desk.step(unit.id(), CaseDesk.following(unit.state()), "");
        }
        say(out, entry, unit.id() + ":" + workspace.units().find(Scope.WHOLE_DISTRICT, unit.id()).orElseThrow().state());
    }

    private static void say(PrintStream out, JournalEntry entry, String what) {
        out.println(entry.sequence() + " " + entry.hash() + " " + entry.action() + " " + what + " .");
    }

    /**
     * One act that the other process was told is durable.
     *
     * @param what unit and its state, as {@code U7:ON_SCENE}, or a closed case, as {@code C:C12}
     */
    record Acknowledged(long sequence, String hash, String action, String what) {
        static Acknowledged of(String line) {
            String[] words = line.split(" ");
            return new Acknowledged(Long.parseLong(words[0]), words[1], words[2], words[3]);
        }
    }
}
