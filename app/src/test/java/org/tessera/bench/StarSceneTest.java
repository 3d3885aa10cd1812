package org.tessera.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.bench.peer.Java2dScene;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StarSceneTest {

    @Test
    void sameForTheSameArgumentsOnEveryMachine() {
        StarScene scene = new StarScene(100, 60);
        int hash = 1;
        for (int i = 0; i < scene.size(); i++) {
            assertArrayEquals(new StarScene(100, 60).ring(i), scene.ring(i));
            hash = 31 * hash + Arrays.hashCode(scene.ring(i));
        }

        assertEquals(1031034437, hash);
    }

    @Test
    void starsAreBetweenSixteenAndTwentyNinePixelsAcrossAtMost() {
        StarScene scene = new StarScene(500, 60);
        for (int i = 0; i < scene.size(); i++) {
            double[] ring = scene.ring(i);
            double west = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < ring.length; k += 2) {
                west = Math.min(west, ring[k]);
                east = Math.max(east, ring[k]);
            }
            double pixels = (east - west) / StarScene.EXTENT.getWidth() * 1920;
            assertTrue(pixels > 10 && pixels < 29, () -> "star of " + pixels);
        }
    }

    @Test
    void everyClassIsThereAndTheClassNeverFalls() {
        StarScene scene = new StarScene(80, 5);
        for (int i = 0; i < 80; i++) {
            assertEquals(i / 10, scene.category(i));
        }
    }

    @Test
    void featuresAndFileHoldTheSame(@TempDir Path folder) throws IOException {
        StarScene scene = new StarScene(20, 12);
        Path file = folder.resolve("stars.geojson");
        scene.write(file);

        JsonNode features = new ObjectMapper().readTree(Files.readString(file)).get("features");
        FeatureSet set = scene.features();
        assertEquals(20, features.size());
        assertEquals(20, set.size());
        assertEquals(PackedGeometry.Kind.POLYGON, set.geometry().kind(3));
        assertEquals(13, features.get(3).at("/geometry/coordinates/0").size());
        // The writer begins a ring at its westernmost vertex.
        double west = IntStream.range(0, 12).mapToDouble(k -> scene.ring(3)[2 * k]).min().orElseThrow();
        assertEquals(west, features.get(3).at("/geometry/coordinates/0/0/0").asDouble(), 1e-9);
        assertEquals(7, features.get(19).at("/properties/class").asInt());
        assertNotSame(set, scene.features());
    }

    @Test
    void engineAndJava2dDrawTheSamePicture() throws InterruptedException {
        StarScene scene = new StarScene(300, 60);
        try (EngineScene engine = new EngineScene(scene, 480, 270, 2); Java2dScene java2d = new Java2dScene(scene, 480, 270, 2)) {
            assertTrue(engine.draw() > 0);
            assertTrue(java2d.draw() > 0);

            assertTrue(engine.difference(java2d.pixels()) < 0.02, () -> "pictures differ");
        }
    }
}
