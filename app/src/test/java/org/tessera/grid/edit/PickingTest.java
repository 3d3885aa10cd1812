package org.tessera.grid.edit;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

import org.tessera.bench.coverage.GeneratedCoverage;
import org.tessera.grid.GridLocator;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.grid.edit.Squares.at;

class PickingTest {

    /** Also after edits, which change boxes and make new cells. */
    @Property(tries = 20, seed = "20261124")
    void picksWhatLookingAtEverythingFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        EditablePlan plan = EditablePlan.of(new GeneratedCoverage(seed, 9, 8, 4).cells(), Measure.planar());
        Random random = new Random(seed);
        AreaGestures areas = new AreaGestures(plan, EditRules.fixed(plan));
        BorderGestures borders = new BorderGestures(plan, EditRules.fixed(plan));
        for (int i = 0; i < 30; i++) {
            Cell cell = plan.cells().get(random.nextInt(plan.cells().size()));
            Coordinate a = cell.shape().getCoordinates()[random.nextInt(3)];
            borders.moveVertex(a, new Coordinate(a.x + random.nextInt(60), a.y - random.nextInt(60)), true).doable().ifPresent(plan::apply);
            Geometry ring = cell.shape().getCentroid().buffer(20, 3);
            areas.carve("N" + i, (org.locationtech.jts.geom.Polygon) ring, List.of(cell.id())).doable().ifPresent(plan::apply);
        }
        GridLocator locator = new GridLocator(plan.cells().stream().map(c -> new GridLocator.Area(c.id(), c.shape())).toList());
        Picking picking = new Picking(plan);
        for (int i = 0; i < 50; i++) {
            Coordinate pointer = new Coordinate(500_000 + random.nextDouble() * 1_900 - 50, 3_350_000 + random.nextDouble() * 1_700 - 50);
            assertEquals(locator.locate(pointer), picking.cell(pointer));
            double vertex = Double.POSITIVE_INFINITY;
            double edge = Double.POSITIVE_INFINITY;
            for (Cell cell : plan.cells()) {
                Geometry border = cell.shape().getBoundary();
                edge = Math.min(edge, border.distance(new GeometryFactory().createPoint(pointer)));
                for (Coordinate c : border.getCoordinates()) {
                    vertex = Math.min(vertex, c.distance(pointer));
                }
            }
            assertNearest(vertex, picking.vertex(pointer, 25).map(VertexPick::metres));
            assertNearest(edge, picking.edge(pointer, 25).map(EdgePick::metres));
        }
    }

    private static void assertNearest(double expected, Optional<Double> found) {
        assertEquals(expected <= 25, found.isPresent());
        found.ifPresent(metres -> assertEquals(expected, metres, 1e-6));
    }

    @Test
    void pickNamesTheCellsAtTheVertexAndAtTheEdge() {
        EditablePlan plan = Squares.plan(2, 2);
        VertexPick vertex = new Picking(plan).vertex(at(10.5, 10.2), 1).orElseThrow();
        EdgePick edge = new Picking(plan).edge(at(10.5, 4), 1).orElseThrow();

        assertEquals(at(10, 10), vertex.vertex());
        assertTrue(vertex.node());
        assertEquals(List.of("A", "B", "C", "D"), vertex.cells());
        assertEquals(List.of("A", "B"), edge.cells());
        assertEquals(at(10, 4), edge.at());
        assertEquals(10, new LineSegment(edge.a(), edge.b()).getLength());
    }

    @Test
    void distanceInDegreesIsMeasuredInMetres() {
        EditablePlan plan = EditablePlan.of(List.of(new Cell("A",
                Squares.read("POLYGON ((116.3 60, 116.31 60, 116.31 60.01, 116.3 60.01, 116.3 60))"))), Measure.ellipsoidal(s -> s));

        // At 60° north a degree of longitude is half as long as one of latitude.
        assertEquals(55.8, new Picking(plan).vertex(at(116.299, 60), 100).orElseThrow().metres(), 0.2);
        assertEquals(111.4, new Picking(plan).vertex(at(116.3, 59.999), 200).orElseThrow().metres(), 0.2);
    }
}
