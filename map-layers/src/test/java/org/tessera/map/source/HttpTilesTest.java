package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;
import org.tessera.map.raster.TestImages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpTilesTest {

    private static final TileMatrixSet SET = TileMatrixSet.googleMapsCompatible(256, 0, 10);
    private static final byte[] RED = TestImages.plain("png", 256, 0xFFFF0000);
    private static final TileAddress ONE = new TileAddress(2, 1, 1);

    @TempDir
    private Path folder;
    private final TileServer server = new TileServer(TileServer.picture(RED));
    private final SourceHealth health = new SourceHealth();

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpPolicy policy(double perSecond, int concurrent) {
        return new HttpPolicy("tile-test/1", Duration.ofSeconds(2), Duration.ofSeconds(2), 2, perSecond, concurrent, 1 << 20);
    }

    private HttpTiles reader(TileClient client, boolean kept) {
        return new HttpTiles(SET, server.template(), client, kept ? new DiskTiles(folder.resolve("t"), 50 << 20) : null, health);
    }

    private static TileClient client() {
        return new TileClient(policy(1000, 6), null, 0);
    }

    private TileAnswer read(HttpTiles reader) throws InterruptedException {
        return reader.read(ONE);
    }

    @Test
    void aTileComesOnceFromTheServerThenFromTheDisk() throws InterruptedException {
        HttpTiles reader = reader(client(), true);
        TileAnswer.Found found = assertInstanceOf(TileAnswer.Found.class, read(reader));
        assertEquals(0xFFFF0000, found.surface().pixels()[77]);
        assertInstanceOf(TileAnswer.Found.class, read(reader));
        assertEquals(List.of("/2/1/1.png"), server.asked);
        assertEquals(List.of("tile-test/1"), server.headers.getFirst().get("User-agent"));
        assertEquals(1, health.counts().net());
        assertEquals(1, health.counts().disk());
        assertEquals(SourceStatus.ONLINE, health.status());
    }

    @Test
    void absentTilesAreRememberedOverARestart() throws InterruptedException {
        server.usually(TileServer.status(404));
        assertInstanceOf(TileAnswer.Missing.class, read(reader(client(), true)));
        assertInstanceOf(TileAnswer.Missing.class, read(reader(client(), true)));
        assertEquals(1, server.asked.size());
    }

    @Test
    void brokenHugeAndForeignAnswersAreCountedAndRetriedLater() throws InterruptedException {
        byte[] cut = java.util.Arrays.copyOf(RED, RED.length / 2);
        List<byte[]> bad = List.of("<html>not a tile</html>".getBytes(), new byte[0], TestImages.claiming(60_000, 60_000),
                TestImages.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE), new byte[2 << 20], java.util.Arrays.copyOf(RED, 20));
        for (byte[] body : bad) {
            server.usually(TileServer.picture(body, "Content-Type", "image/png"));
            TileAnswer.Failed failed = assertInstanceOf(TileAnswer.Failed.class, read(reader(client(), true)));
            assertTrue(failed.retry().compareTo(Duration.ofSeconds(10)) > 0);
            assertEquals(1, failed.reason().lines().count());
        }
        assertEquals(bad.size(), health.counts().corrupt());
        assertEquals(SourceStatus.DEGRADED, health.status());
        assertEquals(bad.size(), server.asked.size(), "what is broken is not asked for again at once");
        server.usually(TileServer.picture(cut));
        // The runtime's PNG reader may show the half that is there, or refuse: both are no crash.
        read(reader(client(), true));
        server.usually(TileServer.picture(RED));
        assertInstanceOf(TileAnswer.Found.class, reader(client(), true).read(new TileAddress(2, 0, 0)));
        assertEquals(SourceStatus.ONLINE, health.status());
    }

    @Test
    void anEndlessAnswerIsCutOff() throws InterruptedException {
        server.usually(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] junk = new byte[64 << 10];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(junk);
            }
        });
        assertInstanceOf(TileAnswer.Failed.class, read(reader(client(), false)));
        assertEquals(1, health.counts().corrupt());
    }

    @Test
    void aServerThatStumblesIsAskedAgain() throws InterruptedException {
        server.usually(exchange -> (server.asked.size() < 3 ? TileServer.status(503) : TileServer.picture(RED)).to(exchange));
        assertInstanceOf(TileAnswer.Found.class, read(reader(client(), false)));
        assertEquals(3, server.asked.size());
        assertEquals(2, health.counts().retried());
    }

    @Test
    void aRefusalIsNotRepeated() throws InterruptedException {
        server.usually(TileServer.status(403));
        assertInstanceOf(TileAnswer.Failed.class, read(reader(client(), false)));
        assertEquals(1, server.asked.size());
        assertEquals("the server answers with status 403", health.reason());
    }

    @Test
    void retryAfterIsHonouredForTheWholeHost() throws InterruptedException {
        server.usually(exchange -> (server.asked.size() == 1 ? TileServer.status(429, "Retry-After", "1")
                : TileServer.picture(RED)).to(exchange));
        assertInstanceOf(TileAnswer.Found.class, read(reader(client(), false)));
        assertEquals(2, server.asked.size());
        assertTrue(server.nanos.get(1) - server.nanos.get(0) >= 950_000_000L, "waited a second");

        server.asked.clear();
        server.usually(TileServer.status(429, "Retry-After", "120"));
        TileClient client = client();
        HttpTiles reader = reader(client, false);
        assertInstanceOf(TileAnswer.Failed.class, read(reader));
        TileAnswer.Failed later = assertInstanceOf(TileAnswer.Failed.class, reader.read(new TileAddress(3, 1, 1)));
        assertEquals(1, server.asked.size(), "nobody else asks meanwhile");
        assertTrue(later.retry().compareTo(Duration.ofSeconds(100)) > 0);
    }

    @Test
    void rateAndConcurrencyAreHeld() throws InterruptedException {
        server.usually(TileServer.slowly(Duration.ofMillis(80), TileServer.picture(RED)));
        HttpTiles reader = reader(new TileClient(policy(20, 2), null, 0), false);
        CountDownLatch done = new CountDownLatch(12);
        IntStream.range(0, 12).forEach(i -> Thread.startVirtualThread(() -> {
            try {
                reader.read(new TileAddress(6, i, 3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        }));
        assertTrue(done.await(20, TimeUnit.SECONDS));
        assertTrue(server.mostAtOnce.get() <= 2, "at once " + server.mostAtOnce.get());
        List<Long> times = server.nanos.stream().sorted().toList();
        double seconds = (times.getLast() - times.getFirst()) / 1e9;
        assertTrue(11 / seconds <= 23, "a second: " + 11 / seconds);
    }

    @Test
    void whatIsStaleIsRevalidatedAndNotSentAgain() throws InterruptedException {
        server.usually(exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            (same ? TileServer.status(304, "Cache-Control", "max-age=600", "ETag", "\"v1\"")
                    : TileServer.picture(RED, "Cache-Control", "max-age=0", "ETag", "\"v1\"")).to(exchange);
        });
        HttpTiles reader = reader(client(), true);
        read(reader);
        assertInstanceOf(TileAnswer.Found.class, read(reader));
        assertEquals(1, health.counts().unchanged());
        assertInstanceOf(TileAnswer.Found.class, read(reader));
        assertEquals(2, server.asked.size(), "fresh again for ten minutes");
    }

    @Test
    void aServerThatIsGoneLeavesWhatWasKeptAndSaysOffline() throws InterruptedException {
        server.usually(TileServer.picture(RED, "Cache-Control", "max-age=0"));
        HttpTiles reader = reader(client(), true);
        read(reader);
        server.close();
        assertInstanceOf(TileAnswer.Found.class, read(reader));
        assertEquals(SourceStatus.OFFLINE, health.status());
        assertInstanceOf(TileAnswer.Failed.class, reader.read(new TileAddress(3, 3, 3)));
        // After a restart without a network too.
        assertInstanceOf(TileAnswer.Found.class, read(reader(client(), true)));
    }

    @Test
    void offlineAsksNobody() throws InterruptedException {
        TileClient client = client();
        HttpTiles reader = reader(client, true);
        client.setOffline(true);
        assertInstanceOf(TileAnswer.Failed.class, read(reader));
        assertEquals(0, server.asked.size());
        client.setOffline(false);
        assertInstanceOf(TileAnswer.Found.class, read(reader));
    }

    @Test
    void noStoreIsNotKept() throws InterruptedException {
        server.usually(TileServer.picture(RED, "Cache-Control", "no-store"));
        HttpTiles reader = reader(client(), true);
        read(reader);
        read(reader);
        assertEquals(2, server.asked.size());
        assertFalse(Files.exists(folder.resolve("t/2")));
    }

    @Test
    void aWaitThatNobodyWantsAnyMoreEndsAtOnce() throws Exception {
        server.usually(TileServer.slowly(Duration.ofSeconds(10), TileServer.picture(RED)));
        HttpTiles reader = reader(client(), true);
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.startVirtualThread(() -> {
            assertThrows(InterruptedException.class, () -> read(reader));
            ended.countDown();
        });
        while (server.asked.isEmpty()) {
            Thread.sleep(5);
        }
        long before = System.nanoTime();
        thread.interrupt();
        assertTrue(ended.await(5, TimeUnit.SECONDS));
        assertTrue(System.nanoTime() - before < 1_500_000_000L);
    }

    @Test
    void movingOnGivesUpWhatIsOutOfSightAndFetchesTheMiddleFirst() throws InterruptedException, IOException {
        CountDownLatch drawn = new CountDownLatch(1);
        server.usually(exchange -> {
            drawn.await(20, TimeUnit.SECONDS);
            TileServer.slowly(Duration.ofMillis(150), TileServer.picture(RED)).to(exchange);
        });
        TilePyramid pyramid = new TileClient(policy(1000, 1), folder, 50 << 20).source("test", server.template()).open();
        double resolution = SET.matrices().get(8).cellWidth();
        ImageWindow here = new ImageWindow(0, 0, 1280, 1280, resolution, 1);
        try (Imagery.Watch watch = pyramid.watch(_ -> { })) {
            watch.look(here.envelope());
            pyramid.draw(here, new int[1280 * 1280], () -> false);
            assertTrue(watch.pending() >= 25);
            drawn.countDown();
            for (int i = 0; i < 400 && server.asked.size() < 3; i++) {
                Thread.sleep(25);
            }
            // Two had begun before the rest was known.
            assertEquals("/8/130/130.png", server.asked.get(2));
            ImageWindow there = new ImageWindow(100_000 / 256 * 256, 0, 256, 256, resolution, 1);
            watch.look(there.envelope());
            int before = server.asked.size();
            pyramid.draw(there, new int[256 * 256], () -> false);
            for (int i = 0; i < 100 && watch.pending() > 0; i++) {
                Thread.sleep(50);
            }
            assertEquals(0, watch.pending());
            assertTrue(server.asked.size() - before <= 14, "asked for " + (server.asked.size() - before) + " after moving on");
            assertTrue(pyramid.health().counts().cancelled() > 0);
        }
        pyramid.close();
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }
}
