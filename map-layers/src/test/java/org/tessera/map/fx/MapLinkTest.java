package org.tessera.map.fx;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class MapLinkTest {

    private MapView left;
    private MapView right;

    @Start
    void start(Stage stage) {
        left = new MapView();
        right = new MapView();
        right.setPrefWidth(250);
        left.fit(new Envelope(0, 1, 0, 1), 0);
        stage.setScene(new Scene(new HBox(left, right), 800, 400));
        stage.show();
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.interact(() -> {
            left.dispose();
            right.dispose();
        });
    }

    private static void assertSame(Viewport one, Viewport other) {
        assertEquals(one.centreX(), other.centreX());
        assertEquals(one.centreY(), other.centreY());
        assertEquals(one.resolution(), other.resolution());
    }

    @Test
    void eitherLeadsWithoutFeedbackAndAfterwardsNeither(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> left.idleProperty().get() && right.idleProperty().get());
        robot.interact(() -> {
            MapLink link = MapLink.of(MapLink.Kind.CENTRE_AND_SCALE, left, right);
            assertSame(left.viewportProperty().get(), right.viewportProperty().get());
            AtomicInteger moves = new AtomicInteger();
            left.viewportProperty().addListener((_, _, _) -> moves.incrementAndGet());
            right.viewportProperty().addListener((_, _, _) -> moves.incrementAndGet());
            right.travel().moveByPerson(right.viewportProperty().get().pan(40, 20));
            assertSame(right.viewportProperty().get(), left.viewportProperty().get());
            assertEquals(2, moves.get());
            assertTrue(left.userMovedProperty().get());
            assertNotEquals(left.viewportProperty().get().width(), right.viewportProperty().get().width());
            link.close();
            left.viewportProperty().set(left.viewportProperty().get().pan(10, 10));
            assertNotEquals(left.viewportProperty().get().centreX(), right.viewportProperty().get().centreX());
        });
    }

    @Test
    void aPersonAtOneMapStopsTheFlightOfTheOther(FxRobot robot) {
        robot.interact(() -> {
            MapLink link = MapLink.of(MapLink.Kind.CENTRE_AND_SCALE, left, right);
            left.flyTo(new Envelope(10, 11, 10, 11), Duration.seconds(60));
            right.travel().moveByPerson(right.viewportProperty().get().pan(5, 5));
            Viewport held = right.viewportProperty().get();
            assertSame(held, left.viewportProperty().get());
            assertFalse(left.travel().refitOfferedProperty().get());
            link.close();
        });
    }

    @Test
    void anOverviewShowsTheExtentAndMovesTheMap(FxRobot robot) {
        robot.interact(() -> {
            MapLink link = MapLink.of(MapLink.Kind.OVERVIEW, left, right);
            assertEquals(6 * left.viewportProperty().get().resolution(), right.viewportProperty().get().resolution(), 1e-9);
            double resolution = left.viewportProperty().get().resolution();
            right.travel().moveByPerson(right.viewportProperty().get().pan(-10, 0));
            assertEquals(right.viewportProperty().get().centreX(), left.viewportProperty().get().centreX());
            assertEquals(resolution, left.viewportProperty().get().resolution(), 1e-9);
            link.close();
            MapLink centres = MapLink.of(MapLink.Kind.CENTRE, left, right);
            left.travel().moveByPerson(left.viewportProperty().get().zoomAt(new org.tessera.map.view.ScreenPoint(0, 0), 2));
            assertEquals(left.viewportProperty().get().centreX(), right.viewportProperty().get().centreX());
            assertEquals(resolution / 2, left.viewportProperty().get().resolution(), 1e-9);
            assertEquals(6 * resolution, right.viewportProperty().get().resolution(), 1e-9);
            centres.close();
        });
    }
}
