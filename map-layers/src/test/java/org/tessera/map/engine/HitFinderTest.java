package org.tessera.map.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LiveMarks;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Spread;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.PointSetBuilder;
import org.tessera.map.live.SpiderLayout;
import org.tessera.map.style.Styles;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HitFinderTest {

    private static final List<Symbol> PALETTE = List.of(Symbol.of(SymbolShape.CIRCLE, 0xFF0000FF, 8),
            Symbol.of(SymbolShape.CIRCLE, 0xFFFF0000, 8));
    private final GeometryFactory factory = new GeometryFactory();
    private final Viewport view = Viewport.world(800, 600).fit(new Envelope(0, 1, 0, 1), 0);
    private final FeatureLayer areas = FeatureLayer.of("areas", "Areas", FeatureSet.builder()
            .add("outer", Scenes.box(0.1, 0.1, 0.9, 0.9).difference(Scenes.box(0.4, 0.4, 0.6, 0.6)), Map.of())
            .add("line", factory.createLineString(new Coordinate[] {new Coordinate(0.1, 0.2), new Coordinate(0.9, 0.2)}),
                    Map.of())
            .build(), Styles.area("#808080", 0.5, "#000000", 1));

    private List<String> ids(double lon, double lat, double dx, double dy, org.tessera.map.layer.Layer... layers) {
        ScreenPoint at = view.toScreen(new LonLat(lon, lat));
        return HitFinder.find(view, List.of(layers), new ScreenPoint(at.x() + dx, at.y() + dy)).stream()
                .map(Hit::featureId).toList();
    }

    @Test
    void upperFeatureComesFirstAndLinesReachFourPixels() {
        assertEquals(List.of("line", "outer"), ids(0.5, 0.2, 0, 3, areas));
        assertEquals(List.of("outer"), ids(0.5, 0.2, 0, 5, areas));
    }

    @Test
    void holesAreNotInside() {
        assertEquals(List.of(), ids(0.5, 0.5, 0, 0, areas));
        assertEquals(List.of("outer"), ids(0.3, 0.5, 0, 0, areas));
    }

    @Test
    void stackedPointsAnswerAsOneCluster() {
        Symbol symbol = Symbol.of(SymbolShape.CIRCLE, 0xFFFF0000, 8);
        LiveLayer live = LiveLayer.of("live", "Live", List.of(LivePoint.of("a", 0.3, 0.3, symbol),
                LivePoint.of("b", 0.3, 0.3, symbol), LivePoint.of("c", 0.8, 0.8, symbol))).clustered(24);
        ScreenPoint at = view.toScreen(new LonLat(0.3, 0.3));
        Hit hit = HitFinder.find(view, List.of(areas, live), at).getFirst();
        assertEquals(List.of("b", "a"), hit.members());
        assertEquals(List.of("c", "outer"), ids(0.8, 0.8, 7, 0, areas, live));
        assertEquals(List.of("outer"), ids(0.8, 0.8, 0, 9, areas, live));
    }

    @Test
    void hiddenAndUnpickableLayersAreNotHit() {
        assertTrue(ids(0.3, 0.5, 0, 0, areas.withVisible(false), areas.withPickable(false)).isEmpty());
    }

    /** The index leaves out nothing that a look at every feature finds. */
    @Test
    void hitsAmongThousandsAreThoseOfLookingAtEach() {
        FeatureSet stars = Scenes.stars(3_000, 24, 0.002);
        FeatureLayer many = FeatureLayer.of("m", "M", stars, Styles.area("#808080", 1, "#000000", 1));
        Viewport near = Viewport.world(800, 600).fit(new Envelope(0, 0.1, 0, 0.05), 0);
        int found = 0;
        for (int i = 0; i < 500; i++) {
            ScreenPoint at = new ScreenPoint(i * 37 % 800, i * 53 % 600);
            List<String> hits = HitFinder.find(near, List.of(many), at).stream().map(Hit::featureId).sorted().toList();
            DisplayPoint place = near.toDisplay(at);
            List<String> each = java.util.stream.IntStream.range(0, stars.size()).filter(f -> inside(stars, f, place))
                    .mapToObj(stars::id).sorted().toList();
            assertEquals(each, hits);
            found += hits.size();
        }
        assertTrue(found > 0);
    }

    private static boolean inside(FeatureSet stars, int feature, DisplayPoint place) {
        PackedGeometry geometry = stars.geometry();
        RayCrossingCounter counter = new RayCrossingCounter(new Coordinate(place.x(), place.y()));
        int part = geometry.firstPart(feature);
        for (int i = geometry.firstVertex(part) + 1; i < geometry.firstVertex(part + 1); i++) {
            counter.countSegment(corner(geometry, feature, i - 1), corner(geometry, feature, i));
        }
        return counter.isPointInPolygon();
    }

    private static Coordinate corner(PackedGeometry geometry, int feature, int vertex) {
        return new Coordinate(geometry.originX(feature) + geometry.x(vertex), geometry.originY(feature) + geometry.y(vertex));
    }

    @Test
    void membersOfAnOpenedStackAreHitOneByOne() {
        PointSetBuilder builder = PointSet.builder();
        for (int i = 0; i < 100; i++) {
            builder.add("c" + i, 0.3, 0.3, i == 40 ? 1 : 0);
        }
        LiveLayer live = LiveLayer.of("live", "Live", builder.build(), PALETTE).clustered(40);
        ScreenPoint at = view.toScreen(new LonLat(0.3, 0.3));
        Hit closed = HitFinder.find(view, List.of(live), at).getFirst();
        assertEquals(100, closed.members().size());
        assertEquals(100, new java.util.HashSet<>(closed.members()).size());
        assertEquals("c40", closed.featureId());
        assertEquals("c40", closed.members().getFirst());
        LiveLayer open = live.opened(closed.featureId());
        SpiderLayout layout = SpiderLayout.of(Spread.MOST + 1);
        Hit first = HitFinder.find(view, List.of(open), new ScreenPoint(at.x() + layout.dx()[0], at.y() + layout.dy()[0])).getFirst();
        assertEquals(List.of("c40"), first.members());
        Hit second = HitFinder.find(view, List.of(open), new ScreenPoint(at.x() + layout.dx()[1], at.y() + layout.dy()[1])).getFirst();
        assertEquals(List.of("c99"), second.members());
        Hit rest = HitFinder.find(view, List.of(open), new ScreenPoint(at.x() + layout.dx()[Spread.MOST],
                at.y() + layout.dy()[Spread.MOST])).getFirst();
        assertTrue(rest.cluster());
        assertEquals(List.of(), HitFinder.find(view, List.of(open), at));
    }

    @Test
    void clickedClusterZoomsUntilItSplitsAndThenOpens() {
        PointSetBuilder builder = PointSet.builder();
        builder.add("a", 0.3, 0.3, 0).add("b", 0.3001, 0.3001, 1).add("x", 0.7, 0.7, 0).add("y", 0.7, 0.7, 0);
        LiveLayer live = LiveLayer.of("live", "Live", builder.build(), PALETTE).clustered(40);
        Viewport near = LiveMarks.approach(live, view, "a", 0.1).orElseThrow();
        assertTrue(near.resolution() < view.resolution());
        ScreenPoint at = near.toScreen(new LonLat(0.3, 0.3));
        assertEquals(List.of("a"), HitFinder.find(near, List.of(live), at).getFirst().members());
        assertTrue(LiveMarks.approach(live, view, "a", 2).isEmpty(), "not closer than two metres a pixel");
        assertTrue(LiveMarks.approach(live, view, "x", 0.1).isEmpty(), "one place never splits");
        assertTrue(LiveMarks.approach(live, near, "a", 0.1).isEmpty(), "no cluster any more");
    }
}
