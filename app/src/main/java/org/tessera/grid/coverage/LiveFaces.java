package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Envelope;

/** The rings of all groups and the faces that they bound, kept up to date while groups change. */
final class LiveFaces {

    private final IntFunction<SoundCell> cells;
    private final BoxIndex cellIndex;
    private final Boundary boundary;
    private final double reach;
    private final List<DefectRing> rings = new ArrayList<>();
    private final Map<DefectRing, Integer> numbers = new IdentityHashMap<>();
    private final List<Integer> free = new ArrayList<>();
    private final BoxIndex shells;
    private final BoxIndex islands;
    private final Map<Integer, DefectFaces> sorted = new HashMap<>();

    LiveFaces(IntFunction<SoundCell> cells, BoxIndex cellIndex, Boundary boundary, Envelope extent) {
        this.cells = cells;
        this.cellIndex = cellIndex;
        this.boundary = boundary;
        reach = Residual.noding(extent, boundary).reach();
        shells = new BoxIndex(extent, 2_000);
        islands = new BoxIndex(extent, 2_000);
    }

    /** What a shell's face holds before and after a change; null for nothing. */
    interface Listener {
        void changed(int shell, DefectFaces before, DefectFaces after);
    }

    /** @param region boxes in which borders without a defect may have changed too */
    void follow(LiveEdges.Change change, List<Envelope> region, Listener listener) {
        Set<Integer> dirty = new TreeSet<>();
        Map<Integer, DefectFaces> before = new HashMap<>();
        change.gone().forEach(gone -> gone.rings().forEach(ring -> {
            int number = drop(ring);
            if (ring.isShell()) {
                before.put(number, sorted.remove(number));
            }
        }));
        change.gone().forEach(gone -> gone.rings().stream().filter(ring -> !ring.isShell())
                .forEach(ring -> holding(ring.box(), dirty)));
        change.come().forEach(come -> come.rings().forEach(ring -> {
            int number = add(ring);
            if (ring.isShell()) {
                dirty.add(number);
            }
        }));
        change.come().forEach(come -> come.rings().stream().filter(ring -> !ring.isShell())
                .forEach(ring -> holding(ring.box(), dirty)));
        region.forEach(box -> shells.query(box, dirty::add));
        Map<Integer, DefectFaces> after = assembled(dirty);
        Set<Integer> all = new TreeSet<>(before.keySet());
        all.addAll(dirty);
        for (int number : all) {
            DefectFaces was = before.containsKey(number) ? before.get(number) : sorted.get(number);
            DefectFaces is = after.get(number);
            if (is == null) {
                sorted.remove(number);
            } else {
                sorted.put(number, is);
            }
            listener.changed(number, was, is);
        }
    }

    private int add(DefectRing ring) {
        int number = free.isEmpty() ? rings.size() : free.removeLast();
        if (number == rings.size()) {
            rings.add(ring);
        } else {
            rings.set(number, ring);
        }
        numbers.put(ring, number);
        (ring.isShell() ? shells : islands).put(number, ring.box());
        return number;
    }

    private int drop(DefectRing ring) {
        int number = numbers.remove(ring);
        (ring.isShell() ? shells : islands).remove(number);
        rings.set(number, null);
        free.add(number);
        return number;
    }

    private void holding(Envelope island, Set<Integer> into) {
        shells.query(island, number -> {
            if (rings.get(number).box().contains(island)) {
                into.add(number);
            }
        });
    }

    /** A shell's islands may lie in a smaller shell within it, so those take part too. */
    private Map<Integer, DefectFaces> assembled(Set<Integer> dirty) {
        Set<Integer> inside = new HashSet<>();
        Set<Integer> outer = new TreeSet<>(dirty);
        for (int number : dirty) {
            Envelope box = rings.get(number).box();
            islands.query(box, island -> {
                if (box.contains(rings.get(island).box())) {
                    inside.add(island);
                }
            });
        }
        inside.forEach(island -> holding(rings.get(island).box(), outer));
        List<DefectRing> some = new ArrayList<>();
        outer.forEach(number -> some.add(rings.get(number)));
        inside.forEach(number -> some.add(rings.get(number)));
        Map<Integer, DefectFaces> faces = new HashMap<>();
        FaceAssembly assembly = new FaceAssembly(some);
        int k = 0;
        for (int number : outer) {
            Face face = assembly.faces().get(k++);
            if (dirty.contains(number)) {
                DefectFaces one = new DefectFaces(cells, cellIndex, boundary, reach);
                one.sort(face);
                faces.put(number, one);
            }
        }
        return faces;
    }

    /** Islands in no shell: the outer edges of the whole. */
    List<DefectRing> outer() {
        return new FaceAssembly(numbers.keySet()).outer();
    }
}
