package org.tessera.bench;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.repair.CoverageRepair;
import org.tessera.grid.repair.RepairOptions;
import org.tessera.grid.repair.RepairProposal;

/**
 * A damaged coverage repaired whole, against what maup 2.0.3 took for as many polygons. maup is no part of this run: it is Python and
 * does not start with today's geopandas, so its published figure stands for it, and the result says so.
 */
public final class RepairBenchmark implements Benchmark {

    private static final String NAME = "repair-1k/maup-published";
    private static final int CELLS = 1000;
    /** Milliseconds of maup's smart_repair, measured on two cores of the kind the project is built on. */
    private static final double MAUP_MILLIS = 10_590;
    private static final int EDGE = 16;
    private static final double SIDE = 200;

    @Override
    public String group() {
        return "repair-1k";
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) {
        if (!session.wants(NAME)) {
            return;
        }
        int cells = session.effort().features(CELLS);
        CoverageInput input = CoverageInput.of(damaged(cells), Measure.planar());
        List<Double> millis = new ArrayList<>();
        RepairProposal proposal = null;
        for (int i = -session.effort().warmUp(); i < session.effort().repetitions(); i++) {
            long start = System.nanoTime();
            proposal = CoverageRepair.propose(input, RepairOptions.DEFAULT, () -> false);
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        if (!proposal.residual().isEmpty()) {
            session.skip(new Skipped(NAME, proposal.residual().size() + " defects are left, so the time means nothing"));
            return;
        }
        Samples ours = Samples.of(millis);
        session.result(BenchResult.limit(NAME, ours.median(), "ms", MAUP_MILLIS * cells / CELLS, ours,
                cells + " polygons × " + 4 * EDGE + " vertices, " + proposal.before().findings().size() + " defects",
                "median, both checks included; maup's smart_repair is quoted (10.59 s for 1,000 polygons), not run here"));
    }

    /** Squares with wavy borders; every twentieth moved by some metres, every fortieth left out. */
    private static List<Cell> damaged(int count) {
        GeometryFactory factory = new GeometryFactory();
        int columns = (int) Math.ceil(Math.sqrt(count));
        List<Cell> cells = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            if (n % 40 != 7) {
                Geometry shape = factory.createPolygon(ring(n % columns, n / columns, n % 20 == 3 ? 1 + n % 5 : 0));
                cells.add(new Cell("G" + n, shape));
            }
        }
        return cells;
    }

    private static Coordinate[] ring(int column, int row, double shift) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < 4 * EDGE; k++) {
            double along = SIDE * (k % EDGE) / EDGE;
            ring.add(switch (k / EDGE) {
                case 0 -> wavy(column * SIDE + along, row * SIDE, shift);
                case 1 -> wavy((column + 1) * SIDE, row * SIDE + along, shift);
                case 2 -> wavy((column + 1) * SIDE - along, (row + 1) * SIDE, shift);
                default -> wavy(column * SIDE, (row + 1) * SIDE - along, shift);
            });
        }
        ring.add(ring.getFirst().copy());
        return ring.toArray(Coordinate[]::new);
    }

    /** A place's own bend, so that neighbours bend alike. */
    private static Coordinate wavy(double x, double y, double shift) {
        double bendX = 6 * Math.sin(x * 0.031 + y * 0.047);
        double bendY = 6 * Math.cos(x * 0.043 - y * 0.029);
        return new Coordinate(Math.round((x + bendX + shift) * 1000) / 1000.0, Math.round((y + bendY + shift) * 1000) / 1000.0);
    }
}
