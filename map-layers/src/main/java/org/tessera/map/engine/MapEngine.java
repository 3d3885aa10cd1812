package org.tessera.map.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/**
 * Draws the latest request on threads of its own.
 *
 * <table><caption>Threads</caption>
 * <tr><td>{@link #submit}, {@link #release}, {@link #close}</td><td>any; never wait</td></tr>
 * <tr><td>the receivers of frames and failures</td><td>called on {@code map-loop}; must hand over, not draw</td></tr>
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
    /** How long a redraw may take before its finished part is shown, and between two such pictures. */
    private static final long INTERIM_NANOS = 120_000_000;

    /** Share of a picture up to which a change is shown by itself. */
    private static final double SMALL_CHANGE = 0.25;

    private final Consumer<Frame> receiver;
    private final BiConsumer<MapRequest, RuntimeException> failures;
    private final long interimNanos;
    private final EngineCounts counts = new EngineCounts();
    private final FrameBuffers buffers = new FrameBuffers();
    private final Painters painters;
    private final BasePass base;
    private final LivePainter live;
    private final Thread loop;
    private final Object mailbox = new Object();
    private final Queue<Stale> stale = new ConcurrentLinkedQueue<>();
    private Surface former;
    private Viewport formerView;
    private MapRequest latest;

    private record Stale(Object dataRevision, Envelope box) {
    }

    /**
     * Starts the threads.
     *
     * @param threads  that draw at once, the loop's own among them
     * @param receiver of frames
     * @param failures told which request could not be drawn and why
     */
    public MapEngine(int threads, Consumer<Frame> receiver, BiConsumer<MapRequest, RuntimeException> failures) {
        this(threads, receiver, failures, INTERIM_NANOS);
    }

    MapEngine(int threads, Consumer<Frame> receiver, BiConsumer<MapRequest, RuntimeException> failures, long interimNanos) {
        this.receiver = receiver;
        this.failures = failures;
        this.interimNanos = interimNanos;
        GlyphRuns glyphs = new GlyphRuns(GLYPH_BYTES);
        painters = new Painters(threads);
        base = new BasePass(painters, Math.min(TILE_BYTES, Runtime.getRuntime().maxMemory() / 4), glyphs, counts);
        live = new LivePainter(painters, glyphs, counts);
        loop = Thread.ofPlatform().daemon().name("map-loop").start(this::run);
    }

    /** Asks for a picture; a request that waits is replaced. */
    public void submit(MapRequest request) {
        synchronized (mailbox) {
            latest = request;
            mailbox.notifyAll();
        }
    }

    /**
     * Says that data of a layer became known late, for example an image tile that arrived: what was drawn of it there is
     * drawn again for the next request.
     *
     * @param dataRevision of the layer, by identity
     * @param box          Mercator metres
     */
    public void invalidate(Object dataRevision, Envelope box) {
        stale.add(new Stale(dataRevision, box));
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
                    drawWithinMemory(request);
                } catch (RuntimeException unforeseen) {
                    // The outermost boundary of this thread: one bad layer must not end the map.
                    LOG.error("A frame could not be drawn", unforeseen);
                    failures.accept(request, unforeseen);
                } catch (OutOfMemoryError full) {
                    LOG.error("Not enough memory for a frame", full);
                    failures.accept(request, new IllegalStateException("Not enough memory for a picture of this size", full));
                } catch (Error broken) {
                    // A map that stands still for good cannot be told from a quiet night.
                    LOG.error("A frame could not be drawn", broken);
                    failures.accept(request, new IllegalStateException("A picture could not be drawn", broken));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Draws; once more without anything that is kept when memory ran out, since all of that can be drawn again. */
    private void drawWithinMemory(MapRequest request) throws InterruptedException {
        try {
            draw(request);
        } catch (OutOfMemoryError full) {
            LOG.warn("Not enough memory for a frame: what is kept is given back and it is drawn once more", full);
            base.forget();
            live.forget();
            draw(request);
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
        for (Stale part = stale.poll(); part != null; part = stale.poll()) {
            base.drop(part.dataRevision, part.box);
        }
        PixelGrid grid = PixelGrid.of(request.viewport(), MARGIN);
        long[] due = {System.nanoTime() + interimNanos};
        Surface below = base.base(request, grid, () -> overtaken(request), drawing -> {
            if (System.nanoTime() >= due[0] && interim(request, grid, drawing)) {
                due[0] = System.nanoTime() + interimNanos;
            }
        });
        if (below == null) {
            return;
        }
        Surface frame = buffers.take(grid.width(), grid.height());
        fill(frame, () -> live.paint(request, grid, new LivePainter.Base(below, counts.bases(), base.labels()), frame));
        counts.frames.increment();
        deliver(request, grid, frame, true);
    }

    /** How a frame gets its pixels. */
    private interface Filling<E extends Exception> {
        void run() throws E;
    }

    /** Has a frame drawn; one that fails is free again, for without a free frame the map would wait for ever. */
    private <E extends Exception> void fill(Surface frame, Filling<E> filling) throws E {
        boolean drawn = false;
        try {
            filling.run();
            drawn = true;
        } finally {
            if (!drawn) {
                buffers.release(frame);
            }
        }
    }

    /** Hands over what there is; not when the receiver still holds both frames, since drawing should not wait for it. */
    private boolean interim(MapRequest request, PixelGrid grid, Consumer<Surface> drawing) {
        Surface frame = buffers.poll(grid.width(), grid.height());
        if (frame == null) {
            return false;
        }
        fill(frame, () -> {
            drawing.accept(frame);
            live.interim(request, grid, frame);
        });
        counts.interims.increment();
        deliver(request, grid, frame, false);
        return true;
    }

    private void deliver(MapRequest request, PixelGrid grid, Surface frame, boolean complete) {
        // The receiver holds at most the former frame while this one is drawn, so nobody writes there while it is compared.
        Viewport seen = grid.viewport(request.viewport().pixelRatio());
        boolean comparable = seen.equals(formerView) && frame != former && frame.width() == former.width()
                && frame.height() == former.height();
        ChangedBox changed = comparable ? ChangedBox.between(former, frame, SMALL_CHANGE) : null;
        if (changed == null) {
            former = frame;
            formerView = seen;
        } else {
            counts.patches.increment();
        }
        receiver.accept(new Frame(frame, seen, request, changed, complete));
    }
}
