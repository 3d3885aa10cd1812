package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/** Cells with the same outline, wherever it starts and whichever way it runs. */
final class Duplicates {

    private Duplicates() {
    }

    /** One finding for each group of equal cells; the first of each group stays in the check. */
    static List<SoundCell> without(List<SoundCell> cells, Gauge gauge, FindingList findings) {
        BitSet dropped = new BitSet();
        groups(cells).forEach((first, others) -> {
            List<String> ids = new ArrayList<>(List.of(cells.get(first).id()));
            others.forEach(i -> {
                ids.add(cells.get(i).id());
                dropped.set(i);
            });
            findings.add(finding(ids, cells.get(first).shape(), gauge));
        });
        if (dropped.isEmpty()) {
            return cells;
        }
        List<SoundCell> kept = new ArrayList<>(cells);
        for (int i = dropped.length() - 1; i >= 0; i = dropped.previousSetBit(i - 1)) {
            kept.remove(i);
        }
        return kept;
    }

    static Finding finding(List<String> ids, Geometry shape, Gauge gauge) {
        return Finding.areal(FindingKind.DUPLICATE, ids, gauge.size(shape), false, shape, "");
    }

    /** Numbers of equal cells by the first of them. */
    private static Map<Integer, List<Integer>> groups(List<SoundCell> cells) {
        // Cells with the same box lie together once sorted; the lower half of the key is the number.
        long[] keys = new long[cells.size()];
        Arrays.setAll(keys, i -> (long) cells.get(i).outline().box().hashCode() << 32 | i);
        Arrays.sort(keys);
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int from = 0; from < keys.length;) {
            int to = from + 1;
            while (to < keys.length && keys[to] >> 32 == keys[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                group(cells, Arrays.copyOfRange(keys, from, to), groups);
            }
            from = to;
        }
        return groups;
    }

    private static void group(List<SoundCell> cells, long[] keys, Map<Integer, List<Integer>> groups) {
        Map<Integer, Geometry> outlines = new LinkedHashMap<>();
        for (long key : keys) {
            int i = (int) key;
            Geometry outline = cells.get(i).shape().norm();
            Integer first = outlines.entrySet().stream().filter(e -> e.getValue().equalsExact(outline)).map(Map.Entry::getKey)
                    .findFirst().orElse(null);
            if (first == null) {
                outlines.put(i, outline);
            } else {
                groups.computeIfAbsent(first, _ -> new ArrayList<>()).add(i);
            }
        }
    }
}
