package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Geometry;

/** Cells with the same outline, wherever it starts and whichever way it runs. */
final class Duplicates {

    private Duplicates() {
    }

    /** One finding for each group of equal cells; the first of each group stays in the check. */
    static List<SoundCell> without(List<SoundCell> cells, Gauge gauge, FindingList findings) {
        BitSet dropped = new BitSet();
        for (List<Integer> group : sameBox(cells)) {
            for (List<Integer> equal : equal(group, cells::get)) {
                if (equal.size() > 1) {
                    equal.stream().skip(1).forEach(dropped::set);
                    findings.add(finding(equal.stream().map(i -> cells.get(i).id()).toList(), cells.get(equal.getFirst()).shape(), gauge));
                }
            }
        }
        if (dropped.isEmpty()) {
            return cells;
        }
        return IntStream.range(0, cells.size()).filter(i -> !dropped.get(i)).mapToObj(cells::get).toList();
    }

    static Finding finding(List<String> ids, Geometry shape, Gauge gauge) {
        return Finding.areal(FindingKind.DUPLICATE, ids, gauge.size(shape), false, shape, "");
    }

    /** Numbers of cells that have, or nearly certainly have, the same box as another. */
    private static List<List<Integer>> sameBox(List<SoundCell> cells) {
        // Cells with the same box lie together once sorted; the lower half of the key is the number.
        long[] keys = new long[cells.size()];
        Arrays.setAll(keys, i -> (long) cells.get(i).outline().box().hashCode() << 32 | i);
        Arrays.sort(keys);
        List<List<Integer>> groups = new ArrayList<>();
        for (int from = 0; from < keys.length;) {
            int to = from + 1;
            while (to < keys.length && keys[to] >> 32 == keys[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                groups.add(Arrays.stream(keys, from, to).mapToObj(key -> (int) key).toList());
            }
            from = to;
        }
        return groups;
    }

    /** Groups of numbers whose cells are equal, those that equal no other among them; order stays. */
    static List<List<Integer>> equal(Collection<Integer> numbers, IntFunction<SoundCell> cells) {
        if (numbers.size() == 1) {
            return List.of(List.copyOf(numbers));
        }
        Map<Integer, Geometry> outlines = new LinkedHashMap<>();
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int number : numbers) {
            Geometry outline = cells.apply(number).shape().norm();
            int first = outlines.entrySet().stream().filter(known -> known.getValue().equalsExact(outline)).map(Map.Entry::getKey)
                    .findFirst().orElse(number);
            outlines.putIfAbsent(first, outline);
            groups.computeIfAbsent(first, _ -> new ArrayList<>()).add(number);
        }
        return List.copyOf(groups.values());
    }
}
