package org.tessera.bench.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.edit.BorderGestures;
import org.tessera.grid.edit.EditRules;
import org.tessera.grid.edit.EditablePlan;
import org.tessera.grid.edit.Outcome;
import org.tessera.grid.edit.Picking;

/** Moving one shared vertex among fifty thousand cells: picked, judged, and applied to all cells around it. */
public final class EditBenchmark implements Benchmark {

    private static final int CELLS = 50_000;
    private static final int MOVES = 20_000;
    /** Segments of a shared edge: 64 vertices a cell. */
    private static final int PIECES = 16;
    private static final String LIMIT = "edit-50k/limit";
    /** Milliseconds within which the specification wants a move. */
    private static final double LIMIT_MILLIS = 2;
    /** Metres; borders have a vertex about every 13 m, so that many moves are stopped by another border. */
    private static final double REACH = 12;

    @Override
    public String group() {
        return "edit-50k";
    }

    @Override
    public List<String> names() {
        return List.of(LIMIT);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) {
        int side = (int) Math.max(3, Math.round(Math.sqrt(session.effort().features(CELLS))));
        List<Cell> cells = new GeneratedCoverage(11, side, side, PIECES).cells();
        EditablePlan plan = EditablePlan.of(cells, Measure.planar());
        BorderGestures gestures = new BorderGestures(plan, EditRules.fixed(plan));
        Picking picking = new Picking(plan);
        Random random = new Random(11);
        int moves = session.effort().features(MOVES);
        List<Double> times = new ArrayList<>();
        int stopped = 0;
        for (int i = -moves / 2; i < moves; i++) {
            Coordinate[] ring = cells.get(random.nextInt(cells.size())).shape().getCoordinates();
            Coordinate pointer = ring[random.nextInt(ring.length)];
            Coordinate to = new Coordinate(pointer.x + (random.nextDouble() * 2 - 1) * REACH,
                    pointer.y + (random.nextDouble() * 2 - 1) * REACH);
            long start = System.nanoTime();
            Outcome outcome = gestures.moveVertex(picking.vertex(pointer, 4 * REACH).orElseThrow().vertex(), to, true);
            outcome.doable().ifPresent(plan::apply);
            if (i >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
                stopped += outcome.obstacle().isPresent() ? 1 : 0;
            }
        }
        Samples samples = Samples.of(times);
        session.result(BenchResult.limit(LIMIT, samples.percentile(99), "ms", LIMIT_MILLIS, samples,
                cells.size() + " cells × " + 4 * PIECES + " vertices, " + moves + " moves of a vertex up to " + (int) REACH + " m, "
                        + stopped + " stopped on the way",
                "99th percentile: pick, judge, follow to the last legal place, apply"));
    }
}
