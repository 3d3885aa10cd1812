package org.tessera.map.tool;

import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.engine.Scenes;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Snapping finds what looking at every corner and edge finds. */
class SnapperTest {

    private static final FeatureSet STARS = Scenes.stars(400, 12, 0.006);
    private static final FeatureLayer LAYER = ToolScenes.layer(STARS);

    @Property(tries = 500)
    void theNearestCornerIsFound(@ForAll @DoubleRange(max = 800) double x, @ForAll @DoubleRange(max = 600) double y) {
        assertNearest(Snapper.find(ToolScenes.snapping(LAYER, true, false), new ScreenPoint(x, y)), brute(x, y, true), x, y);
    }

    @Property(tries = 500)
    void theNearestEdgeIsFound(@ForAll @DoubleRange(max = 800) double x, @ForAll @DoubleRange(max = 600) double y) {
        assertNearest(Snapper.find(ToolScenes.snapping(LAYER, false, true), new ScreenPoint(x, y)), brute(x, y, false), x, y);
    }

    @Property(tries = 300)
    void aCornerInReachWinsOverAnyEdge(@ForAll @DoubleRange(max = 800) double x, @ForAll @DoubleRange(max = 600) double y) {
        Optional<Snap> found = Snapper.find(ToolScenes.snapping(LAYER, true, true), new ScreenPoint(x, y));
        assertEquals(brute(x, y, true) <= 10, found.isPresent() && found.get().kind() == Snap.Kind.VERTEX);
        assertEquals(brute(x, y, false) <= 10, found.isPresent());
    }

    private static void assertNearest(Optional<Snap> found, double expected, double x, double y) {
        assertEquals(expected <= 10, found.isPresent());
        found.ifPresent(snap -> {
            assertEquals(expected, snap.distance(), 1e-6);
            ScreenPoint shown = ToolScenes.VIEW.toScreen(snap.place());
            assertEquals(expected, Math.hypot(shown.x() - x, shown.y() - y), 1e-6);
        });
    }

    /** Pixels to the nearest corner, or to the nearest edge, of all features. */
    private static double brute(double x, double y, boolean corners) {
        PackedGeometry geometry = STARS.geometry();
        DisplayPoint at = ToolScenes.VIEW.toDisplay(new ScreenPoint(x, y));
        double best = Double.MAX_VALUE;
        for (int feature = 0; feature < geometry.size(); feature++) {
            Coordinate local = new Coordinate(at.x() - geometry.originX(feature), at.y() - geometry.originY(feature));
            int part = geometry.firstPart(feature);
            for (int i = geometry.firstVertex(part) + 1; i < geometry.firstVertex(part + 1); i++) {
                Coordinate to = new Coordinate(geometry.x(i), geometry.y(i));
                best = Math.min(best, corners ? local.distance(to) : org.locationtech.jts.algorithm.Distance.pointToSegment(local,
                        new Coordinate(geometry.x(i - 1), geometry.y(i - 1)), to));
            }
        }
        return best / ToolScenes.VIEW.resolution();
    }

    @Test
    void theReasonNamesCornerAndArea() {
        FeatureLayer box = ToolScenes.layer(Scenes.box(0.05, 0.02, 0.15, 0.08));
        ScreenPoint corner = ToolScenes.VIEW.toScreen(new LonLat(0.05, 0.02));
        Snap snap = Snapper.find(ToolScenes.snapping(box, true, true), new ScreenPoint(corner.x() + 4, corner.y() - 3)).orElseThrow();
        assertEquals(Snap.Kind.VERTEX, snap.kind());
        assertEquals("corner of Area 0", ToolWords.ENGLISH.snap(snap));
        assertEquals(5, snap.distance(), 1e-3);
        assertEquals(0.05, snap.place().lon(), 1e-9);
    }

    @Test
    void altAndHiddenLayersHoldSnappingOff() {
        FeatureLayer box = ToolScenes.layer(Scenes.box(0.05, 0.02, 0.15, 0.08));
        ScreenPoint corner = ToolScenes.VIEW.toScreen(new LonLat(0.05, 0.02));
        ToolPoint free = new ToolPoint(new LonLat(0.05, 0.02), corner, false, true);
        assertTrue(ToolScenes.snapping(box, true, true).snap(free).isEmpty());
        assertTrue(Snapper.find(ToolScenes.snapping(box.withVisible(false), true, true), corner).isEmpty());
    }
}
