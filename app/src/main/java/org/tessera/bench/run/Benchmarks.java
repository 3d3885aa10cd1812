package org.tessera.bench.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.tessera.bench.Benchmark;
import org.tessera.bench.CutBenchmark;
import org.tessera.bench.HitBenchmark;
import org.tessera.bench.PictureSize;
import org.tessera.bench.RepairBenchmark;
import org.tessera.bench.coverage.CheckBenchmark;
import org.tessera.bench.coverage.EditBenchmark;
import org.tessera.bench.coverage.RecheckBenchmark;
import org.tessera.bench.loop.LoopBenchmark;
import org.tessera.bench.peer.StartBenchmark;
import org.tessera.bench.window.BusyBenchmark;
import org.tessera.bench.window.DragBenchmark;
import org.tessera.bench.window.MillionBenchmark;
import org.tessera.bench.window.MotionBenchmark;
import org.tessera.bench.window.RedrawBenchmark;

/** Which benchmarks there are. */
public final class Benchmarks {

    private static final String MAP = "map";

    private final Map<String, List<Benchmark>> subjects = new LinkedHashMap<>();

    /** All of them, in the order in which they run. */
    public Benchmarks() {
        subjects.put(MAP, Stream.of(
                Arrays.stream(PictureSize.values()).map(RedrawBenchmark::new),
                Arrays.stream(PictureSize.values()).map(MotionBenchmark::new),
                Stream.of(new BusyBenchmark(), new MillionBenchmark(), new HitBenchmark(), new StartBenchmark()))
                .<Benchmark>flatMap(some -> some).toList());
        subjects.put("coverage", List.of(new CheckBenchmark(), new RecheckBenchmark(), new EditBenchmark(),
                new DragBenchmark(10_000), new DragBenchmark(50_000), new RepairBenchmark()));
        subjects.put("district", List.of(CutBenchmark.usual(), CutBenchmark.large()));
        subjects.put("cases", List.of(new LoopBenchmark()));
    }

    /** In the order in which they run. */
    public List<Benchmark> all() {
        return subjects.values().stream().flatMap(List::stream).toList();
    }

    /** Everything that can be asked for, besides the names of single results. */
    public List<String> groups() {
        return Stream.concat(subjects.keySet().stream(), all().stream().map(Benchmark::group)).toList();
    }

    /** Names of all results. */
    public List<String> names() {
        return all().stream().map(Benchmark::names).flatMap(List::stream).toList();
    }

    /**
     * The results that somebody asked for.
     *
     * @param asked names of results, of groups, of works ({@code pan-4k}) or of subjects ({@code map}); none means all
     * @throws IllegalArgumentException naming what is unknown
     */
    public Set<String> named(Collection<String> asked) {
        if (asked.isEmpty()) {
            return new LinkedHashSet<>(names());
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String one : asked) {
            List<String> meant = meant(one);
            if (meant.isEmpty()) {
                throw new IllegalArgumentException("no benchmark is called " + one + "; there are " + String.join(", ", groups())
                        + " and " + String.join(", ", names()));
            }
            wanted.addAll(meant);
        }
        return wanted;
    }

    private List<String> meant(String one) {
        if (subjects.containsKey(one)) {
            return subjects.get(one).stream().map(Benchmark::names).flatMap(List::stream).toList();
        }
        return all().stream().flatMap(benchmark -> benchmark.names().stream().filter(name -> name.equals(one)
                || name.startsWith(one + "/") || benchmark.group().equals(one))).toList();
    }
}
