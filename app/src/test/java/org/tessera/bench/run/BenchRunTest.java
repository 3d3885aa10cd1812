package org.tessera.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.tessera.bench.BenchReport;
import org.tessera.bench.Skipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tries every benchmark with small inputs; what the figures are is of no interest here. */
class BenchRunTest {

    private final List<String> notes = new ArrayList<>();

    @Test
    void everythingRunsWhereNothingIsInstalled() throws InterruptedException {
        Map<String, String> bare = new TreeMap<>(System.getenv());
        bare.put("PATH", "");
        bare.remove("DISPLAY");
        Set<String> all = new Benchmarks().named(List.of());

        BenchReport report = new BenchRun(all, true, bare, notes::add).run();

        assertEquals(Set.of(), report.missing(all), notes::toString);
        assertEquals(Set.of("redraw-1080p/qgis", "redraw-4k/qgis", "start/qgis", "start-cpu/qgis", "cut-2000x40/metis",
                        "cut-10000x100/metis"),
                Set.copyOf(report.skipped().stream().map(Skipped::name).toList()));
        assertTrue(report.skipped().stream().allMatch(one -> one.why().contains(one.name().endsWith("metis") ? "gpmetis"
                : "QGIS is not installed")),
                report.skipped()::toString);
        assertTrue(notes.stream().anyMatch(line -> line.startsWith("bench: SKIPPED start/qgis")), notes::toString);
        assertTrue(report.results().stream().allMatch(result -> result.value() > 0 && result.ratio() > 0 && result.samples() > 0));
        assertTrue(report.results().stream().filter(result -> result.name().startsWith("pan"))
                .allMatch(result -> result.how().contains("without a window")));
        assertTrue(report.quick());
    }

    @Test
    void framesAreThoseOfAWindowWhereThereIsADisplay() throws InterruptedException {
        try (Display display = Display.open(System.getenv())) {
            org.junit.jupiter.api.Assumptions.assumeTrue(display.present(), "neither Xvfb nor a display");
        }
        Set<String> wanted = new Benchmarks().named(List.of("pan-1080p", "redraw-1080p/canvas"));

        BenchReport report = new BenchRun(wanted, true, System.getenv(), notes::add).run();

        assertEquals(wanted.size(), report.results().size(), notes::toString);
        assertTrue(report.results().stream().allMatch(result -> result.how().contains("window, ")));
    }
}
