package org.tessera.exchange.open311.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.Intake;
import org.tessera.cases.intake.NewReport;
import org.tessera.exchange.Problem;
import org.tessera.exchange.open311.RequestStatus;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.exchange.open311.ServiceRequest;
import org.tessera.journal.Refusal;
import org.tessera.workspace.Workspace;

/**
 * Brings the open requests of another server in through the one window. The number that a request has there is its reference here, so
 * that asking again brings nothing twice. Once here, a case is this workspace's own: what later happens to it there is not followed.
 */
public final class Pull {

    private static final Duration SPAN = Duration.ofDays(90);
    /** Most that one answer holds by the specification: so many may mean that there are more. */
    private static final int FULL = 1000;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final RemoteReport remote;
    private final Workspace workspace;
    private final Intake intake;
    private final ServiceCatalog catalog;

    /** @param catalog services of the workspace, to find the category of what comes in */
    public Pull(RemoteReport remote, Workspace workspace, Intake intake, ServiceCatalog catalog) {
        this.remote = remote;
        this.workspace = workspace;
        this.intake = intake;
        this.catalog = catalog;
    }

    /**
     * Pulls what was requested in a span of time, however long.
     *
     * @throws PullFailure when the server cannot be used; what was brought in before stays and is not brought in again
     */
    public PullTally run(Instant since, Instant until) throws InterruptedException {
        Tally tally = new Tally();
        for (Instant from = since.truncatedTo(ChronoUnit.SECONDS); !from.isAfter(until); from = from.plus(SPAN)) {
            // The last span reaches beyond now, so that the question stays the same while its beginning does.
            span(from, from.plus(SPAN), tally);
        }
        return new PullTally(tally.read, tally.accepted, tally.unchanged, tally.closed, tally.problems.size(), tally.problems);
    }

    private void span(Instant from, Instant until, Tally tally) throws InterruptedException {
        Optional<List<ServiceRequest>> answer = remote.requests(from, until);
        if (answer.isEmpty()) {
            return;
        }
        Duration length = Duration.between(from, until);
        if (answer.get().size() >= FULL && length.compareTo(SHORTEST) > 0) {
            // What did not fit into the answer is in one of the halves.
            Instant middle = from.plus(length.dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
            span(from, middle, tally);
            span(middle, until, tally);
            return;
        }
        for (ServiceRequest request : answer.get()) {
            if (tally.seen.add(request.id())) {
                take(request, tally);
            }
        }
    }

    private void take(ServiceRequest request, Tally tally) {
        tally.read++;
        if (request.status() == RequestStatus.CLOSED) {
            tally.closed++;
            return;
        }
        long before = workspace.journal().head();
        try {
            CaseFile file = intake.take(report(request));
            // New is what the journal knows only since just now.
            boolean isNew = workspace.journal().entriesOf(file.ref()).getFirst().sequence() > before;
            tally.accepted += isNew ? 1 : 0;
            tally.unchanged += isNew ? 0 : 1;
        } catch (Refusal refusal) {
            tally.problems.add(new Problem(remote.name(), tally.read, "service_request_id", request.id(), refusal.getMessage()));
        }
    }

    private NewReport report(ServiceRequest request) {
        boolean placed = request.lat() != null && request.lon() != null && Math.abs(request.lat()) <= 90
                && Math.abs(request.lon()) <= 180 && !(request.lat() == 0 && request.lon() == 0);
        Point point = placed ? POINTS.createPoint(new Coordinate(request.lon(), request.lat())) : null;
        Map<String, String> attributes = new LinkedHashMap<>();
        keep(attributes, "service_request_id", request.id());
        keep(attributes, "service_code", request.code());
        keep(attributes, "service_name", request.service());
        keep(attributes, "agency_responsible", request.agency());
        keep(attributes, "requested_datetime", request.requested());
        keep(attributes, "expected_datetime", request.expected());
        keep(attributes, "address_id", request.addressId());
        keep(attributes, "zipcode", request.zipcode());
        keep(attributes, "media_url", request.mediaUrl());
        String words = request.words() != null ? request.words() : request.service() != null ? request.service() : "";
        return new NewReport(Channel.OPEN311, words, category(request), point, request.address() == null ? "" : request.address(),
                Reporter.NOBODY, remote.name() + "#" + request.id(), attributes);
    }

    /** The category of that code or of that name; none when no list here has it, so that it is found later. */
    private String category(ServiceRequest request) {
        if (request.code() != null && catalog.find(request.code()).isPresent()) {
            return request.code().equals(ServiceCatalog.ANYTHING) ? "" : request.code();
        }
        return catalog.services().stream().filter(service -> service.name() != null && service.name().equals(request.service()))
                .map(service -> service.code()).findFirst().orElse("");
    }

    private static void keep(Map<String, String> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    private static final class Tally {

        private final java.util.Set<String> seen = new java.util.HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private int read;
        private int accepted;
        private int unchanged;
        private int closed;
    }
}
