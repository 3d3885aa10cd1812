package org.tessera.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.clock.SituationClock;
import org.tessera.clock.WallClock;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.open311.serve.GeoReportServer;
import org.tessera.exchange.open311.serve.ServeLimits;
import org.tessera.exchange.open311.serve.ServeRules;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.OutsideIntake;
import org.tessera.workspace.Workspace;

/** Serves Open311 GeoReport v2 until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = {
    "Takes reports in by Open311 GeoReport v2 and tells how they stand, until it is interrupted.",
    "Addresses: /services, /services/CODE, /requests, /requests/ID, /tokens/ID with .json or .xml (also below /open311/v2), /health."})
final class ServeCommand implements Callable<Integer> {

    private static final Actor OPEN311 = new Actor("open311", Scope.WHOLE_DISTRICT);

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--http", required = true, paramLabel = "PORT", description = "port to listen on; 0 takes any free one")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only); others need --api-keys")
    private String bind;

    @Option(names = "--jurisdiction", paramLabel = "ID", defaultValue = "",
            description = "the jurisdiction_id that requests must then name")
    private String jurisdiction;

    @Option(names = "--api-keys", paramLabel = "FILE", description = "keys that may file reports, one a line (default: everybody may)")
    private Path keys;

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of the times shown (default: Asia/Shanghai)")
    private ZoneId zone = DutyDay.DEFAULT_ZONE;

    @Override
    public Integer call() throws InterruptedException {
        InetAddress address = address();
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--http " + port + ": expected a port from 0 to 65535");
        }
        if (!address.isLoopbackAddress() && keys == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--bind " + bind
                    + " lets other machines in: --api-keys FILE must then say who may file reports");
        }
        ServeRules rules = new ServeRules(jurisdiction, keys == null ? Set.of() : keys(), Scope.WHOLE_DISTRICT, zone);
        SituationClock clock = new WallClock();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread stop = new Thread(() -> {
            told.countDown();
            await(done);
        }, "serve-stop");
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.WRITE);
                OutsideIntake intake = new OutsideIntake(workspace, OPEN311, clock);
                GeoReportServer server = start(address, new GeoReportServer.Content(workspace, intake, clock), rules)) {
            Runtime.getRuntime().addShutdownHook(stop);
            String url = "http://" + (address.getHostAddress().contains(":") ? "[" + address.getHostAddress() + "]"
                    : address.getHostAddress()) + ":" + server.port() + "/";
            output.print(new Answer(url, server.port()), "listening on " + url);
            told.await();
        } finally {
            // Only now may the process end: server and workspace are closed, everything answered is in the journal.
            done.countDown();
        }
        return ExitCode.DONE;
    }

    private GeoReportServer start(InetAddress address, GeoReportServer.Content content, ServeRules rules) {
        try {
            return GeoReportServer.start(address, port, content, rules, ServeLimits.USUAL);
        } catch (IOException e) {
            throw unusable("--http " + port, "cannot listen on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw unusable("--bind " + bind, "is no address of this machine", e);
        }
    }

    private Set<String> keys() {
        Set<String> read;
        try {
            read = Files.readAllLines(keys, StandardCharsets.UTF_8).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw unusable(keys.toString(), "cannot be read: " + e.getMessage(), e);
        }
        if (read.isEmpty()) {
            throw unusable(keys.toString(), "holds no key; expected one a line", null);
        }
        return read;
    }

    private static UnreadableInput unusable(String what, String message, IOException cause) {
        return new UnreadableInput(new Problem(what, 0, "", "", message), cause);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JSON form: printed when it listens. */
    private record Answer(String url, int port) {
    }
}
