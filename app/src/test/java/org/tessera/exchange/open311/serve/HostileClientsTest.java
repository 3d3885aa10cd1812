package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Malformed, oversized and slow requests on raw sockets: each is refused or cut, none leaves a case, the next client is served. */
class HostileClientsTest {

    private static final ServeLimits TIGHT = new ServeLimits(64 << 10, 8 << 10, Duration.ofSeconds(2), 20, 1000, 2000,
            Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    private ServedWorkspace served;
    private RawSocket raw;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedWorkspace(folder, "", Set.of(), TIGHT);
        raw = new RawSocket(served.port());
    }

    @AfterEach
    void stillServes() throws IOException, InterruptedException {
        try {
            assertEquals(200, served.get("/requests.json").statusCode());
            assertEquals(0, served.taken());
        } finally {
            served.close();
        }
    }

    private static String post(String headers, String body) {
        return "POST /requests.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n" + headers + "\r\n" + body;
    }

    private void assertStatus(String request, String... statuses) throws IOException {
        String answer = raw.talk(request);
        assertTrue(List.of(statuses).stream().anyMatch(status -> answer.startsWith("HTTP/1.1 " + status)),
                request.substring(0, Math.min(100, request.length())) + " → " + answer);
        assertFalse(answer.contains("jetty") || answer.contains("Exception") || answer.contains("\tat "), answer);
    }

    @Test
    void malformed() throws IOException {
        assertStatus("nonsense\r\n\r\n", "400");
        assertStatus("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "400", "505");
        assertStatus("GET /requests.json HTTP/1.1\r\n\r\n", "400");
        assertStatus("GET /requests.json HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", "400");
        assertStatus("GET /requests.json HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n", "400");
        assertStatus("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "400", "404");
        assertStatus("GET /requests/%00.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "400", "404");
        assertStatus("TRACE /requests.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405");
        assertStatus(post("Content-Length: 10\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "400");
        assertStatus(post("Content-Length: -1\r\n", ""), "400");
        assertStatus(post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"), "400", "408");
        assertStatus(post("Content-Length: 15\r\n", "service_code=%Z"), "400");
        assertStatus(post("Content-Length: 14\r\n", "service_code=\u00ff"), "400");
    }

    @Test
    void oversized() throws IOException {
        assertStatus("GET /requests.json?" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "414", "431");
        assertStatus("GET /requests.json HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9000) + "\r\n\r\n", "431");
        assertStatus("GET /requests.json HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(3000) + "\r\n", "431");
        assertStatus(post("Content-Length: 999999999999\r\n", ""), "413");
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        String chunked = raw.talk(post("Transfer-Encoding: chunked\r\n", chunk + chunk + "0\r\n\r\n"));
        assertTrue(chunked.isEmpty() || chunked.startsWith("HTTP/1.1 413"), chunked);
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            fields.append("f").append(i).append("=1&");
        }
        assertStatus(post("Content-Length: " + fields.length() + "\r\n", fields.toString()), "400");
    }

    /** A byte now and then is never idle; the exchange as a whole has an end. */
    @Test
    void slow() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (String begin : List.of("GET /requests.json HTTP/1.1\r\nHost: localhost\r\nX: ",
                    post("Content-Length: 5000\r\n", "a"), "")) {
                Socket socket = raw.open();
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            List<Socket> cut = new ArrayList<>();
            // Far longer than the limit; the loop ends as soon as all are cut.
            for (int i = 0; i < 100 && cut.size() < slow.size(); i++) {
                Thread.sleep(200);
                for (Socket socket : slow) {
                    if (!cut.contains(socket) && isCut(socket, !socket.equals(slow.get(2)))) {
                        cut.add(socket);
                    }
                }
            }
            assertEquals(3, cut.size(), "all three were cut");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static boolean isCut(Socket socket, boolean drip) throws IOException {
        socket.setSoTimeout(10);
        try {
            if (drip) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
            }
            while (true) {
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            }
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (java.net.SocketException closed) {
            return true;
        }
    }

    /** More connections than are taken at a time, none of which says anything: whoever comes then is served once they are cut. */
    @Test
    void many() throws IOException, InterruptedException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                idle.add(raw.open());
            }
            assertEquals(200, served.get("/health").statusCode());
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void noise() throws IOException {
        Random random = new Random(311);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[1 + random.nextInt(2000)];
            random.nextBytes(bytes);
            String begin = random.nextBoolean() ? "" : "POST /requests.xml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";
            String noise = begin + new String(bytes, StandardCharsets.ISO_8859_1);
            try (Socket socket = raw.open()) {
                socket.getOutputStream().write(noise.getBytes(StandardCharsets.ISO_8859_1));
            } catch (java.net.SocketException closed) {
                assertTrue(closed.getMessage() != null);
            }
        }
    }
}
