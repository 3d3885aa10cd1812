package org.tessera.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.map.engine.Scenes;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Hit;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class MapViewTest {

    private static final Envelope WORLD = new Envelope(0, 1, 0, 1);

    private MapView map;

    @Start
    void start(Stage stage) {
        map = view("#ff0000");
        stage.setScene(new Scene(new BorderPane(map), 600, 400));
        stage.show();
    }

    @AfterEach
    void dispose() throws Exception {
        onFx(() -> {
            map.dispose();
            return null;
        });
    }

    private static MapView view(String colour) {
        FeatureSet box = FeatureSet.builder().add("box", Scenes.box(0.25, 0.25, 0.75, 0.75), java.util.Map.of()).build();
        MapView view = new MapView();
        view.setLayers(List.of(FeatureLayer.of("boxes", "Boxes", box, Styles.area(colour, 1, "#000000", 1))));
        view.canvasColorProperty().set(Color.web("#102030"));
        view.fit(WORLD, 0);
        return view;
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get(20, TimeUnit.SECONDS);
    }

    private static void settle(MapView view) throws Exception {
        onFx(view::awaitIdle).get(20, TimeUnit.SECONDS);
    }

    private static WritableImage picture(MapView view) throws Exception {
        settle(view);
        return onFx(() -> view.getScene().snapshot(null));
    }

    @Test
    void fitAskedBeforeLayoutIsKept() throws Exception {
        WritableImage picture = picture(map);
        assertEquals(Color.RED, picture.getPixelReader().getColor(300, 200));
        assertEquals(Color.web("#102030"), picture.getPixelReader().getColor(40, 40));
    }

    @Test
    void clickPicksAndDragLocksTheView(FxRobot robot) throws Exception {
        List<Hit> hits = new ArrayList<>();
        onFx(() -> {
            map.onPickProperty().set(hits::add);
            return null;
        });
        settle(map);
        robot.clickOn(map);
        assertEquals(List.of("box"), hits.stream().map(Hit::featureId).toList());
        assertFalse(map.userMovedProperty().get());
        Viewport before = map.viewportProperty().get();
        robot.moveTo(map).drag().moveBy(60, 30).drop();
        assertTrue(map.userMovedProperty().get());
        assertTrue(map.viewportProperty().get().centreX() < before.centreX());
        settle(map);
    }

    @Test
    void keysMoveAndZoom(FxRobot robot) throws Exception {
        onFx(() -> {
            map.requestFocus();
            return null;
        });
        Viewport before = map.viewportProperty().get();
        robot.type(KeyCode.RIGHT).type(KeyCode.ADD);
        assertTrue(map.viewportProperty().get().centreX() > before.centreX());
        assertEquals(before.resolution() / 2, map.viewportProperty().get().resolution(), 1e-9);
    }

    @Test
    void manualMoveStopsAFlight() throws Exception {
        settle(map);
        Viewport moved = onFx(() -> {
            map.flyTo(new Envelope(10, 11, 10, 11), Duration.seconds(60));
            map.travel().moveByPerson(map.viewportProperty().get().pan(5, 5));
            return map.viewportProperty().get();
        });
        settle(map);
        assertEquals(moved, onFx(() -> map.viewportProperty().get()));
    }

    @Test
    void errorIsToldUntilAPictureCanBeDrawn() throws Exception {
        settle(map);
        FeatureLayer good = (FeatureLayer) map.layersProperty().get().getFirst();
        FeatureLayer broken = new FeatureLayer("x", "X", true, 1, true, Scenes.stars(300, 5, 2), good.table());
        CompletableFuture<Void> idle = onFx(() -> {
            map.setLayers(List.of(broken));
            return map.awaitIdle();
        });
        assertThrows(ExecutionException.class, () -> idle.get(20, TimeUnit.SECONDS));
        assertNotNull(onFx(() -> map.errorProperty().get()));
        onFx(() -> {
            map.setLayers(List.of(good));
            return null;
        });
        settle(map);
        assertNull(onFx(() -> map.errorProperty().get()));
    }

    @Test
    void sceneWithoutStageHoldsTheFinalPicture() throws Exception {
        CompletableFuture<MapView> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            MapView view = view("#00ff00");
            BorderPane root = new BorderPane(view);
            new Scene(root, 1920, 1080);
            root.resize(1920, 1080);
            root.applyCss();
            root.layout();
            made.complete(view);
        });
        MapView view = made.get(20, TimeUnit.SECONDS);
        WritableImage picture = picture(view);
        assertEquals(1920, (int) picture.getWidth());
        assertEquals(Color.LIME, picture.getPixelReader().getColor(960, 540));
        assertNotEquals(Color.LIME, picture.getPixelReader().getColor(20, 20));
        onFx(() -> {
            view.dispose();
            return null;
        });
    }
}
