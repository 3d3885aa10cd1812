package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

import org.tessera.map.engine.Scenes;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a lasso catches is what JTS says lies in it. */
class EnclosedTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static List<LonLat> star(Random random, int corners) {
        double lon = 0.02 + 0.16 * random.nextDouble();
        double lat = 0.01 + 0.08 * random.nextDouble();
        return IntStream.range(0, corners).mapToObj(k -> {
            double angle = 2 * Math.PI * k / corners;
            double r = 0.005 + 0.05 * random.nextDouble();
            return new LonLat(lon + r * Math.cos(angle), lat + r * Math.sin(angle));
        }).toList();
    }

    private static Polygon polygon(List<LonLat> ring) {
        List<Coordinate> all = new ArrayList<>(ring.stream().map(EnclosedTest::project).toList());
        all.add(all.getFirst());
        return GEOMETRY.createPolygon(all.toArray(Coordinate[]::new));
    }

    private static Coordinate project(LonLat place) {
        return new Coordinate(WebMercator.x(place.lon()), WebMercator.y(place.lat()));
    }

    private static Geometry project(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply((Coordinate each) -> each.setCoordinate(project(new LonLat(each.x, each.y))));
        copy.geometryChanged();
        return copy;
    }

    private static Geometry shape(Random random) {
        Coordinate at = new Coordinate(0.2 * random.nextDouble(), 0.1 * random.nextDouble());
        double r = 0.002 + 0.02 * random.nextDouble();
        Geometry disc = GEOMETRY.createPoint(at).buffer(r, 4);
        return switch (random.nextInt(4)) {
            case 0 -> GEOMETRY.createPoint(at);
            case 1 -> GEOMETRY.createLineString(new Coordinate[] {at, new Coordinate(at.x + r, at.y - r),
                new Coordinate(at.x + 2 * r, at.y)});
            case 2 -> disc;
            default -> disc.difference(GEOMETRY.createPoint(at).buffer(r / 2, 4));
        };
    }

    @Property(tries = 300)
    void aLassoAgreesWithJts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Geometry> shapes = IntStream.range(0, 40).mapToObj(_ -> shape(random)).toList();
        List<LonLat> ring = star(random, 3 + random.nextInt(20));
        Polygon lasso = polygon(ring);
        for (EncloseRule rule : EncloseRule.values()) {
            Set<String> expected = IntStream.range(0, shapes.size()).filter(i -> rule == EncloseRule.WITHIN
                    ? lasso.covers(project(shapes.get(i))) : lasso.intersects(project(shapes.get(i))))
                    .mapToObj(i -> "f" + i).collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = Enclosed.find(List.of(ToolScenes.layer(shapes.toArray(Geometry[]::new))), ring, rule)
                    .getOrDefault("areas", Set.of());
            assertEquals(expected, new TreeSet<>(found), rule.toString());
        }
    }

    @Test
    void livePointsCountByPositionAndHiddenLayersNot() {
        Symbol symbol = Symbol.of(SymbolShape.CIRCLE, 0xFFFF0000, 8);
        LiveLayer live = LiveLayer.of("live", "Live", List.of(LivePoint.of("in", 0.05, 0.05, symbol),
                LivePoint.of("out", 0.15, 0.05, symbol)));
        List<LonLat> west = List.of(new LonLat(0, 0), new LonLat(0.1, 0), new LonLat(0.1, 0.1), new LonLat(0, 0.1));
        assertEquals(Map.of("live", Set.of("in")), Enclosed.find(List.of(live), west, EncloseRule.WITHIN));
        assertEquals(Map.of(), Enclosed.find(List.of(live.withVisible(false)), west, EncloseRule.WITHIN));
    }

    @Test
    void aFigureOfEightEnclosesBothLoops() {
        List<LonLat> eight = List.of(new LonLat(0, 0), new LonLat(0.2, 0.1), new LonLat(0.2, 0), new LonLat(0, 0.1));
        var layer = ToolScenes.layer(Scenes.box(0.005, 0.045, 0.01, 0.055), Scenes.box(0.18, 0.045, 0.19, 0.055),
                Scenes.box(0.095, 0.005, 0.105, 0.01));
        assertEquals(Map.of("areas", Set.of("f0", "f1")), Enclosed.find(List.of(layer), eight, EncloseRule.WITHIN));
    }

    @Test
    void aLassoInsideAnAreaMeetsItAndOneInItsHoleDoesNot() {
        var layer = ToolScenes.layer(Scenes.box(0.02, 0.02, 0.18, 0.08).difference(Scenes.box(0.08, 0.04, 0.12, 0.06)));
        List<LonLat> inside = List.of(new LonLat(0.03, 0.03), new LonLat(0.05, 0.03), new LonLat(0.05, 0.05));
        List<LonLat> inHole = List.of(new LonLat(0.09, 0.045), new LonLat(0.11, 0.045), new LonLat(0.1, 0.055));
        assertEquals(Map.of("areas", Set.of("f0")), Enclosed.find(List.of(layer), inside, EncloseRule.INTERSECTS));
        assertEquals(Map.of(), Enclosed.find(List.of(layer), inHole, EncloseRule.INTERSECTS));
    }
}
