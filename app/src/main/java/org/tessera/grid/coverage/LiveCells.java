package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Envelope;

/** The cells of a coverage that changes. Each keeps its number; of equal ones only the first takes part. */
final class LiveCells {

    /** A cell that took part before, or does now, or both with different shapes; null for not. */
    record Swap(int number, SoundCell before, SoundCell after) {
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Cell> given = new ArrayList<>();
    private final List<SoundShapes.Verdict> verdicts = new ArrayList<>();
    private final List<SoundCell> sound = new ArrayList<>();
    private final List<SoundCell> taking = new ArrayList<>();
    private final Map<Envelope, TreeSet<Integer>> sameBox = new HashMap<>();
    private final Set<Integer> touched = new TreeSet<>();
    private Set<Envelope> touchedBoxes = new HashSet<>();

    /** Takes part in the check, or null. */
    SoundCell taking(int number) {
        return taking.get(number);
    }

    /** Sound or mended, whether or not another one equals it; null when nothing is left of it. */
    SoundCell sound(int number) {
        return sound.get(number);
    }

    SoundShapes.Verdict verdict(int number) {
        return verdicts.get(number);
    }

    /** Null once it was removed. */
    Cell given(int number) {
        return given.get(number);
    }

    int size() {
        return given.size();
    }

    /** Numbers of the cells that were given anew or removed since the last {@link #settle}. */
    Set<Integer> touched() {
        return Set.copyOf(touched);
    }

    void put(Cell cell, SoundShapes.Verdict verdict) {
        Integer known = numbers.get(cell.id());
        int number = known == null ? given.size() : known;
        if (known == null) {
            numbers.put(cell.id(), number);
            given.add(null);
            verdicts.add(null);
            sound.add(null);
            taking.add(null);
        }
        replace(number, cell, verdict, verdict.shape() == null ? null : new SoundCell(cell.id(), verdict.shape(), verdict.outline()));
    }

    void remove(String id) {
        Integer number = numbers.remove(id);
        if (number != null) {
            replace(number, null, null, null);
        }
    }

    private void replace(int number, Cell cell, SoundShapes.Verdict verdict, SoundCell now) {
        SoundCell before = sound.get(number);
        if (before != null) {
            touchedBoxes.add(before.outline().box());
            sameBox.computeIfPresent(before.outline().box(), (_, same) -> same.remove(number) && same.isEmpty() ? null : same);
        }
        if (now != null) {
            touchedBoxes.add(now.outline().box());
            sameBox.computeIfAbsent(now.outline().box(), _ -> new TreeSet<>()).add(number);
        }
        touched.add(number);
        given.set(number, cell);
        verdicts.set(number, verdict);
        sound.set(number, now);
    }

    /**
     * Decides anew which cells take part, where something changed.
     *
     * @param duplicates told the groups of equal cells that there are now for every box that something changed in
     */
    List<Swap> settle(Map<Envelope, List<List<Integer>>> duplicates) {
        Map<Integer, SoundCell> now = new LinkedHashMap<>();
        touched.forEach(number -> now.put(number, null));
        for (Envelope box : touchedBoxes) {
            List<List<Integer>> groups = Duplicates.equal(sameBox.getOrDefault(box, new TreeSet<>()), sound::get);
            for (List<Integer> group : groups) {
                group.forEach(number -> now.put(number, number.equals(group.getFirst()) ? sound.get(number) : null));
            }
            duplicates.put(box, groups.stream().filter(group -> group.size() > 1).toList());
        }
        List<Swap> swaps = new ArrayList<>();
        now.forEach((number, after) -> {
            if (taking.get(number) != after) {
                swaps.add(new Swap(number, taking.get(number), after));
                taking.set(number, after);
            }
        });
        touched.clear();
        // Emptied, the table would keep the size of the start, and going through it would take its time.
        touchedBoxes = new HashSet<>();
        return swaps;
    }
}
