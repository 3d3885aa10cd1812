package org.tessera.bench.peer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.tessera.bench.StarScene;

/**
 * The scene drawn by Java2D as fast as it can be, from map coordinates like the engine, since every zoom needs other paths: one
 * path used again for each thread, bounds, colours and threads made beforehand, one band of the picture for each thread, each
 * skipping what lies outside of it, straight into an {@code int[]} of premultiplied pixels.
 */
public final class Java2dScene implements AutoCloseable {

    private static final int CANVAS = 0xFFFFFFFF;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final StarScene scene;
    private final double scale;
    private final List<Rectangle2D> bounds = new ArrayList<>();
    private final List<Color> fills;
    private final Color outline = Color.decode(StarScene.OUTLINE);
    private final ExecutorService pool;
    private final int threads;

    /**
     * @param width   pixels
     * @param height  pixels
     * @param threads that draw at once
     */
    public Java2dScene(StarScene scene, int width, int height, int threads) {
        this.scene = scene;
        this.width = width;
        this.height = height;
        this.threads = threads;
        pixels = new int[width * height];
        fills = StarScene.COLOURS.stream().map(Color::decode).map(colour -> new Color(colour.getRed(), colour.getGreen(),
                colour.getBlue(), (int) Math.round(255 * StarScene.FILL_OPACITY))).toList();
        scale = width / StarScene.EXTENT.getWidth();
        for (int i = 0; i < scene.size(); i++) {
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            trace(i, path);
            bounds.add(path.getBounds2D());
        }
        pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("java2d-", 0).factory());
    }

    private void trace(int star, Path2D path) {
        double[] ring = scene.ring(star);
        path.reset();
        for (int k = 0; k < ring.length; k += 2) {
            double x = (ring[k] - StarScene.EXTENT.getMinX()) * scale;
            double y = height - (ring[k + 1] - StarScene.EXTENT.getMinY()) * scale;
            if (k == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
    }

    /** Draws everything once; answers milliseconds. */
    public double draw() throws InterruptedException {
        long start = System.nanoTime();
        CountDownLatch done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int top = height * i / threads;
            int bottom = height * (i + 1) / threads;
            pool.execute(() -> {
                band(top, bottom);
                done.countDown();
            });
        }
        done.await();
        return (System.nanoTime() - start) / 1e6;
    }

    /** What was drawn last, 0xAARRGGBB by rows. Do not change it. */
    public int[] pixels() {
        return pixels;
    }

    private void band(int top, int bottom) {
        Arrays.fill(pixels, top * width, bottom * width, CANVAS);
        DataBufferInt data = new DataBufferInt(pixels, (bottom - top) * width, top * width);
        DirectColorModel model = new DirectColorModel(ColorModel.getRGBdefault().getColorSpace(), 32, 0xFF0000, 0xFF00, 0xFF,
                0xFF000000, true, DataBufferInt.TYPE_INT);
        WritableRaster raster = Raster.createPackedRaster(data, width, bottom - top, width,
                new int[] {0xFF0000, 0xFF00, 0xFF, 0xFF000000}, null);
        Graphics2D graphics = new BufferedImage(model, raster, true, null).createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(1));
        graphics.translate(0, -top);
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < scene.size(); i++) {
            Rectangle2D box = bounds.get(i);
            if (box.getMaxY() >= top - 1 && box.getMinY() <= bottom + 1) {
                trace(i, path);
                graphics.setColor(fills.get(scene.category(i)));
                graphics.fill(path);
                graphics.setColor(outline);
                graphics.draw(path);
            }
        }
        graphics.dispose();
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
