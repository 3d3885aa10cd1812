package org.tessera.grid.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.bench.coverage.GeneratedCoverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever is wrong with a coverage, the check sees the same as pairwise overlay does. */
class CoverageOracleTest {

    private static final double RELATIVE = 1e-6;

    @Property(tries = 120, seed = "20261124")
    void findsWhatOverlayFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 0, max = 6) int defects,
            @ForAll boolean bounded) {
        GeneratedCoverage made = new GeneratedCoverage(seed, 5, 4, 8);
        Random random = new Random(seed);
        for (int i = 0; i < defects; i++) {
            spoil(made, random);
        }
        Geometry boundary = bounded ? made.outline() : null;

        assertAsOverlay(made.cells(), boundary);
    }

    /** Rectangles on whole numbers share edges in part, cross in nodes, nest and touch: every degenerate case there is. */
    @Property(tries = 200, seed = "20261124")
    void findsWhatOverlayFindsAmongRectangles(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean bounded) {
        Random random = new Random(seed);
        GeometryFactory factory = new GeometryFactory();
        Map<Envelope, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            int x = random.nextInt(8);
            int y = random.nextInt(8);
            Envelope box = new Envelope(x, x + 1 + random.nextInt(5), y, y + 1 + random.nextInt(5));
            cells.putIfAbsent(box, new Cell("R" + i, factory.toGeometry(box)));
        }
        assertAsOverlay(List.copyOf(cells.values()), bounded ? factory.toGeometry(new Envelope(1, 10, 1, 10)) : null);
    }

    private static void assertAsOverlay(List<Cell> cells, Geometry boundary) {
        CoverageReport report = CoverageCheck.run(new CoverageInput(cells, boundary, List.of(), Measure.planar(), 2));

        OverlayOracle oracle = new OverlayOracle(cells);
        Map<List<String>, Double> overlaps = new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        report.findings().stream().filter(f -> f.kind() == FindingKind.OVERLAP).forEach(f -> overlaps.put(f.grids(), f.area()));
        Map<List<String>, Double> expected = oracle.overlaps();
        assertEquals(expected.keySet(), overlaps.keySet());
        expected.forEach((pair, area) -> assertEquals(area, overlaps.get(pair), area * RELATIVE + 1e-4, () -> pair.toString()));

        List<Double> gaps = report.findings().stream().filter(f -> f.kind() == FindingKind.GAP).map(Finding::area).sorted().toList();
        List<Double> expectedGaps = oracle.gaps(boundary);
        assertEquals(expectedGaps.size(), gaps.size(), () -> expectedGaps + " but " + gaps);
        for (int i = 0; i < gaps.size(); i++) {
            assertEquals(expectedGaps.get(i), gaps.get(i), expectedGaps.get(i) * RELATIVE + 1e-4);
        }
    }

    @Property(tries = 30, seed = "20261124")
    void findsNothingInASoundCoverage(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean bounded) {
        GeneratedCoverage made = new GeneratedCoverage(seed, 6, 5, 16);

        CoverageReport report = CoverageCheck.run(
                new CoverageInput(made.cells(), bounded ? made.outline() : null, List.of(), Measure.planar(), 2));

        assertEquals(List.of(), report.findings());
        assertEquals(1, report.coverageRate(), 0);
    }

    private static void spoil(GeneratedCoverage made, Random random) {
        int cell = random.nextInt(20);
        switch (random.nextInt(6)) {
            case 0 -> made.move(cell, random.nextDouble() * 10 - 5, random.nextDouble() * 10 - 5);
            case 1 -> made.scale(cell, 0.95 + random.nextDouble() * 0.15);
            case 2 -> made.remove(cell);
            case 3 -> made.pierce(cell, 0.5 + random.nextDouble() * 20);
            case 4 -> made.nudge(cell, random.nextInt(32), 0.001, -0.001);
            default -> made.nudge(cell, random.nextInt(32), random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3);
        }
    }
}
