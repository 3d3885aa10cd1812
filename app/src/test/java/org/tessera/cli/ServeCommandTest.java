package org.tessera.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.exchange.open311.GeoReport;
import org.tessera.exchange.open311.ServiceRequest;
import org.tessera.exchange.open311.WireForm;
import org.tessera.exchange.open311.serve.ServeLimits;
import org.tessera.exchange.open311.serve.ServedWorkspace;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServeCommandTest {

    @TempDir
    private Path folder;

    /** Told to stop in the middle of its work, it ends by itself, and all that it gave a number to is in the journal. */
    @Test
    void whatWasAnsweredBeforeTheStopIsThere() throws IOException, InterruptedException {
        Path workspace = folder.resolve("workspace");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"), Tessera.class.getName(), "serve",
                "--http", "0", "--json", "--workspace", workspace.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Set<String> answered = new ConcurrentSkipListSet<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int port = new ObjectMapper().readTree(out.readLine()).get("port").asInt();
            List<Thread> clients = List.of(client(port, answered), client(port, answered));
            while (answered.size() < 20) {
                Thread.sleep(20);
            }
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
            for (Thread client : clients) {
                client.join(30_000);
            }
        } finally {
            process.destroyForcibly();
        }
        try (EmbeddedWorkspace after = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            assertTrue(after.journal().verify().intact());
            for (String id : answered) {
                assertTrue(after.cases().find(Scope.WHOLE_DISTRICT, id).isPresent(), id);
            }
        }
        exported(workspace, answered);
    }

    private static Thread client(int port, Set<String> answered) {
        return Thread.ofVirtual().start(() -> {
            try (HttpClient http = HttpClient.newHttpClient()) {
                while (true) {
                    HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/requests.json"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("service_code=other&lat=1&long=2&description=x")).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() == 200) {
                        answered.add(GeoReport.RECEIPTS.read(answer.body(), WireForm.JSON).getFirst().id());
                    }
                }
            } catch (IOException | InterruptedException stopped) {
                // The server is gone; that is what the test waits for.
                return;
            }
        });
    }

    private void exported(Path workspace, Set<String> ids) throws IOException {
        for (WireForm form : WireForm.values()) {
            Path file = folder.resolve("out." + form.suffix());
            CommandRun run = CommandRun.of("export", "--as", "open311", "--workspace", workspace, "--out", file, "--json");
            assertEquals(0, run.exit(), run.err());
            List<ServiceRequest> read = GeoReport.REQUESTS.read(Files.readAllBytes(file), form);
            assertEquals(run.json().get("written").asInt(), read.size());
            assertTrue(read.stream().map(ServiceRequest::id).toList().containsAll(ids));
        }
        assertEquals(2, CommandRun.of("export", "--as", "open311", "--workspace", workspace, "--out", folder.resolve("x.csv")).exit());
    }

    @Test
    void aPullByCommandBringsNothingTwice() throws IOException, InterruptedException {
        try (ServedWorkspace there = new ServedWorkspace(folder.resolve("there"), "", Set.of(), ServeLimits.USUAL)) {
            there.post("/requests.json", "service_code", "LIGHT", "lat", "0.25", "long", "0.75", "description", "dark");
            for (int accepted = 1; accepted >= 0; accepted--) {
                CommandRun run = CommandRun.of("open311", "pull", there.url(), "--workspace", folder.resolve("here"), "--json");
                assertEquals(0, run.exit(), run.err());
                assertEquals(1, run.json().get("read").asInt());
                assertEquals(accepted, run.json().get("accepted").asInt());
                assertEquals(1 - accepted, run.json().get("unchanged").asInt());
                assertTrue(run.json().has("refused") && run.json().has("problems") && run.json().has("millis"));
            }
        }
    }

    @Test
    void otherMachinesAreLetInOnlyWithKeys() throws IOException {
        CommandRun run = CommandRun.of("serve", "--http", "0", "--bind", "0.0.0.0", "--workspace", folder);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--api-keys"), run.err());
        Path empty = Files.writeString(folder.resolve("keys"), "# none\n");
        run = CommandRun.of("serve", "--http", "0", "--api-keys", empty, "--workspace", folder);
        assertEquals(2, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(2, CommandRun.of("serve", "--http", "70000", "--workspace", folder).exit());
        assertFalse(EmbeddedWorkspace.isIn(folder));
    }
}
