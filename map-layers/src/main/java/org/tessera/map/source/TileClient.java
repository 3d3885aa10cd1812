package org.tessera.map.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;

/**
 * The one way from an application to tile servers: shared connections, one limit a host, one folder of kept tiles. Safe on every
 * thread; nothing here waits.
 */
public final class TileClient implements AutoCloseable {

    private static final int MOST_DOCUMENT = 16 << 20;

    private final HttpPolicy policy;
    private final Path cache;
    private final long cacheBytes;
    private final OkHttpClient http;
    private final Map<String, RequestGate> gates = new ConcurrentHashMap<>();
    private volatile boolean offline;

    /**
     * @param cache      folder for kept tiles, made when the first is kept; null to keep none
     * @param cacheBytes most bytes a source keeps
     */
    public TileClient(HttpPolicy policy, Path cache, long cacheBytes) {
        this.policy = policy;
        this.cache = cache;
        this.cacheBytes = cacheBytes;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(policy.connectTimeout())
                .readTimeout(policy.readTimeout())
                .callTimeout(policy.connectTimeout().plus(policy.readTimeout().multipliedBy(3).dividedBy(2)))
                .retryOnConnectionFailure(false)
                // An answer over https must not lead to an address in the clear.
                .followSslRedirects(false)
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("User-Agent", policy.userAgent()).build()))
                .build();
    }

    /** A source of tiles. */
    public Builder source(String name, UrlTemplate template) {
        return new Builder(name, template);
    }

    /** Asks no server while true; what is kept is drawn, however old. */
    public void setOffline(boolean alone) {
        offline = alone;
    }

    /** Whether no server is asked. */
    public boolean isOffline() {
        return offline;
    }

    HttpPolicy policy() {
        return policy;
    }

    Response call(Request request) throws IOException {
        return http.newCall(request).execute();
    }

    /** A whole document, at most 16 MiB. Blocking. */
    byte[] document(String url) throws IOException {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null || offline) {
            throw new IOException(offline ? "told to stay offline" : "no usable http address");
        }
        try (Response response = call(new Request.Builder().url(address).build())) {
            if (!response.isSuccessful()) {
                throw new IOException("the server answers with status " + response.code());
            }
            if (response.body().source().request(MOST_DOCUMENT + 1L)) {
                throw new IOException("the server answers with more than " + MOST_DOCUMENT + " bytes");
            }
            return response.body().source().readByteArray();
        }
    }

    RequestGate gate(HttpUrl url) {
        return gates.computeIfAbsent(url.host() + ":" + url.port(), _ -> new RequestGate(policy.concurrent(), policy.perSecond()));
    }

    /** Ends idle connections. Close the sources first. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** How a source is read; not thread-safe. */
    public final class Builder {

        private final String name;
        private final UrlTemplate template;
        private String attribution = "";
        private TileMatrixSet set = TileMatrixSet.googleMapsCompatible(256, 0, 19);
        private ChinaOffset offset = ChinaOffset.NONE;
        private Envelope extent;
        private double pixelDensity = 1;

        private Builder(String name, UrlTemplate template) {
            this.name = name;
            this.template = template;
        }

        /** Whose tiles these are. */
        public Builder attribution(String text) {
            attribution = text.strip();
            return this;
        }

        /** Levels; the default is Mercator, 256 pixels, 0 to 19. */
        public Builder matrixSet(TileMatrixSet levels) {
            set = levels;
            return this;
        }

        /** The deliberate shift of the tiles, which are then drawn at their true place. */
        public Builder offset(ChinaOffset shift) {
            offset = shift;
            return this;
        }

        /** What the source covers, in the matrix set's coordinates: nothing else is asked for. */
        public Builder extent(Envelope box) {
            extent = box;
            return this;
        }

        /** Image pixels for one logical pixel: 1 (default), 2 for @2x tiles, 0 for photographs. */
        public Builder pixelDensity(double density) {
            pixelDensity = density;
            return this;
        }

        /** Opens it; asks nobody yet. */
        public TilePyramid open() {
            SourceHealth health = new SourceHealth();
            DiskTiles disk = cache == null ? null : new DiskTiles(cache.resolve(folder()), cacheBytes);
            HttpTiles reader = new HttpTiles(set, template, TileClient.this, disk, health);
            return new TilePyramid(new TileSource(name, attribution, set, Placement.of(set.crs(), offset), extent, pixelDensity,
                    reader), health);
        }

        /** One folder for one address and one set of levels, whatever the source is called; the key has no part in it. */
        private String folder() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest((template + "|" + set.id() + "|"
                        + set.matrices().size() + "|" + set.matrices().getFirst()).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Java without SHA-256", e);
            }
        }
    }
}
