package org.tessera.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything one run of {@code tessera bench} found.
 *
 * @param machine    what it ran on
 * @param quick      true when the figures mean nothing
 * @param results    in the order they were measured
 * @param skipped    what could not be measured here
 * @param peakMemory largest resident size in MiB of the process of each group of benchmarks
 */
public record BenchReport(Machine machine, boolean quick, List<BenchResult> results, List<Skipped> skipped,
        Map<String, Long> peakMemory) {

    /** Its own copy of everything. */
    public BenchReport {
        results = List.copyOf(results);
        skipped = List.copyOf(skipped);
        peakMemory = java.util.Collections.unmodifiableMap(new TreeMap<>(peakMemory));
    }

    /** What was asked for and is neither measured nor named as skipped. */
    public Set<String> missing(Set<String> wanted) {
        Set<String> missing = new java.util.TreeSet<>(wanted);
        results.forEach(result -> missing.remove(result.name()));
        skipped.forEach(one -> missing.remove(one.name()));
        return missing;
    }
}
