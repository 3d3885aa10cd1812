package org.tessera.grid.edit;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.coverage.GeneratedCoverage;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is done to a plan, it stays as much a coverage as it was, and everything can be taken back to the last bit. */
class EditInvariantTest {

    private static final int GESTURES = 40;

    @Property(tries = 100, seed = "20261124")
    void soundPlanStaysSound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws JsonProcessingException {
        assertStaysSound(new GeneratedCoverage(seed, 5, 4, 8).cells(), Measure.planar(), 200, seed);
    }

    @Property(tries = 30, seed = "20261124")
    void soundPlanInDegreesStaysSound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws JsonProcessingException {
        AffineTransformation degrees = AffineTransformation.translationInstance(-500_000, -3_350_000).scale(1.1e-5, 0.9e-5)
                .translate(116.3, 39.9);
        List<Cell> cells = new GeneratedCoverage(seed, 5, 4, 8).cells().stream()
                .map(cell -> new Cell(cell.id(), degrees.transform(cell.shape()))).toList();

        assertStaysSound(cells, Measure.ellipsoidal(shape -> shape), 0.002, seed);
    }

    private static void assertStaysSound(List<Cell> base, Measure measure, double size, long seed) throws JsonProcessingException {
        double area = area(base, measure);
        GestureStorm storm = new GestureStorm(base, measure, true, size, seed);
        storm.blow(GESTURES, (cells, what) -> {
            assertEquals(List.of(), CoverageCheck.run(CoverageInput.of(cells, measure)).findings(), what);
            assertEquals(area, area(cells, measure), 1e-9 * area, what);
        });
        storm.replaysToTheBit();
    }

    @Property(tries = 30, seed = "20261124")
    void planWithoutFixedBorderGetsNoOverlapAndNoHole(@ForAll @LongRange(min = 0, max = 1_000_000) long seed)
            throws JsonProcessingException {
        GestureStorm storm = new GestureStorm(new GeneratedCoverage(seed, 5, 4, 8).cells(), Measure.planar(), false, 200, seed);
        storm.blow(GESTURES, (cells, what) ->
                assertEquals(List.of(), CoverageCheck.run(CoverageInput.of(cells, Measure.planar())).findings(), what));
        storm.replaysToTheBit();
    }

    @Property(tries = 60, seed = "20261124")
    void spoiledPlanGetsNoWorse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws JsonProcessingException {
        GeneratedCoverage made = new GeneratedCoverage(seed, 5, 4, 8);
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            spoil(made, random);
        }
        GestureStorm storm = new GestureStorm(made.cells(), Measure.planar(), true, 200, seed);
        CoverageReport[] last = {CoverageCheck.run(CoverageInput.of(made.cells(), Measure.planar()))};
        storm.blow(GESTURES, (cells, what) -> {
            CoverageReport report = CoverageCheck.run(CoverageInput.of(cells, Measure.planar()));
            assertTrue(report.overlapArea() < last[0].overlapArea() + 1e-3, what);
            assertTrue(report.gapArea() < last[0].gapArea() + 1e-3, what);
            last[0] = report;
        });
        storm.replaysToTheBit();
    }

    private static void spoil(GeneratedCoverage made, Random random) {
        int cell = random.nextInt(20);
        switch (random.nextInt(5)) {
            case 0 -> made.move(cell, random.nextDouble() * 10 - 5, random.nextDouble() * 10 - 5);
            case 1 -> made.scale(cell, 0.95 + random.nextDouble() * 0.15);
            case 2 -> made.remove(cell);
            case 3 -> made.pierce(cell, 0.5 + random.nextDouble() * 20);
            default -> made.nudge(cell, random.nextInt(32), random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3);
        }
    }

    private static double area(List<Cell> cells, Measure measure) {
        return cells.stream().mapToDouble(cell -> measure.area(cell.shape())).sum();
    }
}
