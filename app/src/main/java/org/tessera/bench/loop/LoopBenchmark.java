package org.tessera.bench.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.Skipped;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.exchange.profile.ImportKind;
import org.tessera.exchange.profile.ImportProgress;
import org.tessera.exchange.profile.ImportRequest;
import org.tessera.exchange.profile.Importer;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalVerdict;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/**
 * Six months of a city's real requests through intake, routing, clocks and closing, with the journal on, against two limits that were set
 * beforehand: 600 times real time, and five minutes with the proof that the record is unbroken and gives the tables again.
 */
public final class LoopBenchmark implements Benchmark {

    private static final String FASTER = "loop/600x";
    private static final String WHOLE = "loop/5min";
    private static final double LIMIT = 300;
    private static final double FACTOR = 600;
    private static final ZoneId CITY = ZoneId.of("America/New_York");
    private static final int FEW = 100;
    private static final Instant LAST = Instant.parse("2999-01-01T00:00:00Z");

    @Override
    public String group() {
        return "loop";
    }

    @Override
    public List<String> names() {
        return List.of(FASTER, WHOLE);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) {
        if (!session.wants(FASTER) && !session.wants(WHOLE)) {
            return;
        }
        Path samples = samples();
        if (!Files.isDirectory(samples)) {
            names().forEach(name -> session.skip(new Skipped(name, "there is no sample-data at " + samples)));
            return;
        }
        List<CaseFile> rows = BostonRows.read(samples, session.effort().shrink() == 1 ? Integer.MAX_VALUE : FEW);
        try (Workspace workspace = EmbeddedWorkspace.open(session.folder().resolve("loop"), AccessMode.WRITE)) {
            prepare(workspace, samples);
            measure(session, workspace, rows);
        }
    }

    /** Beside the launcher; where none said so, in the working directory or the one above it. */
    private static Path samples() {
        Path home = Path.of(System.getProperty("tessera.home", "")).toAbsolutePath();
        Path beside = home.resolve("sample-data");
        Path above = home.resolveSibling("sample-data");
        return !Files.isDirectory(beside) && Files.isDirectory(above) ? above : beside;
    }

    static void prepare(Workspace workspace, Path samples) {
        for (String file : List.of("boundaries/boston_neighborhoods.geojson", "boundaries/boston_tracts_26986.geojson",
                "boundaries/boston_block_groups_26986.shp")) {
            bring(workspace, ImportKind.GRIDS, samples.resolve(file));
        }
        bring(workspace, ImportKind.RESPONSIBILITIES, samples.resolve("duty/boston_311_responsibilities.csv"));
    }

    private static void bring(Workspace workspace, ImportKind kind, Path file) {
        new Importer(ImportRequest.of(kind, List.of(file)), ImportProgress.SILENT).merge(workspace,
                new JournalDraft(Actor.rule("replay"), "import." + kind.word(), Instant.EPOCH, ""));
    }

    private static void measure(Session session, Workspace workspace, List<CaseFile> rows) {
        long start = System.nanoTime();
        LoopReplay replay = new LoopReplay(workspace);
        ReplayTally tally = replay.run(rows, CITY, done -> {
            if (done % 10_000 == 0) {
                session.note("loop: " + done + " events");
            }
        });
        session.note("loop: " + tally);
        List<CaseFile> cases = workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE));
        OnTime onTime = OnTime.of(rows, replay, cases);
        session.note("loop: " + onTime);
        JournalVerdict verdict = workspace.journal().verify();
        boolean same = workspace.journal().tables().digest().equals(workspace.journal().replay(LAST).digest());
        double whole = (System.nanoTime() - start) / 1e9;
        session.note(String.format(Locale.ROOT, "loop: %,d entries, %s; the replay of the journal %s the tables; %.1f s in all",
                verdict.entries(), verdict.intact() ? "unbroken" : "BROKEN at " + verdict.firstBroken(), same ? "equals" : "IS NOT",
                whole));
        Optional<String> wrong = wrong(rows, cases, onTime, verdict.intact() && same);
        if (wrong.isPresent()) {
            List.of(FASTER, WHOLE).forEach(name -> session.skip(new Skipped(name, wrong.get() + ", so the time means nothing")));
            return;
        }
        String input = String.format(Locale.ROOT, "%,d rows, %,d acts with %,d moves, %,d days", rows.size(), tally.acts(), tally.moves(),
                tally.span().toDays());
        session.result(BenchResult.limit(FASTER, tally.seconds(), "s", tally.span().toSeconds() / FACTOR, Samples.of(
                List.of(tally.seconds())), input, String.format(Locale.ROOT, "one run; %.0f times real time", tally.factor())));
        session.result(BenchResult.limit(WHOLE, whole, "s", LIMIT, Samples.of(List.of(whole)), input,
                "one run, with verifying the journal and replaying it against the tables"));
    }

    private static Optional<String> wrong(List<CaseFile> rows, List<CaseFile> cases, OnTime onTime, boolean proved) {
        if (!proved) {
            return Optional.of("the journal is not what the tables are");
        }
        if (cases.size() != rows.size()) {
            return Optional.of(rows.size() + " rows became " + cases.size() + " cases");
        }
        return onTime.unlike() == 0 ? Optional.empty() : Optional.of(onTime.unlike() + " cases are not as the city marked them");
    }
}
