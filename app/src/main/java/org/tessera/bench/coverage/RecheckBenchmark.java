package org.tessera.bench.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.coverage.Measure;

/** The check after an edit, while the mouse moves: only the neighbourhood is looked at again. */
public final class RecheckBenchmark implements Benchmark {

    private static final Map<String, Integer> SIZES = Map.of("recheck-10k/limit", 10_000, "recheck-50k/limit", 50_000);
    /** Milliseconds within which 99 of 100 edits are checked. */
    private static final double LIMIT = 2;
    private static final int EDITS = 4_000;

    @Override
    public String group() {
        return "recheck";
    }

    @Override
    public List<String> names() {
        return SIZES.keySet().stream().sorted().toList();
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) {
        for (String name : names()) {
            if (session.wants(name)) {
                session.result(measured(name, session));
            }
        }
    }

    private static BenchResult measured(String name, Session session) {
        InjectedDefects made = InjectedDefects.among(session.effort().features(SIZES.get(name)), 1);
        LiveCheck live = LiveCheck.of(new CoverageInput(made.coverage().cells(), made.coverage().outline(), List.of(), Measure.planar(),
                CoverageInput.SLIVER_WIDTH));
        List<Cell> cells = live.cells();
        int edits = session.effort().features(EDITS);
        Random random = new Random(5);
        List<Double> times = new ArrayList<>();
        // As many again before, for the compiler.
        for (int i = -edits; i < edits; i++) {
            Cell cell = cells.get(random.nextInt(cells.size()));
            Geometry moved = AffineTransformation.translationInstance(step(random), step(random)).transform(cell.shape());
            double there = timed(live, new Cell(cell.id(), moved));
            double back = timed(live, cell);
            if (i >= 0) {
                times.add(there);
                times.add(back);
            }
        }
        Samples samples = Samples.of(times);
        String input = String.format(Locale.ROOT, "%d polygons × 64 vertices with %d defects", cells.size(), made.injected().size());
        return BenchResult.limit(name, samples.percentile(99), "ms", LIMIT, samples, input, "99th percentile of " + times.size()
                + " edits: a whole grid moved by up to 5 m against all its neighbours, and back; overlaps, gaps and all other kinds found");
    }

    private static double step(Random random) {
        return (random.nextDouble() * 2 - 1) * 3.5;
    }

    private static double timed(LiveCheck live, Cell cell) {
        long start = System.nanoTime();
        live.put(List.of(cell));
        return (System.nanoTime() - start) / 1e6;
    }
}
