package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.coverage.GeneratedCoverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever was changed and in whatever order, the live check has found what a check of the whole finds. */
class LiveCheckTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Property(tries = 150, seed = "20261124")
    void findsAfterEveryEditWhatTheWholeCheckFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean bounded,
            @ForAll boolean allowed) {
        Random random = new Random(seed);
        GeneratedCoverage made = new GeneratedCoverage(seed, 5, 4, 8);
        Geometry lake = FACTORY.toGeometry(new Envelope(500_250, 500_950, 3_350_250, 3_350_550));
        CoverageInput start = new CoverageInput(made.cells(), bounded ? made.outline() : null, List.of(), Measure.planar(), 2,
                allowed ? List.of(new AllowedGap(lake, "lake", "water office")) : List.of());
        LiveCheck live = LiveCheck.of(start);
        assertSame(start, live);
        for (int i = 0; i < 8; i++) {
            edit(live, random);
            assertSame(start, live);
        }
    }

    /** Rectangles on whole numbers share edges in part, cross in nodes, nest and touch. */
    @Property(tries = 150, seed = "20261124")
    void followsRectanglesToo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean bounded) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            cells.add(rectangle(random, i));
        }
        List<Cell> parents = List.of(new Cell("P", FACTORY.toGeometry(new Envelope(0, 6, 0, 12))),
                new Cell("Q", FACTORY.toGeometry(new Envelope(6, 12, 0, 12))));
        CoverageInput start = new CoverageInput(cells, bounded ? FACTORY.toGeometry(new Envelope(1, 10, 1, 10)) : null, parents,
                Measure.planar(), 2);
        LiveCheck live = LiveCheck.of(start);
        assertSame(start, live);
        for (int i = 0; i < 12; i++) {
            live.put(List.of(rectangle(random, random.nextInt(9))));
            assertSame(start, live);
        }
    }

    @Test
    void tellsWhatAChangeDidAndTakesItBack() {
        GeneratedCoverage made = new GeneratedCoverage(5, 6, 6, 16);
        LiveCheck live = LiveCheck.of(CoverageInput.of(made.cells(), Measure.planar()));
        Cell before = live.cells().get(14);
        Cell moved = new Cell(before.id(), AffineTransformation.translationInstance(3, 0).transform(before.shape()));

        LiveCheck.Update there = live.put(List.of(moved));
        assertTrue(there.appeared().stream().anyMatch(f -> f.kind() == FindingKind.OVERLAP && f.grids().contains(before.id())));
        assertTrue(there.appeared().stream().anyMatch(f -> f.kind() == FindingKind.GAP && f.grids().contains(before.id())));
        assertEquals(List.of(), there.gone());
        assertEquals(live.findings(), live.near(moved.shape().getEnvelopeInternal()));

        LiveCheck.Update back = live.put(List.of(before));
        assertEquals(there.appeared().size(), back.gone().size());
        assertEquals(List.of(), back.appeared());
        assertEquals(List.of(), live.findings());
        assertEquals(new LiveCheck.Update(List.of(), List.of()), live.put(List.of(before)));
    }

    @Test
    void aGapClosedFarAwayFromItsOtherEndIsSeen() {
        // A bay between two combs becomes a lake once its mouth is closed.
        List<Cell> cells = List.of(new Cell("west", FACTORY.toGeometry(new Envelope(0, 10, 0, 1000))),
                new Cell("east", FACTORY.toGeometry(new Envelope(20, 30, 0, 1000))),
                new Cell("south", FACTORY.toGeometry(new Envelope(10, 20, 0, 10))));
        LiveCheck live = LiveCheck.of(CoverageInput.of(cells, Measure.planar()));
        assertEquals(0, live.findings().stream().filter(f -> f.kind() == FindingKind.GAP).count());

        live.put(List.of(new Cell("north", FACTORY.toGeometry(new Envelope(10, 20, 990, 1000)))));
        assertEquals(9800, live.findings().stream().filter(f -> f.kind() == FindingKind.GAP).findFirst().orElseThrow().area(), 1e-6);
        live.change(List.of(), List.of("south"));
        assertEquals(0, live.findings().stream().filter(f -> f.kind() == FindingKind.GAP).count());
    }

    @Test
    void twoCellsOfOneIdAreRefused() {
        Cell cell = new Cell("A", FACTORY.toGeometry(new Envelope(0, 1, 0, 1)));
        CoverageInput input = CoverageInput.of(List.of(cell, cell), Measure.planar());

        assertThrows(IllegalArgumentException.class, () -> LiveCheck.of(input));
    }

    private static Cell rectangle(Random random, int number) {
        int x = random.nextInt(8);
        int y = random.nextInt(8);
        return new Cell("R" + number, FACTORY.toGeometry(new Envelope(x, x + 1 + random.nextInt(5), y, y + 1 + random.nextInt(5))));
    }

    private static void edit(LiveCheck live, Random random) {
        List<Cell> cells = live.cells();
        Cell cell = cells.get(random.nextInt(cells.size()));
        Cell other = cells.get(random.nextInt(cells.size()));
        switch (random.nextInt(7)) {
            case 0 -> live.put(List.of(new Cell(cell.id(),
                    moved(cell.shape(), random.nextDouble() * 10 - 5, random.nextDouble() * 10 - 5))));
            case 1 -> live.change(List.of(), List.of(cell.id()));
            case 2 -> live.put(List.of(new Cell(cell.id(), other.shape().copy())));
            case 3 -> live.put(List.of(new Cell("N" + random.nextInt(5), moved(cell.shape(), random.nextInt(3) * 100, 0))));
            case 4 -> live.put(List.of(new Cell(cell.id(), pierced(cell.shape())), new Cell(other.id(), pierced(other.shape()))));
            case 5 -> live.put(List.of(new Cell(cell.id(), moved(other.shape(), 0.001, 0))));
            default -> live.change(List.of(new Cell(cell.id(), cell.shape().getEnvelope())), List.of(other.id()));
        }
    }

    private static Geometry moved(Geometry shape, double dx, double dy) {
        return AffineTransformation.translationInstance(dx, dy).transform(shape);
    }

    private static Geometry pierced(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        Geometry hole = FACTORY.toGeometry(new Envelope(box.centre().x - 9, box.centre().x + 9, box.centre().y - 9, box.centre().y + 9));
        Geometry pierced = shape.difference(hole);
        return pierced instanceof Polygon ? pierced : shape;
    }

    private static void assertSame(CoverageInput start, LiveCheck live) {
        CoverageReport whole = CoverageCheck.run(new CoverageInput(live.cells(), start.boundary(), start.parents(), start.measure(),
                start.sliverWidth(), start.allowedGaps()));
        assertEquals(lines(whole.findings().stream().filter(f -> f.kind() != FindingKind.UNFILLED).toList()), lines(live.findings()));
        assertEquals(lines(whole.allowed().stream().map(ExcusedGap::gap).toList()),
                lines(live.allowed().stream().map(ExcusedGap::gap).toList()));
        CoverageReport report = live.report();
        assertEquals(lines(whole.findings()), lines(report.findings()));
        assertEquals(whole.coverageRate(), report.coverageRate(), 1e-9);
        assertEquals(whole.overlapRate(), report.overlapRate(), 1e-9);
    }

    /** The order of equal areas and the last digits may differ. */
    private static String lines(List<Finding> findings) {
        return findings.stream().map(f -> f.kind() + " " + f.grids() + " " + Math.round(f.area() * 1e4) / 1e4 + " " + f.sliver() + " "
                + f.detail()).sorted().collect(Collectors.joining("\n"));
    }
}
