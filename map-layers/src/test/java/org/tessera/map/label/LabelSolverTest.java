package org.tessera.map.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelSolverTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void noTwoLabelsMeetInFiftyRandomScenesOfTurnedAndCurvedTexts() {
        for (int seed = 0; seed < 50; seed++) {
            List<LabelSolver.Placed> placed = LabelSolver.place(scene(seed), new LabelGrid(0, 0, 800, 600), () -> false);
            assertTrue(placed.size() > 30, "scene " + seed);
            List<List<Polygon>> shapes = placed.stream().map(label -> label.spot().boxes().stream()
                    .map(LabelSolverTest::polygon).toList()).toList();
            for (int i = 0; i < shapes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    for (Polygon one : shapes.get(i)) {
                        for (Polygon other : shapes.get(j)) {
                            assertTrue(!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                                    || one.intersection(other).getArea() < 1e-6, "scene " + seed);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyLabelLeftOutHasNoFreePlace() {
        for (int seed = 0; seed < 50; seed++) {
            List<LabelClaim> scene = scene(seed);
            LabelGrid grid = new LabelGrid(0, 0, 800, 600);
            List<LabelClaim> shown = LabelSolver.place(scene, grid, () -> false).stream().map(LabelSolver.Placed::claim).toList();
            for (LabelClaim claim : scene) {
                for (int i = 0; !shown.contains(claim) && i < claim.spots().count(); i++) {
                    LabelSpot spot = claim.spots().spot(i);
                    assertFalse(spot != null && grid.free(spot), claim.id());
                }
            }
        }
    }

    @Test
    void theSameClaimsInAnyOrderGiveTheSameAnswer() {
        List<LabelClaim> shuffled = new ArrayList<>(scene(3));
        List<String> before = ids(LabelSolver.place(shuffled, new LabelGrid(0, 0, 800, 600), () -> false));
        Collections.shuffle(shuffled, new Random(9));
        assertEquals(before, ids(LabelSolver.place(shuffled, new LabelGrid(0, 0, 800, 600), () -> false)));
    }

    private static List<String> ids(List<LabelSolver.Placed> placed) {
        return placed.stream().map(label -> label.claim().id() + label.spot()).toList();
    }

    @Test
    void whatStoodBeforeStaysAmongEqualsButYieldsToHigherPriority() {
        LabelSpot place = PointSpots.level(50, 50, 40, 12);
        LabelSpot other = PointSpots.level(60, 50, 40, 12);
        LabelClaim former = new LabelClaim("z", 1, place, LabelClaim.among(List.of(other)));
        LabelClaim rival = new LabelClaim("a", 1, null, LabelClaim.among(List.of(place)));
        LabelClaim higher = new LabelClaim("h", 2, null, LabelClaim.among(List.of(place)));
        List<LabelSolver.Placed> among = LabelSolver.place(List.of(rival, former), new LabelGrid(0, 0, 100, 100), () -> false);
        assertEquals("z", among.getFirst().claim().id());
        assertSame(place, among.getFirst().spot());
        assertEquals(List.of("h"), LabelSolver.place(List.of(rival, former, higher), new LabelGrid(0, 0, 100, 100), () -> false)
                .stream().map(label -> label.claim().id()).toList());
    }

    @Test
    void unwantedWorkIsGivenUp() {
        assertNull(LabelSolver.place(scene(1), new LabelGrid(0, 0, 800, 600), () -> true));
    }

    @Test
    void boxesMeetWhereJtsSaysSo() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            LabelBox a = box(random, 60, 60);
            LabelBox b = box(random, 60, 60);
            double area = polygon(a).intersection(polygon(b)).getArea();
            assertTrue(area < 1e-9 || a.meets(b));
            assertTrue(area > 1e-9 || !a.meets(b) || polygon(a).distance(polygon(b)) < 1e-9);
            assertEquals(a.meets(b), b.meets(a));
        }
    }

    private static LabelBox box(Random random, double width, double height) {
        return new LabelBox(random.nextDouble() * width, random.nextDouble() * height, 3 + random.nextDouble() * 30, 4 + random.nextInt(6),
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * Math.PI);
    }

    private static Polygon polygon(LabelBox box) {
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 4; i++) {
            double dx = (i == 0 || i == 3 ? -1 : 1) * box.halfWidth();
            double dy = (i < 2 ? -1 : 1) * box.halfHeight();
            ring[i] = new Coordinate(box.x() + dx * Math.cos(box.angle()) - dy * Math.sin(box.angle()),
                    box.y() + dx * Math.sin(box.angle()) + dy * Math.cos(box.angle()));
        }
        ring[4] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** Points, turned texts and texts along arcs, some outside the window. */
    private static List<LabelClaim> scene(int seed) {
        Random random = new Random(seed);
        List<LabelClaim> claims = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = random.nextDouble() * 900 - 50;
            double y = random.nextDouble() * 700 - 50;
            LabelClaim.Spots spots = switch (i % 3) {
                case 0 -> LabelClaim.among(PointSpots.around(x, y, 5, 30 + random.nextInt(60), 14));
                case 1 -> LabelClaim.among(List.of(LabelSpot.of(new LabelBox(x, y, 10 + random.nextInt(40), 7,
                        random.nextDouble() * 3))));
                default -> arc(random, x, y);
            };
            claims.add(new LabelClaim("f" + i, random.nextInt(3), null, spots));
        }
        return claims;
    }

    private static LabelClaim.Spots arc(Random random, double x, double y) {
        double[] xs = new double[30];
        double[] ys = new double[30];
        double radius = 60 + random.nextDouble() * 100;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * Math.cos(i / 15.0);
            ys[i] = y + radius * Math.sin(i / 15.0);
        }
        TextLine line = new TextLine(xs, ys);
        double[] advances = new double[4 + random.nextInt(8)];
        java.util.Arrays.fill(advances, 7);
        return new LineSpots(line, new LineSpots.Text(advances, 14, 0, Math.toRadians(30)), line.length() / 2, 30);
    }
}
