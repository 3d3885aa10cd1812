package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who borders whom, also where the plan is dirty. A side is 111.2 m from north to south (110.6 m) and from west to east (111.3 m). */
class SharedBordersTest {

    /** One metre in units of a square's side, near enough. */
    private static final double METRE = 1 / 111.0;

    @Test
    void sidesAreBordersAndCornersAreNot() {
        List<Border> borders = among(Mosaics.square(0, 0), Mosaics.square(1, 0), Mosaics.square(0, 1), Mosaics.square(1, 1));

        assertEquals("0-1 0-2 1-3 2-3", pairs(borders));
        assertEquals(110.574, borders.getFirst().length(), 0.01);
        assertEquals(111.319, borders.get(1).length(), 0.01);
    }

    @Test
    void aTJunctionIsABorderOfItsTrueLength() {
        List<Border> borders = among(Mosaics.box(0, 0, 1, 2), Mosaics.square(1, 0), Mosaics.square(1, 1));

        assertEquals("0-1 0-2 1-2", pairs(borders));
        assertEquals(110.574, borders.getFirst().length(), 0.01);
        assertEquals(110.574, borders.get(1).length(), 0.01);
    }

    @Test
    void aSliverIsNoGapAndAStreetIs() {
        assertEquals("0-1", pairs(among(Mosaics.square(0, 0), Mosaics.square(1 + METRE, 0))));
        assertEquals(110.574, among(Mosaics.square(0, 0), Mosaics.square(1 + METRE, 0)).getFirst().length(), 0.5);
        assertEquals("", pairs(among(Mosaics.square(0, 0), Mosaics.square(1 + 5 * METRE, 0))));
    }

    @Test
    void anOverlapIsABorder() {
        assertEquals("0-1", pairs(among(Mosaics.square(0, 0), Mosaics.square(1 - METRE, 0))));
        assertEquals("0-1", pairs(among(Mosaics.square(0, 0), Mosaics.square(1 - 20 * METRE, 0))));
    }

    @Test
    void anIslandInAHoleBordersWhatIsAroundIt() throws ParseException {
        Geometry ring = new WKTReader().read("POLYGON ((0 0, 0.003 0, 0.003 0.003, 0 0.003, 0 0), "
                + "(0.001 0.001, 0.002 0.001, 0.002 0.002, 0.001 0.002, 0.001 0.001))");
        List<Border> borders = among(ring, Mosaics.square(1, 1));

        assertEquals("0-1", pairs(borders));
        assertEquals(443.8, borders.getFirst().length(), 0.1);
    }

    @Test
    void buildingsThatTouchNothingAreNeighboursByNearness() {
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            units.add(DistrictUnit.of("b" + i, Mosaics.box(i % 3, i / 3, i % 3 + 0.4, i / 3 + 0.4), 1));
        }
        DistrictProblem problem = DistrictProblem.of(units);

        assertEquals(DistrictProblem.Adjacency.PROXIMITY, problem.adjacency());
        assertTrue(problem.neighbours().size() >= 12, "the rook's neighbours are among them");
        DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(3, 0.01));
        assertTrue(plan.contiguous() && plan.balanced());
        assertTrue(Double.isNaN(plan.cutLength()) && Double.isNaN(plan.meanCompactness()));
    }

    private static List<Border> among(Geometry... shapes) {
        List<DistrictUnit> units = new ArrayList<>();
        for (Geometry shape : shapes) {
            units.add(DistrictUnit.of("u" + units.size(), shape, 1));
        }
        return SharedBorders.among(units, LocalPlane.around(List.of(shapes)));
    }

    private static String pairs(List<Border> borders) {
        return borders.stream().map(border -> border.a() + "-" + border.b()).collect(Collectors.joining(" "));
    }
}
