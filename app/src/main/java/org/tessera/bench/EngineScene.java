package org.tessera.bench;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.Frame;
import org.tessera.map.engine.MapEngine;
import org.tessera.map.engine.MapRequest;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/**
 * The scene drawn by the map engine, from the map coordinates until the complete frame is handed over. Before every picture all
 * that the engine has drawn is dropped, so that nothing it keeps can serve twice.
 */
public final class EngineScene implements AutoCloseable {

    private static final int CANVAS = 0xFFFFFFFF;
    private static final Envelope WORLD = new Envelope(-WebMercator.LIMIT, WebMercator.LIMIT, -WebMercator.LIMIT, WebMercator.LIMIT);

    private final FeatureLayer layer;
    private final Viewport viewport;
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    private final MapEngine engine;
    private long stamp;

    /**
     * @param width   pixels
     * @param height  pixels
     * @param threads that draw at once
     */
    public EngineScene(StarScene scene, int width, int height, int threads) {
        layer = FeatureLayer.of("stars", "Stars", scene.features(), StarScene.style());
        viewport = Viewport.world(width, height).fit(StarScene.EXTENT, 0);
        engine = new MapEngine(threads, answers::add, (_, failure) -> answers.add(failure));
    }

    /** Draws everything once; answers milliseconds. */
    public double draw() throws InterruptedException {
        Drawn drawn = drawn();
        engine.release(drawn.frame.surface());
        return drawn.millis;
    }

    private record Drawn(Frame frame, double millis) {
    }

    private Drawn drawn() throws InterruptedException {
        long start = System.nanoTime();
        engine.invalidate(layer.dataRevision(), WORLD);
        engine.submit(new MapRequest(viewport, List.of(layer), Selection.NONE, CANVAS, ++stamp));
        while (true) {
            Object answer = answers.take();
            switch (answer) {
                case Frame frame when frame.complete() -> {
                    return new Drawn(frame, (System.nanoTime() - start) / 1e6);
                }
                case Frame interim -> engine.release(interim.surface());
                default -> throw new IllegalStateException("the engine could not draw the scene", (RuntimeException) answer);
            }
        }
    }

    /**
     * Mean absolute difference of the red, green and blue channels to another picture of the same size, from 0 to 1: shows that
     * both drew the same.
     */
    public double difference(int[] other) throws InterruptedException {
        Frame frame = drawn().frame;
        int left = (frame.surface().width() - viewport.width()) / 2;
        int top = (frame.surface().height() - viewport.height()) / 2;
        int[] ours = frame.surface().pixels();
        long sum = 0;
        for (int y = 0; y < viewport.height(); y++) {
            for (int x = 0; x < viewport.width(); x++) {
                int a = ours[(top + y) * frame.surface().width() + left + x];
                int b = other[y * viewport.width() + x];
                sum += Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
                        + Math.abs((a & 0xFF) - (b & 0xFF));
            }
        }
        engine.release(frame.surface());
        return sum / (255.0 * 3 * other.length);
    }

    @Override
    public void close() {
        engine.close();
    }
}
