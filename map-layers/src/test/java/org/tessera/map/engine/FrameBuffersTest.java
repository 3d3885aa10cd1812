package org.tessera.map.engine;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FrameBuffersTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aFrameThatCannotBeMadeIsNotLost() throws InterruptedException {
        FrameBuffers buffers = new FrameBuffers();
        for (int i = 0; i < 5; i++) {
            // More pixels than an array can have.
            assertThrows(NegativeArraySizeException.class, () -> buffers.take(50_000, 50_000));
        }
        assertEquals(10, buffers.take(10, 20).width());
        assertNotNull(buffers.poll(10, 20));
        assertNull(buffers.poll(10, 20), "two and no more");
    }
}
