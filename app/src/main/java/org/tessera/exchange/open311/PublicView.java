package org.tessera.exchange.open311;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.locationtech.jts.geom.Point;

import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.flow.Step;

/**
 * A case as the public sees it: what the specification shows, and no more. Who reported it is never in it, contacts in the words are
 * taken out, and pictures are not passed on because nobody has looked whom they show.
 *
 * @param catalog names of the services
 * @param now     the moment it is looked at; what lies after it has not happened
 * @param zone    offset that times are written with
 */
public record PublicView(ServiceCatalog catalog, Instant now, ZoneId zone) {

    /** The case as a service request. */
    public ServiceRequest of(CaseFile file) {
        boolean closed = isClosed(file);
        Reporter reporter = reporter(file);
        Point point = file.place().quality() == PlaceQuality.EXACT ? file.place().point() : null;
        return new ServiceRequest(file.id(), closed ? RequestStatus.CLOSED : RequestStatus.OPEN,
                closed ? words(notes(file), reporter) : null, catalog.name(file.subject().category()).orElse(null),
                text(file.subject().category()), words(description(file), reporter), agency(file), null, time(file.times().openedAt()),
                time(updated(file, closed)), time(file.times().dueAt()), words(file.place().address(), reporter), null, null,
                point == null ? null : point.getY(), point == null ? null : point.getX(), null);
    }

    private boolean isClosed(CaseFile file) {
        return file.times().closedAt() != null && !file.times().closedAt().isAfter(now);
    }

    private static Reporter reporter(CaseFile file) {
        return file.progress() == null || file.progress().reports().isEmpty() ? Reporter.NOBODY
                : file.progress().reports().getFirst().reporter();
    }

    private static String description(CaseFile file) {
        return file.progress() == null || file.progress().reports().isEmpty() ? file.subject().title()
                : file.progress().reports().getFirst().words();
    }

    private static String notes(CaseFile file) {
        String merged = Optional.ofNullable(file.progress()).map(CaseProgress::mergedInto).orElse(null);
        return merged == null ? file.closureReason() : null;
    }

    private static String agency(CaseFile file) {
        String lead = file.progress() == null ? null : text(file.progress().lead());
        return lead == null ? text(file.subject().department()) : lead;
    }

    private Instant updated(CaseFile file, boolean closed) {
        if (closed) {
            return file.times().closedAt();
        }
        return file.progress() == null ? file.times().openedAt() : file.progress().steps().stream().map(Step::at)
                .filter(at -> at != null && !at.isAfter(now)).max(Instant::compareTo).orElse(file.times().openedAt());
    }

    private OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }

    private static String words(String said, Reporter reporter) {
        return said == null ? null : text(ContactMask.mask(said, reporter.name()));
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
