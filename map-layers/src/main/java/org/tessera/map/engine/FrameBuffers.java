package org.tessera.map.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.tessera.map.raster.Surface;

/** Two frames that alternate: the loop draws one while the other is shown. Taking waits until one is free: back-pressure. */
final class FrameBuffers {

    private static final Surface NONE = new Surface(0, 0);

    private final Deque<Surface> free = new ArrayDeque<>(List.of(NONE, NONE));

    synchronized Surface take(int width, int height) throws InterruptedException {
        while (free.isEmpty()) {
            wait();
        }
        return fitting(width, height);
    }

    private Surface fitting(int width, int height) {
        Surface surface = free.poll();
        if (surface.width() == width && surface.height() == height) {
            return surface;
        }
        // Should memory not do for the new one, another stands in its place: with none left the map would wait for ever.
        free.push(NONE);
        Surface made = new Surface(width, height);
        free.pop();
        return made;
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
