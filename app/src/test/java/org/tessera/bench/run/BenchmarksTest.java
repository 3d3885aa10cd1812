package org.tessera.bench.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchmarksTest {

    private final Benchmarks benchmarks = new Benchmarks();

    @Test
    void namesOfTheContractAreThereOnceEach() {
        List<String> names = benchmarks.names();

        assertTrue(names.containsAll(List.of("redraw-1080p/java2d", "redraw-1080p/canvas", "redraw-4k/java2d", "redraw-4k/canvas",
                "redraw-1080p/qgis", "redraw-4k/qgis", "pan-1080p/empty", "pan-4k/empty", "zoom-1080p/empty", "zoom-4k/empty",
                "live-1080p/empty", "live-4k/empty", "move-1080p/empty", "million-1080p/empty", "start/qgis")), names::toString);
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(names.stream().allMatch(name -> name.matches("[a-z0-9-]+/[a-z0-9-]+")), names::toString);
    }

    @Test
    void nameMayBeAResultAWorkAGroupOrASubject() {
        assertEquals(Set.of("pan-4k/empty"), benchmarks.named(List.of("pan-4k/empty")));
        assertEquals(Set.of("pan-4k/empty"), benchmarks.named(List.of("pan-4k")));
        assertEquals(Set.of("pan-4k/empty", "zoom-4k/empty", "live-4k/empty"), benchmarks.named(List.of("motion-4k")));
        assertEquals(Set.of("edit-50k/limit"), benchmarks.named(List.of("edit-50k")));
        assertTrue(benchmarks.named(List.of("map")).containsAll(List.of("redraw-4k/qgis", "start/qgis", "hit-100k/limit")));
        assertEquals(Set.of("cut-2000x40/metis", "cut-10000x100/metis"), benchmarks.named(List.of("district")));
        assertEquals(Set.of("repair-1k/maup-published"), benchmarks.named(List.of("repair-1k")));
        assertEquals(Set.of("check-10k/jts", "check-10k/jts-any-gap", "check-10k/overlay", "check-50k/jts", "check-50k/overlay",
                "check-slope/limit", "recheck-10k/limit", "recheck-50k/limit", "edit-50k/limit", "drag-10k/empty",
                "drag-50k/empty", "repair-1k/maup-published"),
                benchmarks.named(List.of("coverage")));
        assertEquals(Set.copyOf(benchmarks.names()), benchmarks.named(List.of()));
    }

    @Test
    void unknownNameIsNamedWithThoseThatExist() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> benchmarks.named(List.of("redrew")));

        assertTrue(unknown.getMessage().contains("redrew") && unknown.getMessage().contains("redraw-1080p/java2d"));
    }
}
