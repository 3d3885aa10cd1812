package org.tessera.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import org.tessera.map.engine.Scenes;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.style.Styles;
import org.tessera.map.tool.BoxTool;
import org.tessera.map.tool.DrawTool;
import org.tessera.map.tool.EncloseRule;
import org.tessera.map.tool.IdentifyTool;
import org.tessera.map.tool.LassoTool;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.MeasureTool;
import org.tessera.map.tool.SelectTool;
import org.tessera.map.tool.ShapeKind;
import org.tessera.map.tool.SnapRule;
import org.tessera.map.tool.ToolResult;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every tool by mouse and by keys, in a real scene. */
@ExtendWith(ApplicationExtension.class)
class MapToolsTest {

    private final List<ToolResult> results = new ArrayList<>();
    private MapView map;

    @Start
    void start(Stage stage) {
        FeatureSet boxes = FeatureSet.builder().add("nw", Scenes.box(0.1, 0.6, 0.3, 0.8), Map.of("name", "North west"))
                .add("ne", Scenes.box(0.6, 0.6, 0.8, 0.8), Map.of("name", "North east"))
                .add("sw", Scenes.box(0.1, 0.1, 0.3, 0.3), Map.of("name", "South west")).build();
        map = new MapView();
        map.setLayers(List.of(FeatureLayer.of("boxes", "Boxes", boxes, Styles.area("#ff0000", 1, "#000000", 1))));
        map.fit(new Envelope(0, 1, 0, 1), 0);
        map.tools().onResultProperty().set(results::add);
        stage.setScene(new Scene(new BorderPane(map), 600, 600));
        stage.show();
    }

    @BeforeEach
    void settle(FxRobot robot) throws Exception {
        waitFor(() -> map.idleProperty().get());
        robot.interact(map::requestFocus);
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.interact(map::dispose);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private void take(FxRobot robot, MapTool tool) {
        robot.interact(() -> map.tools().toolProperty().set(tool));
    }

    /** A place of the unit square on the screen. */
    private Point2D at(double x, double y) {
        return map.localToScreen(600 * x, 600 * (1 - y));
    }

    private Set<String> selected() {
        return map.selectionProperty().get().featureIds();
    }

    @Test
    void shiftClickTogglesTheSelection(FxRobot robot) {
        shiftClick(robot, 0.2, 0.7);
        shiftClick(robot, 0.7, 0.7);
        assertEquals(Set.of("nw", "ne"), selected());
        shiftClick(robot, 0.2, 0.7);
        assertEquals(Set.of("ne"), selected());
    }

    /** The headless robot's mouse does not know that a key is down. */
    private void shiftClick(FxRobot robot, double x, double y) {
        robot.interact(() -> map.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 600 * x, 600 * (1 - y), 0, 0,
                MouseButton.PRIMARY, 1, true, false, false, false, false, false, false, true, false, true, null)));
    }

    @Test
    void aBoxSelectsByDragAndByKeysAndDoesNotPan(FxRobot robot) throws Exception {
        Viewport before = map.viewportProperty().get();
        take(robot, new BoxTool(EncloseRule.INTERSECTS));
        robot.moveTo(at(0.05, 0.95)).press(MouseButton.PRIMARY).moveTo(at(0.5, 0.7)).moveTo(at(0.9, 0.5)).release(MouseButton.PRIMARY);
        waitFor(() -> selected().equals(Set.of("nw", "ne")));
        assertEquals(before, map.viewportProperty().get());
        robot.interact(() -> map.selectionProperty().set(Selection.NONE));
        robot.type(KeyCode.LEFT).type(KeyCode.ENTER);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 4).type(KeyCode.DOWN, 4).release(KeyCode.SHIFT).type(KeyCode.ENTER);
        waitFor(() -> selected().equals(Set.of("sw")));
    }

    @Test
    void aLassoSelectsWhatItEncloses(FxRobot robot) throws Exception {
        take(robot, new LassoTool(EncloseRule.WITHIN));
        robot.moveTo(at(0.05, 0.05)).press(MouseButton.PRIMARY);
        for (double[] place : new double[][] {{0.4, 0.05}, {0.4, 0.5}, {0.4, 0.95}, {0.05, 0.95}, {0.05, 0.4}}) {
            robot.moveTo(at(place[0], place[1]));
        }
        robot.release(MouseButton.PRIMARY);
        waitFor(() -> selected().equals(Set.of("nw", "sw")));
        assertEquals(2, assertInstanceOf(ToolResult.Enclosed.class, results.getLast()).count());
    }

    @Test
    void identifyListsAllAndEscapeLeavesTheTool(FxRobot robot) {
        take(robot, new IdentifyTool(Set.of()));
        robot.clickOn(at(0.2, 0.2));
        assertEquals("sw", assertInstanceOf(ToolResult.Identified.class, results.getLast()).hits().getFirst().featureId());
        robot.type(KeyCode.ESCAPE);
        assertInstanceOf(SelectTool.class, map.tools().toolProperty().get());
    }

    @Test
    void aDistanceIsMeasuredByMouseAndByKeys(FxRobot robot) {
        take(robot, MeasureTool.distance());
        robot.clickOn(at(0.2, 0.5)).clickOn(at(0.4, 0.5)).doubleClickOn(at(0.6, 0.5));
        assertEquals(44_526, assertInstanceOf(ToolResult.Measured.class, results.getLast()).measurement().total(), 200);
        take(robot, MeasureTool.distance());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER).type(KeyCode.RIGHT, 6).type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertEquals(11_131, ((ToolResult.Measured) results.getLast()).measurement().total(), 50);
        assertEquals(2, map.tools().sketchProperty().get().fixed().size());
        robot.type(KeyCode.ESCAPE);
        assertTrue(map.tools().sketchProperty().get().fixed().isEmpty());
    }

    @Test
    void anAreaIsDrawnWithSnappingAndBackspaceTakesBack(FxRobot robot) {
        robot.interact(() -> map.tools().snappingProperty().set(SnapRule.to("name", "boxes")));
        take(robot, DrawTool.draw(ShapeKind.POLYGON));
        robot.clickOn(at(0.31, 0.31)).clickOn(at(0.9, 0.4)).clickOn(at(0.95, 0.1)).type(KeyCode.BACK_SPACE);
        robot.clickOn(at(0.5, 0.05)).type(KeyCode.ENTER);
        ToolResult.Drawn drawn = assertInstanceOf(ToolResult.Drawn.class, results.getLast());
        assertEquals(4, drawn.geometry().getNumPoints());
        assertEquals(0.3, drawn.geometry().getCoordinates()[0].x, 1e-8);
        assertEquals(0.3, drawn.geometry().getCoordinates()[0].y, 1e-8);
    }

    @Test
    void drawingAsksTheEngineForNothing(FxRobot robot) {
        long before = map.counts().frames();
        take(robot, DrawTool.draw(ShapeKind.LINE));
        robot.clickOn(at(0.2, 0.5)).moveTo(at(0.5, 0.5)).clickOn(at(0.6, 0.5)).type(KeyCode.ESCAPE);
        assertTrue(map.idleProperty().get());
        assertEquals(before, map.counts().frames());
        assertTrue(results.isEmpty());
    }

    @Test
    void nextAndPreviousFeatureInReadingOrderAreSaid(FxRobot robot) throws Exception {
        List<String> picked = new ArrayList<>();
        robot.interact(() -> {
            map.onPickProperty().set(hit -> picked.add(hit.featureId()));
            map.tools().featureNameProperty().set(hit -> "Area " + hit.featureId());
        });
        robot.type(KeyCode.N);
        waitFor(() -> map.getAccessibleText().startsWith("Area nw, Boxes, 0.7"));
        robot.type(KeyCode.N).type(KeyCode.N);
        waitFor(() -> map.getAccessibleText().startsWith("Area sw, Boxes"));
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT).type(KeyCode.ENTER);
        waitFor(() -> picked.equals(List.of("ne")));
        double before = map.viewportProperty().get().resolution();
        robot.type(KeyCode.Z);
        assertTrue(map.viewportProperty().get().resolution() < before / 1.5);
        robot.type(KeyCode.ESCAPE);
        assertNull(map.tools().focusedFeatureProperty().get());
        assertEquals("Map", map.getAccessibleText());
    }

    @Test
    void aPersonsPanStopsFollowingAndRefitIsOnlyOffered(FxRobot robot) {
        Viewport start = map.viewportProperty().get();
        robot.interact(() -> map.travel().follow(start.pan(50, 0), Duration.ZERO));
        assertEquals(start.pan(50, 0), map.viewportProperty().get());
        robot.moveTo(at(0.5, 0.5)).drag().moveBy(60, 30).drop();
        Viewport held = map.viewportProperty().get();
        robot.interact(() -> map.travel().follow(start.pan(70, 0), Duration.ZERO));
        assertEquals(held, map.viewportProperty().get());
        assertTrue(map.travel().refitOfferedProperty().get());
        robot.interact(() -> map.travel().refit(Duration.ZERO));
        assertEquals(start.pan(70, 0), map.viewportProperty().get());
        assertFalse(map.travel().refitOfferedProperty().get());
    }

    @Test
    void theSameRowLeadsBackAndAltLeftGoesTheWayBack(FxRobot robot) {
        Viewport start = map.viewportProperty().get();
        Envelope box = new Envelope(0.1, 0.2, 0.1, 0.2);
        robot.interact(() -> map.travel().chooseRow("a", box, Duration.ZERO));
        Viewport there = map.viewportProperty().get();
        assertTrue(there.resolution() < start.resolution());
        robot.interact(() -> map.travel().chooseRow("a", box, Duration.ZERO));
        assertEquals(start, map.viewportProperty().get());
        robot.sleep(800).interact(() -> map.travel().chooseRow("a", box, Duration.ZERO));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(start, map.viewportProperty().get());
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertEquals(there, map.viewportProperty().get());
    }
}
