package org.tessera.exchange.open311.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.clock.WallClock;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.exchange.open311.WireForm;
import org.tessera.exchange.open311.serve.ServeLimits;
import org.tessera.exchange.open311.serve.ServedWorkspace;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.OutsideIntake;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PullTest {

    private static final PullPolicy HASTY = new PullPolicy(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20, 3,
            Duration.ofSeconds(2), Duration.ofSeconds(7));

    private final List<String> notes = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @TempDir
    private Path folder;

    private RemoteReport remote(String url, WireForm form) {
        return new RemoteReport(url, "", form, HASTY, notes::add, waits::add);
    }

    private static PullTally pull(RemoteReport remote, Workspace workspace) throws InterruptedException {
        Instant now = Instant.now();
        try (OutsideIntake intake = new OutsideIntake(workspace, new Actor("open311", Scope.WHOLE_DISTRICT), new WallClock())) {
            return new Pull(remote, workspace, intake, ServiceCatalog.of(workspace, now, ZoneId.of("UTC")))
                    .run(Instant.parse("2015-01-01T00:00:00Z"), now);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFiledThereComesInHereOnce(WireForm form) throws IOException, InterruptedException {
        try (ServedWorkspace there = new ServedWorkspace(folder.resolve("there"), "", Set.of(), ServeLimits.USUAL);
                Workspace here = EmbeddedWorkspace.open(folder.resolve("here"), AccessMode.WRITE);
                RemoteReport remote = remote(there.url(), form)) {
            there.post("/requests.json", "service_code", "LIGHT", "lat", "0.25", "long", "0.75", "description", "灯 <不亮> & dark");
            there.post("/requests.json", "service_code", ServedWorkspace.MANHOLE, "address_string", "幸福路");
            PullTally first = pull(remote, here);
            assertEquals(List.of(6, 6, 0, 0), List.of(first.read(), first.accepted(), first.unchanged(), first.refused()),
                    first.toString());
            long head = here.journal().head();
            PullTally second = pull(remote, here);
            assertEquals(List.of(6, 0, 6), List.of(second.read(), second.accepted(), second.unchanged()));
            assertEquals(head, here.journal().head());
            CaseFile light = here.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "灯", 10)).getFirst();
            assertEquals(0.75, light.place().point().getX());
            assertEquals("灯 <不亮> & dark", light.progress().reports().getFirst().words());
            assertEquals("LIGHT", light.attributes().get("service_code"));
            String number = light.attributes().get("service_request_id");
            assertEquals("127.0.0.1:" + there.port() + "#" + number, light.progress().reports().getFirst().reference());
        }
    }

    @Test
    void aFailingServerIsAskedAgainLaterAndItIsSaid() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int time = asked.incrementAndGet();
            byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (time == 1) {
                exchange.getResponseHeaders().add("Retry-After", "5");
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.sendResponseHeaders(time < 3 ? 503 : known ? 304 : 200, known && time >= 3 ? -1 : body.length);
            exchange.getResponseBody().write(known && time >= 3 ? new byte[0] : body);
            exchange.close();
        });
        server.start();
        try (RemoteReport remote = remote("http://127.0.0.1:" + server.getAddress().getPort() + "/v2/", WireForm.JSON)) {
            Instant from = Instant.parse("2026-01-01T00:00:00Z");
            assertTrue(remote.requests(from, from.plusSeconds(60)).orElseThrow().isEmpty());
            assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(4)), waits);
            assertTrue(notes.getFirst().contains("503") && notes.getFirst().contains("again in 5 s"), notes.toString());
            assertTrue(remote.requests(from, from.plusSeconds(60)).isEmpty(), "nothing has changed");
            assertEquals(4, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatCannotBeUsedIsTold() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/big/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[(1 << 20) + 10]);
            exchange.close();
        });
        server.createContext("/page/", exchange -> {
            exchange.sendResponseHeaders(200, 6);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/no/", exchange -> {
            byte[] body = "[{\"code\":403,\"description\":\"who are you\"}]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            assertTrue(failure(url + "/big").contains("more than 1048576 bytes"));
            assertTrue(failure(url + "/page").contains("no JSON"));
            assertTrue(failure(url + "/no").contains("status 403: who are you"));
            assertTrue(waits.isEmpty(), "trying again would not help");
        } finally {
            server.stop(0);
        }
        assertTrue(failure(url).contains("tried 3 times"));
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), waits);
        assertTrue(failure("ftp://x").contains("no address"));
    }

    private String failure(String url) {
        return assertThrows(PullFailure.class, () -> {
            try (RemoteReport remote = remote(url, WireForm.JSON)) {
                remote.requests(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
            }
        }).getMessage();
    }
}
