package org.tessera.map.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import org.tessera.map.raster.Surface;

/** Two frames that alternate: the loop draws one while the other is shown. Taking waits until one is free: back-pressure. */
final class FrameBuffers {

    private final Deque<Surface> free = new ArrayDeque<>();

    FrameBuffers() {
        free.add(new Surface(0, 0));
        free.add(new Surface(0, 0));
    }

    synchronized Surface take(int width, int height) throws InterruptedException {
        while (free.isEmpty()) {
            wait();
        }
        return fitting(width, height);
    }

    private Surface fitting(int width, int height) {
        Surface surface = free.poll();
        return surface.width() == width && surface.height() == height ? surface : new Surface(width, height);
    }

    /** A free frame, or null when both are in use. */
    synchronized Surface poll(int width, int height) {
        return free.isEmpty() ? null : fitting(width, height);
    }

    synchronized void release(Surface surface) {
        free.add(surface);
        notifyAll();
    }
}
