package org.tessera.map.engine;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;

/**
 * Draws the latest request on threads of its own.
 *
 * <table><caption>Threads</caption>
 * <tr><td>{@link #submit}, {@link #release}, {@link #close}</td><td>any; never wait</td></tr>
 * <tr><td>the frame receiver</td><td>called on {@code map-loop}; must hand over, not draw</td></tr>
 * <tr><td>tiles</td><td>{@code map-loop} and {@code map-painter-n}</td></tr>
 * </table>
 */
public final class MapEngine implements AutoCloseable {

    /** Logical pixels drawn beyond each edge, so that a short pan shows no bare canvas. */
    public static final int MARGIN = 64;

    private static final Logger LOG = LoggerFactory.getLogger(MapEngine.class);
    /** A 4K picture of five full layers; less where the heap is small. */
    private static final long TILE_BYTES = 320L << 20;
    private static final long GLYPH_BYTES = 24L << 20;

    private final Consumer<Frame> receiver;
    private final EngineCounts counts = new EngineCounts();
    private final FrameBuffers buffers = new FrameBuffers();
    private final Painters painters;
    private final BasePass base;
    private final LivePainter live;
    private final Thread loop;
    private final Object mailbox = new Object();
    private MapRequest latest;

    /**
     * Starts the threads.
     *
     * @param threads  that draw at once, the loop's own among them
     * @param receiver of finished frames
     */
    public MapEngine(int threads, Consumer<Frame> receiver) {
        this.receiver = receiver;
        GlyphRuns glyphs = new GlyphRuns(GLYPH_BYTES);
        painters = new Painters(threads);
        base = new BasePass(painters, Math.min(TILE_BYTES, Runtime.getRuntime().maxMemory() / 4), glyphs, counts);
        live = new LivePainter(painters.first(), glyphs);
        loop = Thread.ofPlatform().daemon().name("map-loop").start(this::run);
    }

    /** Asks for a picture; a request that waits is replaced. */
    public void submit(MapRequest request) {
        synchronized (mailbox) {
            latest = request;
            mailbox.notifyAll();
        }
    }

    /** Gives a frame's surface back; nobody may read it afterwards. */
    public void release(Surface surface) {
        buffers.release(surface);
    }

    /** What was done so far. */
    public EngineCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        loop.interrupt();
        painters.stop();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                MapRequest request = next();
                try {
                    draw(request);
                } catch (RuntimeException unforeseen) {
                    // The outermost boundary of this thread: one bad layer must not end the map.
                    LOG.error("A frame could not be drawn", unforeseen);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private MapRequest next() throws InterruptedException {
        synchronized (mailbox) {
            while (latest == null) {
                mailbox.wait();
            }
            MapRequest request = latest;
            latest = null;
            return request;
        }
    }

    private boolean overtaken(MapRequest request) {
        synchronized (mailbox) {
            return latest != null && request.uselessFor(latest);
        }
    }

    private void draw(MapRequest request) throws InterruptedException {
        PixelGrid grid = PixelGrid.of(request.viewport(), MARGIN);
        Surface below = base.base(request, grid, () -> overtaken(request));
        if (below == null) {
            return;
        }
        Surface frame = buffers.take(grid.width(), grid.height());
        System.arraycopy(below.pixels(), 0, frame.pixels(), 0, grid.width() * grid.height());
        live.paint(request, grid, frame, base.labels());
        counts.frames.increment();
        receiver.accept(new Frame(frame, grid.viewport(request.viewport().pixelRatio()), request));
    }
}
