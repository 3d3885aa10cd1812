package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Polygon;

/** The findings by what they come from, so that one place can be found anew without the others. */
final class LiveFindings {

    /** Where a finding comes from. */
    sealed interface Source {
    }

    record OverlapOf(Pair pair) implements Source {
    }

    record GapIn(int shell) implements Source {
    }

    record SpillOf(int cell) implements Source {
    }

    record OneSided(Arrangement arrangement) implements Source {

        @Override
        public boolean equals(Object other) {
            return other instanceof OneSided one && one.arrangement == arrangement;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(arrangement);
        }
    }

    private final Appraisal appraisal;
    private final LiveResults results;
    private final Map<Pair, TreeMap<Integer, List<Polygon>>> overlaps = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, List<Polygon>>> spills = new HashMap<>();
    private final Map<Source, List<MismatchPlace>> dust = new HashMap<>();
    private final Map<Set<Integer>, Map<Source, List<MismatchPlace>>> dustByOwners = new HashMap<>();
    private Map<Integer, Face> newGaps = new LinkedHashMap<>();
    private Set<Pair> touchedPairs = new HashSet<>();
    private Set<Integer> touchedSpills = new HashSet<>();
    private Set<Set<Integer>> touchedOwners = new HashSet<>();

    LiveFindings(Appraisal appraisal, LiveResults results) {
        this.appraisal = appraisal;
        this.results = results;
    }

    /** Takes a shell's face for another. */
    void face(int shell, DefectFaces before, DefectFaces after) {
        if (before != null) {
            before.overlaps().keySet().forEach(pair -> {
                overlaps.computeIfPresent(pair, (_, parts) -> without(parts, shell));
                touchedPairs.add(pair);
            });
            before.spills().keySet().forEach(cell -> {
                spills.computeIfPresent(cell, (_, parts) -> without(parts, shell));
                touchedSpills.add(cell);
            });
            newGaps.put(shell, null);
        }
        if (after != null) {
            after.overlaps().forEach((pair, parts) -> {
                overlaps.computeIfAbsent(pair, _ -> new TreeMap<>()).put(shell, parts);
                touchedPairs.add(pair);
            });
            after.spills().forEach((cell, parts) -> {
                spills.computeIfAbsent(cell, _ -> new TreeMap<>()).put(shell, parts);
                touchedSpills.add(cell);
            });
            after.gaps().forEach(gap -> newGaps.put(shell, gap));
        }
    }

    private static TreeMap<Integer, List<Polygon>> without(TreeMap<Integer, List<Polygon>> parts, int shell) {
        parts.remove(shell);
        return parts.isEmpty() ? null : parts;
    }

    void oneSided(LiveEdges.Change change) {
        change.gone().forEach(gone -> places(new OneSided(gone), List.of()));
        change.come().forEach(come -> places(new OneSided(come),
                come.oneSided().stream().flatMap(edge -> MismatchPlace.of(edge).stream()).toList()));
    }

    /** Measures everything that was touched. */
    void settle(IntFunction<SoundCell> cells, Gauge gauge) {
        touchedPairs.forEach(pair -> {
            TreeMap<Integer, List<Polygon>> parts = overlaps.get(pair);
            take(new OverlapOf(pair), parts == null ? null : appraisal.overlap(pair, together(parts)));
        });
        touchedSpills.forEach(cell -> {
            TreeMap<Integer, List<Polygon>> parts = spills.get(cell);
            take(new SpillOf(cell), parts == null ? null : appraisal.spill(cell, together(parts)));
        });
        newGaps.forEach((shell, face) -> take(new GapIn(shell), face == null ? null : appraisal.gap(face)));
        for (Set<Integer> owners : touchedOwners) {
            List<MismatchPlace> places = dustByOwners.getOrDefault(owners, Map.of()).values().stream().flatMap(List::stream).toList();
            results.put(owners, MismatchPlace.findings(places, cells, gauge));
        }
        // Emptied, the tables would keep the size of the start.
        touchedPairs = new HashSet<>();
        touchedSpills = new HashSet<>();
        touchedOwners = new HashSet<>();
        newGaps = new LinkedHashMap<>();
    }

    private static List<Polygon> together(TreeMap<Integer, List<Polygon>> parts) {
        List<Polygon> all = new ArrayList<>();
        parts.values().forEach(all::addAll);
        return all;
    }

    private void take(Source source, Appraisal.Verdict verdict) {
        results.put(source, verdict == null || verdict.finding() == null ? List.of() : List.of(verdict.finding()));
        places(source, verdict == null ? List.of() : verdict.dust());
    }

    private void places(Source source, List<MismatchPlace> now) {
        List<MismatchPlace> before = now.isEmpty() ? dust.remove(source) : dust.put(source, now);
        if (before != null) {
            before.forEach(place -> {
                dustByOwners.computeIfPresent(place.owners(), (_, all) -> {
                    all.remove(source);
                    return all.isEmpty() ? null : all;
                });
                touchedOwners.add(place.owners());
            });
        }
        for (MismatchPlace place : now) {
            dustByOwners.computeIfAbsent(place.owners(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(source, _ -> new ArrayList<>()).add(place);
            touchedOwners.add(place.owners());
        }
    }
}
