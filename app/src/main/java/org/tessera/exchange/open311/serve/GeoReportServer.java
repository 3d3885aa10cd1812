package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.tessera.cases.intake.Intake;
import org.tessera.clock.SituationClock;
import org.tessera.workspace.Workspace;

/** A running GeoReport v2 server. It does not own the workspace. */
public final class GeoReportServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private GeoReportServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to answer.
     *
     * @param address where; only a loopback address keeps other machines out
     * @param port    0 for any free one
     * @throws IOException when it cannot listen there
     */
    public static GeoReportServer start(InetAddress address, int port, Content content, ServeRules rules, ServeLimits limits)
            throws IOException {
        VirtualThreadPool threads = new VirtualThreadPool(limits.connections() + 16);
        threads.setName("geo-report");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration(limits)));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(limits.exchange().toMillis());
        connector.setShutdownIdleTimeout(500);
        connector.addBean(new ExchangeDeadline(connector.getScheduler(), limits.exchange()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new WireErrors());
        server.setStopTimeout(limits.stop().toMillis());
        server.setStopAtShutdown(false);
        GeoReportDesk desk = new GeoReportDesk(content.workspace, content.intake, content.clock, rules);
        DoSHandler rate = new DoSHandler(new HttpFront(desk, limits, address.isLoopbackAddress(), rules.keys().isEmpty()),
                DoSHandler.ID_FROM_REMOTE_ADDRESS,
                new DoSHandler.LeakingBucketTrackerFactory(limits.perSecond(), limits.burst(), Duration.ofSeconds(60)),
                new DoSHandler.StatusRejectHandler(429), 10_000);
        server.setHandler(new GracefulHandler(rate));
        GeoReportServer running = new GeoReportServer(server, connector);
        running.start();
        return running;
    }

    private static HttpConfiguration configuration(ServeLimits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(limits.headerBytes());
        // Codes may hold a slash, which then comes escaped; paths name no files here.
        configuration.setUriCompliance(UriCompliance.DEFAULT.with("codes", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        return configuration;
    }

    private void start() throws IOException {
        boolean started = false;
        try {
            // First of all, so that a port in use is told as such.
            connector.open();
            LifeCycle.start(server);
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes nothing new in, lets what has begun end, then ends. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /**
     * What is served.
     *
     * @param workspace read from
     * @param intake    reports go in here
     * @param clock     says what is now
     */
    public record Content(Workspace workspace, Intake intake, SituationClock clock) {
    }
}
