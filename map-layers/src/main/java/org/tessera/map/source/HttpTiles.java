package org.tessera.map.source;

import java.io.IOException;
import java.net.UnknownServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

import org.tessera.map.raster.ImageDecoder;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.UnreadableImage;

/** Tiles of an HTTP server, kept on the disk. Blocking; every method is for virtual threads. */
final class HttpTiles implements TileReader {

    private static final Duration MISSING = Duration.ofHours(1);
    private static final Duration UNUSUAL = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    /** A Retry-After up to this long is waited for; a longer one closes the host for that time. */
    private static final Duration SHORT_REST = Duration.ofSeconds(3);
    /** After a dead connection nobody else waits for the same one. */
    private static final long DEAD_NANOS = 5_000_000_000L;

    private final TileMatrixSet set;
    private final UrlTemplate template;
    private final TileClient client;
    private final DiskTiles disk;
    private final SourceHealth health;
    private volatile long deadSince = System.nanoTime() - DEAD_NANOS;

    /**
     * @param disk null to keep nothing
     */
    HttpTiles(TileMatrixSet set, UrlTemplate template, TileClient client, DiskTiles disk, SourceHealth health) {
        this.set = set;
        this.template = template;
        this.client = client;
        this.disk = disk;
        this.health = health;
    }

    @Override
    public int concurrency() {
        return 2 * client.policy().concurrent();
    }

    @Override
    public TileAnswer read(TileAddress address) throws InterruptedException {
        Optional<StoredTile> stored = disk == null ? Optional.empty() : disk.find(address);
        if (stored.isPresent() && stored.get().freshUntil() > System.currentTimeMillis()) {
            TileAnswer fresh = kept(stored.get());
            if (fresh != null) {
                return fresh;
            }
            stored = Optional.empty();
        }
        if (client.isOffline()) {
            health.set(SourceStatus.OFFLINE, "told to stay offline");
            return instead(stored, "offline", AGAIN);
        }
        if (System.nanoTime() - deadSince < DEAD_NANOS) {
            return instead(stored, "no connection", Duration.ofNanos(DEAD_NANOS));
        }
        return ask(address, stored);
    }

    /** Answers from the disk; null when what lies there is no picture. */
    private TileAnswer kept(StoredTile tile) {
        if (tile.missing()) {
            health.counts().missing.increment();
            return new TileAnswer.Missing();
        }
        try {
            Surface surface = ImageDecoder.decode(tile.body(), TileMatrix.MAX_TILE);
            health.counts().disk.increment();
            return new TileAnswer.Found(surface);
        } catch (UnreadableImage _) {
            health.counts().corrupt.increment();
            return null;
        }
    }

    /** What is on the disk, however old, in place of an answer that could not be had. */
    private TileAnswer instead(Optional<StoredTile> stored, String reason, Duration retry) {
        TileAnswer old = stored.map(this::kept).orElse(null);
        if (old != null) {
            return old;
        }
        health.counts().failed.increment();
        return new TileAnswer.Failed(reason, retry);
    }

    private TileAnswer ask(TileAddress address, Optional<StoredTile> stored) throws InterruptedException {
        TileMatrix matrix = set.matrices().get(address.level());
        Request request = request(template.url(matrix, address.column(), address.row()), stored);
        RequestGate gate = client.gate(request.url());
        for (int attempt = 0;; attempt++) {
            if (gate.resting().compareTo(SHORT_REST) > 0) {
                return instead(stored, "the server asked to be left alone for a while", gate.resting());
            }
            boolean last = attempt >= client.policy().retries();
            TileAnswer answer = attempt(request, gate, address, stored, last);
            if (answer != null) {
                return answer;
            }
            health.counts().retried.increment();
            // Full jitter over an exponential ceiling: clients that failed together do not return together.
            Thread.sleep(ThreadLocalRandom.current().nextLong(50, 200L << attempt + 1));
        }
    }

    private static Request request(String url, Optional<StoredTile> stored) {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "image/*");
        stored.ifPresent(tile -> {
            if (!tile.etag().isEmpty()) {
                request.header("If-None-Match", tile.etag());
            }
            if (!tile.lastModified().isEmpty()) {
                request.header("If-Modified-Since", tile.lastModified());
            }
        });
        return request.build();
    }

    /** One request; null when it is worth another. */
    private TileAnswer attempt(Request request, RequestGate gate, TileAddress address, Optional<StoredTile> stored, boolean last)
            throws InterruptedException {
        gate.enter();
        try (Response response = client.call(request)) {
            deadSince = System.nanoTime() - DEAD_NANOS;
            return answer(response, gate, address, stored, last);
        } catch (UnreadableImage e) {
            health.counts().corrupt.increment();
            health.set(SourceStatus.DEGRADED, e.getMessage());
            return instead(stored, e.getMessage(), UNUSUAL.dividedBy(10));
        } catch (UnknownServiceException e) {
            health.set(SourceStatus.DEGRADED, "the address cannot be used");
            return instead(stored, "the address cannot be used", UNUSUAL);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!last) {
                return null;
            }
            deadSince = System.nanoTime();
            // Messages of sockets name hosts and ports, and some of libraries whole addresses: only the kind is told.
            health.set(SourceStatus.OFFLINE, "no connection (" + e.getClass().getSimpleName() + ")");
            return instead(stored, "no connection", AGAIN);
        } finally {
            gate.leave();
        }
    }

    private TileAnswer answer(Response response, RequestGate gate, TileAddress address, Optional<StoredTile> stored, boolean last)
            throws IOException, InterruptedException {
        int code = response.code();
        if (code == 200) {
            return found(address, response);
        }
        if (code == 304 && stored.isPresent()) {
            health.counts().unchanged.increment();
            health.set(SourceStatus.ONLINE, "");
            Freshness fresh = Freshness.of(response, System.currentTimeMillis());
            keep(address, stored.get().until(fresh.until()), fresh);
            TileAnswer old = kept(stored.get());
            return old != null ? old : new TileAnswer.Failed("the kept tile is broken", AGAIN);
        }
        if (code == 404 || code == 410 || code == 204) {
            health.counts().missing.increment();
            health.set(SourceStatus.ONLINE, "");
            if (disk != null) {
                disk.put(address, new StoredTile(new byte[0], "", "", System.currentTimeMillis() + MISSING.toMillis()));
            }
            return new TileAnswer.Missing();
        }
        health.set(SourceStatus.DEGRADED, "the server answers with status " + code);
        if (code != 429 && code < 500) {
            return instead(stored, "status " + code, UNUSUAL);
        }
        Duration rest = Freshness.retryAfter(response, System.currentTimeMillis());
        if (!rest.isZero()) {
            gate.rest(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        }
        return last ? instead(stored, "status " + code, rest.compareTo(AGAIN) > 0 ? rest : AGAIN) : null;
    }

    private TileAnswer found(TileAddress address, Response response) throws IOException, InterruptedException {
        byte[] body = body(response);
        Surface surface = ImageDecoder.decode(body, TileMatrix.MAX_TILE);
        Freshness fresh = Freshness.of(response, System.currentTimeMillis());
        keep(address, new StoredTile(body, Freshness.header(response, "ETag"), Freshness.header(response, "Last-Modified"),
                fresh.until()), fresh);
        health.counts().net.increment();
        health.set(SourceStatus.ONLINE, "");
        return new TileAnswer.Found(surface);
    }

    private void keep(TileAddress address, StoredTile tile, Freshness fresh) throws InterruptedException {
        if (disk != null && fresh.storable()) {
            disk.put(address, tile);
        }
    }

    /** The body, as long as it is not longer than allowed, whatever its length header says. */
    private byte[] body(Response response) throws IOException {
        int most = client.policy().maxBytes();
        if (response.body().contentLength() > most) {
            throw new UnreadableImage("answer of " + response.body().contentLength() + " bytes; at most " + most + " are taken");
        }
        BufferedSource source = response.body().source();
        source.timeout().timeout(client.policy().readTimeout().toMillis() * 2, TimeUnit.MILLISECONDS);
        if (source.request(most + 1L)) {
            throw new UnreadableImage("answer of more than " + most + " bytes");
        }
        return source.readByteArray();
    }
}
