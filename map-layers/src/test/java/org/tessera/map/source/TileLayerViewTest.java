package org.tessera.map.source;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.map.fx.MapView;
import org.tessera.map.layer.ColourMatrix;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.raster.TestImages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A map over a tile server that is slow. */
@ExtendWith(ApplicationExtension.class)
class TileLayerViewTest {

    private static final byte[] RED = TestImages.plain("png", 256, 0xFFFF0000);

    private final TileServer server = new TileServer(TileServer.slowly(Duration.ofMillis(60), TileServer.picture(RED)));
    private final TileClient client = new TileClient(HttpPolicy.polite("tile-test/1"), null, 0);
    private MapView map;

    @Start
    void start(Stage stage) {
        map = new MapView();
        map.canvasColorProperty().set(Color.BLACK);
        stage.setScene(new Scene(new BorderPane(map), 600, 400));
        stage.show();
    }

    @AfterEach
    void stop() throws Exception {
        onFx(() -> {
            map.dispose();
            return null;
        });
        server.close();
        client.close();
    }

    private static <T> T onFx(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get(20, TimeUnit.SECONDS);
    }

    private TileLayer layer(String id) {
        return TileLayer.of(id, id, client.source(id, server.template()).attribution("© " + id)
                .matrixSet(TileMatrixSet.googleMapsCompatible(256, 0, 12)).open());
    }

    private void show(TileLayer... layers) throws Exception {
        onFx(() -> {
            map.setLayers(List.of(layers));
            return null;
        });
    }

    private Color middle() throws Exception {
        return onFx(() -> map.snapshot(null, new WritableImage(600, 400)).getPixelReader().getColor(300, 190));
    }

    private void settle() throws Exception {
        onFx(map::awaitIdle).get(20, TimeUnit.SECONDS);
    }

    @Test
    void theMapIsIdleWhenEveryTileInSightHasCome() throws Exception {
        show(layer("base"));
        settle();
        assertEquals(Color.RED, middle());
        assertEquals(0, (int) onFx(map::pendingTiles));
        long tiles = map.counts().tiles();
        int asked = server.asked.size();
        assertTrue(asked > 0);
        onFx(() -> {
            map.selectionProperty().set(org.tessera.map.layer.Selection.of("x", "y"));
            return null;
        });
        settle();
        assertEquals(tiles, map.counts().tiles(), "nothing is drawn again");
        assertEquals(asked, server.asked.size());
        assertEquals("© base", ((Label) map.lookup(".map-attribution")).getText());
    }

    @Test
    void coloursAndOpacityChangeWithoutAskingAgain() throws Exception {
        TileLayer base = layer("base");
        show(base);
        settle();
        int asked = server.asked.size();
        show(base.withColours(ColourMatrix.DIM).withOpacity(0.5));
        settle();
        assertEquals(64, middle().getRed() * 255, 2);
        assertEquals(asked, server.asked.size());
    }

    @Test
    void hiddenLayersAskNothingAndAreNotNamed() throws Exception {
        show(layer("base").withVisible(false));
        settle();
        assertEquals(0, server.asked.size());
        assertFalse(map.lookup(".map-attribution").isVisible());
    }

    /** Pictures that come without a word, as when another map asked for them while this one did not show the layer. */
    private static final class Silent implements Imagery {

        private volatile boolean came;

        @Override
        public String attribution() {
            return "";
        }

        @Override
        public int draw(ImageWindow window, int[] pixels, BooleanSupplier unwanted) {
            if (came) {
                Arrays.fill(pixels, 0, window.width() * window.height(), 0xFFFF0000);
            }
            return came ? 1 : 0;
        }

        @Override
        public Watch watch(Consumer<Envelope> arrived) {
            return new Watch() {
                @Override
                public void look(Envelope box) {
                }

                @Override
                public int pending() {
                    return 0;
                }

                @Override
                public void close() {
                }
            };
        }
    }

    @Test
    void whatCameWhileALayerWasHiddenIsSeenWhenItIsShownAgain() throws Exception {
        Silent pictures = new Silent();
        TileLayer layer = TileLayer.of("silent", "Silent", pictures);
        show(layer);
        settle();
        assertEquals(Color.BLACK, middle());
        show(layer.withVisible(false));
        settle();
        pictures.came = true;
        show(layer);
        settle();
        assertEquals(Color.RED, middle());
    }

    @Test
    void failedTilesAreNotWaitedForAndSlowOnesOnlySoLong() throws Exception {
        server.usually(TileServer.status(403));
        show(layer("refused"));
        settle();
        assertEquals(Color.BLACK, middle());
        server.usually(TileServer.slowly(Duration.ofSeconds(30), TileServer.picture(RED)));
        show(layer("slow"));
        CompletableFuture<Void> idle = onFx(map::awaitIdle);
        assertThrows(TimeoutException.class, () -> idle.get(1500, TimeUnit.MILLISECONDS));
        onFx(() -> {
            map.tilePatienceProperty().set(javafx.util.Duration.millis(200));
            map.viewportProperty().set(map.viewportProperty().get().pan(3, 0));
            return null;
        });
        settle();
        assertTrue(onFx(map::pendingTiles) > 0);
    }
}
