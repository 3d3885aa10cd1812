package org.tessera.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.cases.CaseFile;
import org.tessera.dispatch.Unit;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.JournalVerdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrashTest {

    private static final int KILLS = 50;
    private static final Instant FOREVER = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final Map<Long, String> acknowledged = new TreeMap<>();

    @Test
    @Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingAcknowledgedIsLostWhenTheWriterIsKilled(TestReporter report) throws IOException, InterruptedException {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 200, 30);
        }
        Random random = new Random(20_150_601);
        OtherProcess next = OtherProcess.start(directory, 0, 0);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                OtherProcess writer = next;
                List<OtherProcess.Acknowledged> acts = killSomewhere(writer, random, kill % 5 == 0);
                // Its JVM starts while this one checks; it touches nothing before it is told to go.
                next = OtherProcess.start(directory, kill, 0);
                check(acts, kill);
            }
        } finally {
            next.close();
        }
        assertTrue(acknowledged.size() > KILLS, "only " + acknowledged.size() + " acts were acknowledged in all");
        report.publishEntry("kills " + KILLS + ", acknowledged acts " + acknowledged.size() + ", lost 0");
    }

    private static List<OtherProcess.Acknowledged> killSomewhere(OtherProcess writer, Random random, boolean whileOpening)
            throws IOException, InterruptedException {
        List<OtherProcess.Acknowledged> acts = new ArrayList<>();
        writer.go();
        assertEquals("opening", writer.line());
        if (!whileOpening) {
            assertEquals("open", writer.line());
            String first = writer.line();
            assertNotNull(first, "the writer died by itself");
            acts.add(OtherProcess.Acknowledged.of(first));
        }
        // The moment of the kill is what is tested: nothing else can be waited for.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(whileOpening ? 500 : 120)));
        writer.kill();
        acts.addAll(writer.rest());
        return acts;
    }

    private void check(List<OtherProcess.Acknowledged> acts, int kill) {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            ChainedJournal journal = (ChainedJournal) workspace.journal();
            JournalVerdict verdict = journal.verify();
            assertTrue(verdict.intact(), "after kill " + kill + ": " + verdict);
            for (OtherProcess.Acknowledged act : acts) {
                acknowledged.put(act.sequence(), act.hash());
                JournalEntry entry = journal.entries(act.sequence() - 1, 1).getFirst();
                assertEquals(act.action(), entry.action());
                assertTrue(journal.changesOf(act.sequence()).stream().anyMatch(change -> tells(change, act.what())), act.toString());
            }
            Map<Long, String> kept = new TreeMap<>();
            journal.entries(0, 1_000_000).forEach(entry -> kept.put(entry.sequence(), entry.hash()));
            acknowledged.forEach((sequence, hash) -> assertEquals(hash, kept.get(sequence), "entry " + sequence));
            assertEquals(journal.replay(FOREVER).digest(), journal.tables().digest(), "after kill " + kill);
        }
    }

    private static boolean tells(Change change, String what) {
        return switch (change.after()) {
            case Unit unit -> what.equals(unit.id() + ":" + unit.state());
            case CaseFile file -> what.equals("C:" + file.id()) && file.times().closedAt() != null;
            case null, default -> false;
        };
    }
}
