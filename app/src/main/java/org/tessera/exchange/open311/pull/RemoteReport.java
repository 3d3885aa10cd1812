package org.tessera.exchange.open311.pull;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.tessera.exchange.open311.GeoReport;
import org.tessera.exchange.open311.MalformedDocument;
import org.tessera.exchange.open311.ServiceRequest;
import org.tessera.exchange.open311.WireForm;
import org.tessera.exchange.open311.WireTime;

/**
 * Another GeoReport v2 server. Asks again when a network or a server fails, waiting longer each time; asks only for what has changed where
 * the server says how. Blocking; safe for use by one thread at a time.
 */
public final class RemoteReport implements AutoCloseable {

    private final HttpUrl base;
    private final String jurisdiction;
    private final WireForm form;
    private final PullPolicy policy;
    private final Consumer<String> notes;
    private final Pause pause;
    private final OkHttpClient http;
    private final Map<HttpUrl, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param address      up to what stands before {@code /requests.json}
     * @param jurisdiction empty when the server asks for none
     * @param notes        told what failed and when it is tried again
     * @throws PullFailure when the address is none
     */
    public RemoteReport(String address, String jurisdiction, WireForm form, PullPolicy policy, Consumer<String> notes, Pause pause) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || url.query() != null || url.fragment() != null) {
            throw new PullFailure(address + ": is no address of a server; expected http or https, and no ?", null);
        }
        this.base = url;
        this.jurisdiction = jurisdiction;
        this.form = form;
        this.policy = policy;
        this.notes = notes;
        this.pause = pause;
        this.http = new OkHttpClient.Builder().connectTimeout(policy.connect()).readTimeout(policy.call()).callTimeout(policy.call())
                .retryOnConnectionFailure(false).followSslRedirects(false)
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("User-Agent", "Tessera GeoReport/2").build()))
                .build();
    }

    /** Names the server and its jurisdiction, without user and password: what a request number is unique within. */
    public String name() {
        String path = base.encodedPath().replaceFirst("/+$", "");
        boolean usual = base.port() == HttpUrl.defaultPort(base.scheme());
        return base.host() + (usual ? "" : ":" + base.port()) + path + (jurisdiction.isEmpty() ? "" : "/" + jurisdiction);
    }

    /**
     * Requests that were made in a span of at most 90 days; at most a thousand, by the specification.
     *
     * @return empty when nothing has changed since the same question was last asked
     * @throws PullFailure when there is no usable answer after all attempts
     */
    public Optional<List<ServiceRequest>> requests(Instant from, Instant until) throws InterruptedException {
        HttpUrl.Builder url = base.newBuilder().addPathSegment("requests." + form.suffix())
                .addQueryParameter("start_date", text(from)).addQueryParameter("end_date", text(until));
        if (!jurisdiction.isEmpty()) {
            url.addQueryParameter("jurisdiction_id", jurisdiction);
        }
        HttpUrl asked = url.build();
        Duration wait = policy.firstWait();
        for (int attempt = 1;; attempt++) {
            Failed failed;
            try {
                return ask(asked);
            } catch (Failed e) {
                failed = e;
            } catch (IOException e) {
                failed = new Failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), true, null, e);
            }
            if (!failed.passing || attempt >= policy.attempts()) {
                throw new PullFailure(base.redact() + ": " + failed.getMessage() + (attempt == 1 ? "" : "; tried " + attempt + " times"),
                        failed);
            }
            Duration next = failed.after == null ? wait : failed.after;
            next = next.compareTo(policy.longest()) > 0 ? policy.longest() : next;
            notes.accept(base.redact() + ": " + failed.getMessage() + "; trying again in " + Math.max(1, next.toSeconds()) + " s");
            pause.rest(next);
            wait = wait.multipliedBy(2);
        }
    }

    private static String text(Instant time) {
        return WireTime.write(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private Optional<List<ServiceRequest>> ask(HttpUrl url) throws IOException {
        Request.Builder request = new Request.Builder().url(url).header("Accept", form == WireForm.JSON ? "application/json" : "text/xml");
        Kept last = kept.get(url);
        if (last != null && last.tag != null) {
            request.header("If-None-Match", last.tag);
        }
        if (last != null && last.modified != null) {
            request.header("If-Modified-Since", last.modified);
        }
        try (Response response = http.newCall(request.build()).execute()) {
            if (response.code() == 304 && last != null) {
                return Optional.empty();
            }
            if (response.body().source().request(policy.bytes() + 1L)) {
                throw new Failed("answers with more than " + policy.bytes() + " bytes", false, null, null);
            }
            byte[] body = response.body().source().readByteArray();
            if (!response.isSuccessful()) {
                throw refused(response, body);
            }
            List<ServiceRequest> requests = GeoReport.REQUESTS.read(body, form);
            if (response.header("ETag") != null || response.header("Last-Modified") != null) {
                kept.put(url, new Kept(response.header("ETag"), response.header("Last-Modified")));
            }
            return Optional.of(requests);
        } catch (MalformedDocument e) {
            throw new Failed("the answer " + e.getMessage(), false, null, e);
        }
    }

    private Failed refused(Response response, byte[] body) {
        String said = "";
        try {
            said = GeoReport.ERRORS.read(body, form).stream().map(error -> ": " + error.description()).limit(3)
                    .reduce("", String::concat);
        } catch (MalformedDocument expected) {
            // Then the status is all that it says.
        }
        int code = response.code();
        boolean passing = code == 408 || code == 429 || code >= 500 && code != 501 && code != 505;
        return new Failed("answers with status " + code + said.substring(0, Math.min(300, said.length())), passing,
                after(response.header("Retry-After")), null);
    }

    private static Duration after(String header) {
        if (header == null) {
            return null;
        }
        try {
            return header.strip().matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(Instant.now(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)).abs();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** How a wait is waited; tests do not. */
    public interface Pause {

        /** Waits so long. */
        void rest(Duration time) throws InterruptedException;
    }

    private record Kept(String tag, String modified) {
    }

    /** One attempt failed. */
    private static final class Failed extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean passing;
        private final transient Duration after;

        Failed(String message, boolean passing, Duration after, Throwable cause) {
            super(message, cause);
            this.passing = passing;
            this.after = after;
        }
    }
}
