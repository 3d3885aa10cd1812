package org.tessera.grid.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BalanceTest {

    @Test
    void variationIsTheStandardDeviationOverAllGridsByTheMean() {
        Balance balance = Balance.of(List.of(2L, 4L, 4L, 4L, 5L, 5L, 7L, 9L));
        assertEquals(5, balance.mean());
        assertEquals(2 / 5.0, balance.variation(), 1e-12);
        assertEquals(2, balance.least());
        assertEquals(9, balance.most());
        assertEquals(0, Balance.of(List.of(3L, 3L)).variation());
        assertEquals(new Balance(2, 0, 0, 0, 0), Balance.of(List.of(0L, 0L)));
        assertEquals(new Balance(0, 0, 0, 0, 0), Balance.of(List.of()));
    }

    @Test
    void aGridWithNothingCountsAndABorderPlaceBelongsToTheSmallestId() {
        GeometryFactory factory = new GeometryFactory();
        List<Cell> plan = List.of(new Cell("A", factory.toGeometry(new Envelope(0, 1, 0, 1))),
                new Cell("B", factory.toGeometry(new Envelope(1, 2, 0, 1))), new Cell("C", factory.toGeometry(new Envelope(2, 3, 0, 1))));
        List<Located> things = List.of(new Located(Located.Kind.HOUSEHOLD, new Coordinate(1, 0.5), 6),
                new Located(Located.Kind.HOUSEHOLD, new Coordinate(1.5, 0.5), 3), Located.one(Located.Kind.CASE, new Coordinate(9, 9)));

        assertEquals(Map.of(Located.Kind.HOUSEHOLD, Balance.of(List.of(6L, 3L, 0L)), Located.Kind.CASE, new Balance(3, 0, 0, 0, 0)),
                Balance.of(plan, things, Set.of(Located.Kind.HOUSEHOLD, Located.Kind.CASE)));
    }
}
