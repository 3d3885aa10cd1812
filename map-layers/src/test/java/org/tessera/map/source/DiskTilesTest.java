package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiskTilesTest {

    @TempDir
    private Path folder;

    private static StoredTile tile(int bytes) {
        byte[] body = new byte[bytes];
        new java.util.Random(bytes).nextBytes(body);
        return new StoredTile(body, "\"e\"", "Mon, 02 Mar 2026 08:00:00 GMT", 42);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsPutIsFoundAfterARestart() throws InterruptedException {
        new DiskTiles(folder, 1 << 20).put(new TileAddress(3, 1, 2), tile(1000));
        StoredTile found = new DiskTiles(folder, 1 << 20).find(new TileAddress(3, 1, 2)).orElseThrow();
        assertArrayEquals(tile(1000).body(), found.body());
        assertEquals("\"e\"", found.etag());
        assertEquals(42, found.freshUntil());
        assertTrue(new DiskTiles(folder, 1 << 20).find(new TileAddress(3, 2, 1)).isEmpty());
    }

    @Test
    void aFileCutAnywhereOrChangedIsNotBelieved() throws IOException, InterruptedException {
        DiskTiles tiles = new DiskTiles(folder, 1 << 20);
        TileAddress at = new TileAddress(0, 0, 0);
        tiles.put(at, tile(300));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertTrue(tiles.find(at).isEmpty(), "cut at " + length);
        }
        byte[] changed = whole.clone();
        changed[whole.length - 5] ^= 4;
        Files.write(file, changed);
        assertTrue(tiles.find(at).isEmpty());
        Files.write(file, whole);
        assertTrue(tiles.find(at).isPresent());
    }

    @Test
    void theOldestGoFirstAndTheBoundHolds() throws IOException, InterruptedException {
        DiskTiles tiles = new DiskTiles(folder, 100_000);
        for (int i = 0; i < 30; i++) {
            tiles.put(new TileAddress(5, i, 0), tile(9_000));
            tiles.find(new TileAddress(5, 0, 0));
            assertTrue(tiles.bytes() <= 100_000);
        }
        assertTrue(tiles.find(new TileAddress(5, 0, 0)).isPresent(), "what is used stays");
        assertTrue(tiles.find(new TileAddress(5, 1, 0)).isEmpty(), "what is not goes");
        assertTrue(tiles.find(new TileAddress(5, 29, 0)).isPresent());
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        assertTrue(size <= 100_000);
    }
}
