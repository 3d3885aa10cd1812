package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.flow.Channel;
import org.tessera.clock.SituationClock;
import org.tessera.clock.WallClock;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.store.SmallDistrict;
import org.tessera.workspace.OutsideIntake;
import org.tessera.workspace.Workspace;

/** A workspace of its own with two services, and a server in front of it on a free port; an ordinary HTTP client to ask it. */
public final class ServedWorkspace implements AutoCloseable {

    public static final String MANHOLE = "井盖/破损";

    private final Workspace workspace;
    private final OutsideIntake intake;
    private final GeoReportServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    public ServedWorkspace(Path folder, String jurisdiction, Set<String> keys, ServeLimits limits) throws IOException {
        workspace = EmbeddedWorkspace.open(folder, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 4, 0);
        List<Change> services = List.of(service(MANHOLE, "Manhole cover <broken>"), service("LIGHT", "Street light"));
        workspace.journal().commit(new JournalDraft(Actor.OPERATOR, "test.change", SmallDistrict.NOON, ""), () -> services);
        SituationClock clock = new WallClock();
        intake = new OutsideIntake(workspace, new Actor("open311", Scope.WHOLE_DISTRICT), clock);
        server = GeoReportServer.start(InetAddress.getLoopbackAddress(), 0, new GeoReportServer.Content(workspace,
                intake, clock),
                new ServeRules(jurisdiction, keys, Scope.WHOLE_DISTRICT, ZoneId.of("Asia/Shanghai")), limits);
    }

    private static Change service(String code, String name) {
        return Change.created(new CategoryVersion(new Category(code, name, null, "parts", "", null, List.of(), List.of()), null, null,
                List.of()));
    }

    public Workspace workspace() {
        return workspace;
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(escaped(fields[i])).append('=').append(escaped(fields[i + 1]));
        }
        return postAs(path, "application/x-www-form-urlencoded; charset=utf-8", form.toString());
    }

    public HttpResponse<String> postAs(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** How many cases came in by this interface. */
    public long taken() {
        return workspace.cases().opened(Scope.WHOLE_DISTRICT, java.time.Instant.now()).stream()
                .map(brief -> workspace.cases().find(Scope.WHOLE_DISTRICT, brief.id()).orElseThrow())
                .filter(file -> file.progress() != null && file.progress().reports().getFirst().channel() == Channel.OPEN311).count();
    }

    @Override
    public void close() {
        http.close();
        server.close();
        intake.close();
        workspace.close();
    }
}
