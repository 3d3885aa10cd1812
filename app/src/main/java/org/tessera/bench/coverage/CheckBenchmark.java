package org.tessera.bench.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Geometry;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Contest;
import org.tessera.bench.Effort;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;

/** The whole coverage check against what JTS has for it, and how it grows. */
public final class CheckBenchmark implements Benchmark {

    private static final int VERTICES = 64;
    private static final int SMALL = 10_000;
    private static final int LARGE = 50_000;
    private static final String SLOPE = "check-slope/limit";
    private static final double SLOPE_LIMIT = 1.15;

    /** One result: how often, and against whom. */
    private enum Match {
        JTS_10K("check-10k/jts", SMALL, 3, 9), ANY_10K("check-10k/jts-any-gap", SMALL, 3, 9), OVERLAY_10K("check-10k/overlay", SMALL, 1, 5),
        JTS_50K("check-50k/jts", LARGE, 1, 5), OVERLAY_50K("check-50k/overlay", LARGE, 1, 3);

        private final String title;
        private final int cells;
        private final int warmUp;
        private final int rounds;

        Match(String title, int cells, int warmUp, int rounds) {
            this.title = title;
            this.cells = cells;
            this.warmUp = warmUp;
            this.rounds = rounds;
        }
    }

    @Override
    public String group() {
        return "check";
    }

    @Override
    public List<String> names() {
        return Stream.concat(Arrays.stream(Match.values()).map(match -> match.title), Stream.of(SLOPE)).toList();
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        Plan small = new Plan(session.effort().features(SMALL));
        warmUp(small, session.effort());
        for (Match match : Match.values()) {
            if (session.wants(match.title)) {
                Plan plan = match.cells == SMALL ? small : new Plan(session.effort().features(match.cells));
                match(match, plan, session);
            }
        }
        if (session.wants(SLOPE)) {
            slope(small, session);
        }
    }

    /** What is given to all contenders. */
    private static final class Plan {
        private final InjectedDefects made;
        private final List<Cell> cells;
        private final List<Geometry> shapes;
        private final Geometry boundary;

        Plan(int count) {
            made = InjectedDefects.among(count, 1);
            cells = made.coverage().cells();
            shapes = cells.stream().map(Cell::shape).toList();
            boundary = made.coverage().outline();
        }

        double check() {
            return timed(plan -> CoverageCheck.run(new CoverageInput(plan.cells, plan.boundary, List.of(), Measure.planar(), 2)).gapArea());
        }

        double timed(ToDoubleFunction<Plan> work) {
            long start = System.nanoTime();
            double found = work.applyAsDouble(this);
            double millis = (System.nanoTime() - start) / 1e6;
            if (!(found > 0)) {
                throw new IllegalStateException("a contender found none of the defects");
            }
            return millis;
        }

        String input() {
            return String.format(Locale.ROOT, "%d polygons × %d vertices, %d defects of seven kinds", cells.size(), VERTICES,
                    made.injected().size());
        }
    }

    /** The compiler takes some runs to see what matters. */
    private static void warmUp(Plan plan, Effort effort) {
        for (int i = 0; i < 2 * effort.warmUp(); i++) {
            plan.check();
        }
    }

    private static void match(Match match, Plan plan, Session session) throws InterruptedException {
        boolean full = session.effort().shrink() == 1;
        Effort effort = full ? new Effort(match.warmUp, match.rounds, 1) : session.effort();
        Contest.Contender peer = () -> plan.timed(given -> peer(match, given));
        Map<String, Samples> times = new Contest().add("ours", plan::check).add("peer", peer)
                .run(effort, round -> session.note(match.title + ": round " + round + " of " + (effort.warmUp() + effort.repetitions())));
        session.result(BenchResult.medians(match.title, times.get("ours"), times.get("peer"), plan.input(), how(match)));
    }

    private static double peer(Match match, Plan plan) {
        return switch (match) {
            case JTS_10K, JTS_50K -> OverlayPeer.validator(plan.shapes, OverlayPeer.GAP_WIDTH, OverlayPeer.GAP_WIDTH);
            case ANY_10K -> OverlayPeer.validator(plan.shapes, 0, OverlayPeer.ANY_WIDTH);
            case OVERLAY_10K, OVERLAY_50K -> OverlayPeer.overlay(plan.shapes, plan.boundary);
        };
    }

    private static String how(Match match) {
        String ours = "ours: all kinds, each defect with its polygon, area and width, boundary given, all cores; JTS 1.20 on one thread: ";
        return ours + switch (match) {
            case JTS_10K, JTS_50K -> "CoverageValidator and CoverageGapFinder at 2.5 m, which find every sliver but no wider hole";
            case ANY_10K -> "CoverageValidator without gap width and CoverageGapFinder of any width, which tell no sliver from a lake";
            case OVERLAY_10K, OVERLAY_50K -> "overlay of every pair whose boxes meet, boundary minus union of all";
        };
    }

    private static void slope(Plan small, Session session) throws InterruptedException {
        Plan large = new Plan(session.effort().features(LARGE));
        Effort effort = session.effort().shrink() == 1 ? new Effort(3, 15, 1) : session.effort();
        Map<String, Samples> times = new Contest().add("small", small::check).add("large", large::check)
                .run(effort, session.rounds(SLOPE));
        double slope = Math.log(times.get("large").median() / times.get("small").median())
                / Math.log(large.cells.size() / (double) small.cells.size());
        session.result(BenchResult.limit(SLOPE, slope, "", SLOPE_LIMIT, times.get("large"), large.input(),
                "logarithm of how much longer than " + small.input() + " ÷ logarithm of how many more; p95 in ms"));
    }
}
