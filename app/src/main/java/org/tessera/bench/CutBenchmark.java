package org.tessera.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.tessera.bench.peer.Gpmetis;
import org.tessera.exchange.SourceGraph;
import org.tessera.exchange.read.GraphReader;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.DistrictProblem;
import org.tessera.grid.district.DistrictSearch;
import org.tessera.grid.district.DistrictSettings;
import org.tessera.grid.district.DistrictUnit;

/** Dividing units into connected districts within 1 %: borders cut, against METIS with the same seconds and threads. */
public final class CutBenchmark implements Benchmark {

    private static final int LARGE = 10_000;
    private static final long LARGE_SEED = 7;
    private static final double TOLERANCE = 0.01;
    private static final double SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final int THREADS = 2;

    private final String group;
    private final String name;
    private final int parts;
    /** From the session's folder. */
    private final Function<Path, SourceGraph> source;

    private CutBenchmark(String group, int parts, Function<Path, SourceGraph> source) {
        this.group = group;
        name = group + "/metis";
        this.parts = parts;
        this.source = source;
    }

    /** 2,000 units, a graph that comes with the program, into 40. */
    public static CutBenchmark usual() {
        return new CutBenchmark("cut-2000x40", 40, CutBenchmark::packed);
    }

    /** 10,000 units of a made town into 100. */
    public static CutBenchmark large() {
        return new CutBenchmark("cut-10000x100", 100, _ -> GeneratedGraph.of(LARGE, LARGE_SEED));
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        if (!session.wants(name)) {
            return;
        }
        Optional<Gpmetis> metis = Gpmetis.find(session.environment().getOrDefault("PATH", ""));
        if (metis.isEmpty()) {
            session.skip(new Skipped(name, Gpmetis.ABSENT));
            return;
        }
        SourceGraph graph = source.apply(session.folder());
        DistrictProblem problem = DistrictProblem.ofGraph(graph.nodes().stream()
                .map(node -> DistrictUnit.of(node.id(), null, node.weight())).toList(), graph.edges());
        boolean quick = session.effort().repetitions() < ROUNDS * 2;
        double seconds = quick ? 0.3 : SECONDS;
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        double worst = 0;
        double peerWorst = 0;
        double slowest = 0;
        for (int round = 1; round <= (quick ? 1 : ROUNDS); round++) {
            DistrictPlan plan = DistrictSearch.run(problem, DistrictSettings.number(parts, TOLERANCE)
                    .withSeed(round).withThreads(THREADS).withSeconds(seconds));
            Judged peer = peer(metis.get(), graph, session.folder(), plan.run().seconds(), round);
            ours.add((double) plan.cutEdges());
            theirs.add((double) peer.cut);
            worst = Math.max(worst, plan.contiguous() ? plan.maxDeviation() : Double.POSITIVE_INFINITY);
            peerWorst = Math.max(peerWorst, peer.connected ? peer.deviation : Double.POSITIVE_INFINITY);
            slowest = Math.max(slowest, plan.run().seconds());
            session.note("district: round " + round + ": " + plan.cutEdges() + " against " + peer.cut);
        }
        Samples own = Samples.of(ours);
        Samples other = Samples.of(theirs);
        session.result(new BenchResult(name, own.median(), "borders", other.median(), BenchResult.rounded(own.median() / other.median()),
                own.percentile(95), other.percentile(95), own.count(),
                problem.units().size() + " units, " + graph.edges().size() + " borders, " + parts + " districts, 1 % asked",
                "median of " + own.count() + " seeds, " + THREADS + " threads; ours in at most %.1f s, at most %.2f %% off the mean; "
                .formatted(slowest, worst * 100) + "METIS -contig repeated for the same seconds, its best within 1 %%, at most %.2f %% off"
                .formatted(peerWorst * 100)));
    }

    private static SourceGraph packed(Path folder) {
        Path file = folder.resolve("graph2000.txt.gz");
        try (InputStream in = CutBenchmark.class.getResourceAsStream("graph2000.txt.gz")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
        return GraphReader.read(file);
    }

    /** One answer of the peer; better is what keeps the tolerance, then what cuts less. */
    private record Judged(int cut, double deviation, boolean connected) {

        boolean betterThan(Judged other) {
            boolean kept = connected && deviation <= TOLERANCE;
            boolean otherKept = other.connected && other.deviation <= TOLERANCE;
            return kept != otherKept ? kept : kept ? cut < other.cut : deviation < other.deviation;
        }
    }

    private Judged peer(Gpmetis metis, SourceGraph graph, Path folder, double seconds, int round) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Future<Judged>> loops = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                Path file = folder.resolve("graph-" + thread + ".metis");
                Gpmetis.write(graph, file);
                long seed = round * 100_000L + thread * 10_000L;
                loops.add(threads.submit(() -> best(metis, graph, file, end, seed)));
            }
            Judged best = null;
            for (Future<Judged> loop : loops) {
                Judged one = loop.get();
                best = best == null || one.betterThan(best) ? one : best;
            }
            return best;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Judged best(Gpmetis metis, SourceGraph graph, Path file, long end, long firstSeed) throws InterruptedException {
        Judged best = null;
        for (long seed = firstSeed; best == null || System.nanoTime() < end; seed++) {
            Judged one = judge(graph, metis.divide(file, parts, seed));
            best = best == null || one.betterThan(best) ? one : best;
        }
        return best;
    }

    /** By the same yardstick as ours: a plan whose districts are the parts, judged and not searched. */
    private Judged judge(SourceGraph graph, int[] part) {
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            SourceGraph.Node node = graph.nodes().get(i);
            units.add(new DistrictUnit(node.id(), null, node.weight(), "part " + part[i], null, null));
        }
        DistrictPlan plan = DistrictSearch.today(DistrictProblem.ofGraph(units, graph.edges()),
                DistrictSettings.today(TOLERANCE));
        return new Judged(plan.cutEdges(), plan.districts().size() == parts ? plan.maxDeviation() : 1, plan.contiguous());
    }
}
