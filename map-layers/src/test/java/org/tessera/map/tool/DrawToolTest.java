package org.tessera.map.tool;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.engine.Scenes;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawToolTest {

    private final ToolScene scene = ToolScenes.scene();

    private DrawTool triangle() {
        DrawTool tool = DrawTool.draw(ShapeKind.POLYGON);
        tool.set(scene, ToolScenes.at(100, 100));
        tool.set(scene, ToolScenes.at(300, 100));
        tool.set(scene, ToolScenes.at(200, 300));
        return tool;
    }

    private static void move(DrawTool tool, ToolScene scene, ToolPoint from, ToolPoint to) {
        assertTrue(tool.grab(scene, from));
        tool.drag(scene, to);
        tool.drop(scene, to);
    }

    private static void assertOnScreen(double x, double y, LonLat place) {
        ScreenPoint shown = ToolScenes.VIEW.toScreen(place);
        assertEquals(x, shown.x(), 1e-6);
        assertEquals(y, shown.y(), 1e-6);
    }

    @Test
    void aClickOnTheFirstCornerFinishesAPolygon() {
        DrawTool tool = triangle();
        ToolResult.Drawn drawn = (ToolResult.Drawn) tool.set(scene, ToolScenes.at(102, 103)).now();
        assertEquals("Polygon", drawn.geometry().getGeometryType());
        assertEquals(4, drawn.geometry().getNumPoints());
        assertTrue(drawn.geometry().isValid());
        assertTrue(tool.sketch().fixed().isEmpty());
    }

    @Test
    void aPointIsDoneAtOnceAndALineNeedsTwoPlaces() {
        assertEquals("Point", ((ToolResult.Drawn) DrawTool.draw(ShapeKind.POINT).set(scene, ToolScenes.at(1, 2)).now())
                .geometry().getGeometryType());
        DrawTool line = DrawTool.draw(ShapeKind.LINE);
        line.set(scene, ToolScenes.at(10, 10));
        assertNull(line.finish(scene).now());
        assertEquals(ToolSketch.Notice.TOO_FEW_PLACES, line.sketch().notice());
        line.set(scene, ToolScenes.at(50, 10));
        assertNull(line.sketch().notice());
        assertEquals(2, ((ToolResult.Drawn) line.finish(scene).now()).geometry().getNumPoints());
    }

    @Test
    void cornersMoveAreAddedIntoEdgesAndRemovedAndEachIsTakenBack() {
        DrawTool tool = triangle();
        move(tool, scene, ToolScenes.at(301, 99), ToolScenes.at(400, 150));
        assertOnScreen(400, 150, tool.sketch().fixed().get(1));
        move(tool, scene, ToolScenes.at(150, 200), ToolScenes.at(120, 220));
        assertEquals(4, tool.sketch().fixed().size());
        assertOnScreen(120, 220, tool.sketch().fixed().get(3));
        assertTrue(tool.remove(scene, ToolScenes.at(200, 300)));
        assertEquals(3, tool.sketch().fixed().size());
        assertTrue(tool.undo());
        assertTrue(tool.undo());
        assertTrue(tool.undo());
        assertOnScreen(300, 100, tool.sketch().fixed().get(1));
        assertTrue(tool.undo());
        assertEquals(2, tool.sketch().fixed().size());
    }

    @Test
    void aPolygonThatCrossesItselfIsNotFinishedUntilItDoesNot() {
        DrawTool tool = triangle();
        tool.set(scene, ToolScenes.at(250, 40));
        assertEquals(ToolSketch.Notice.CROSSES_ITSELF, tool.sketch().notice());
        assertNull(tool.finish(scene).now());
        assertTrue(tool.undo());
        assertEquals("Polygon", ((ToolResult.Drawn) tool.finish(scene).now()).geometry().getGeometryType());
    }

    @Test
    void leavingHasNoEffect() {
        DrawTool tool = triangle();
        assertTrue(tool.cancel());
        assertFalse(tool.cancel());
        assertNull(tool.finish(scene).now());
    }

    @Test
    void anExistingShapeIsChangedAndKeepsItsOtherCorners() {
        Geometry box = Scenes.box(0.05, 0.02, 0.15, 0.08);
        DrawTool tool = DrawTool.edit(box);
        ToolPoint corner = ToolScenes.at(new LonLat(0.15, 0.08));
        move(tool, scene, corner, ToolScenes.at(new LonLat(0.19, 0.09)));
        assertNull(tool.set(scene, ToolScenes.at(5, 5)).now());
        Geometry changed = ((ToolResult.Drawn) tool.finish(scene).now()).geometry();
        assertEquals(5, changed.getNumPoints());
        assertEquals(0.19, changed.getEnvelopeInternal().getMaxX(), 1e-9);
        assertEquals(0.05, changed.getEnvelopeInternal().getMinX(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> DrawTool.edit(box.difference(Scenes.box(0.08, 0.04, 0.1, 0.05))));
    }

    @Test
    void drawnCornersSnap() {
        var layer = ToolScenes.layer(Scenes.box(0.05, 0.02, 0.15, 0.08));
        ToolScene snapping = ToolScenes.snapping(layer, true, true);
        ScreenPoint corner = ToolScenes.VIEW.toScreen(new LonLat(0.05, 0.02));
        DrawTool tool = DrawTool.draw(ShapeKind.LINE);
        tool.set(snapping, ToolScenes.at(corner.x() + 5, corner.y() + 5));
        assertEquals(0.05, tool.sketch().fixed().getFirst().lon(), 1e-8);
        assertEquals(0.02, tool.sketch().fixed().getFirst().lat(), 1e-8);
    }

    @Test
    void aBoxIsDraggedOrSetByTwoCorners() {
        ToolScene areas = ToolScenes.scene(ToolScenes.layer(Scenes.box(0.05, 0.02, 0.06, 0.03), Scenes.box(0.15, 0.08, 0.16, 0.09)));
        ToolPoint one = ToolScenes.at(new LonLat(0.04, 0.01));
        ToolPoint other = ToolScenes.at(new LonLat(0.1, 0.05));
        BoxTool tool = new BoxTool(EncloseRule.WITHIN);
        assertNull(tool.set(areas, one).later());
        ToolResult.Enclosed byClicks = (ToolResult.Enclosed) tool.set(areas, other).later().get();
        tool.grab(areas, other);
        tool.drag(areas, one);
        ToolResult.Enclosed byDrag = (ToolResult.Enclosed) tool.drop(areas, one).later().get();
        assertEquals(List.of("f0"), List.copyOf(byClicks.features().get("areas")));
        assertEquals(byClicks, byDrag);
        assertEquals(1, byDrag.count());
    }
}
