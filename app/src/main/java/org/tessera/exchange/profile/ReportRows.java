package org.tessera.exchange.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.FieldProblem;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.exchange.SourceRecord;
import org.tessera.journal.JournalDraft;
import org.tessera.workspace.KnownGround;
import org.tessera.workspace.Workspace;

/**
 * Puts the rows of a file through the one window, as if somebody had reported each. A row whose reference has come in before is left
 * alone; one that cannot be taken in is refused by field. Blocking; one instance a file.
 */
final class ReportRows implements AutoCloseable {

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final Map<String, String> TARGETS = Map.of("point", "longitude", "reporter.name", "reporter", "reporter.phone", "phone",
            "reporter.email", "email", "at", "reported");

    private final Workspace workspace;
    private final Profile profile;
    private final LocalTimes times;
    private final Instant now;
    private final KnownGround ground;
    private final IntakeDesk desk;
    private final Map<String, Long> firstRows = new HashMap<>();

    ReportRows(Workspace workspace, Profile profile, JournalDraft draft) {
        this.workspace = workspace;
        this.profile = profile;
        this.times = new LocalTimes(profile);
        this.now = draft.at();
        ReplayClock clock = new ReplayClock(new ClockSetting(now, 0));
        this.ground = new KnownGround(workspace, clock, profile.zone());
        this.desk = new IntakeDesk(workspace.journal(), new IntakeBooks(workspace.intake(), workspace.cases(), ground,
                CategoryAdvice.NONE, DuplicateRule.USUAL), clock, draft.actor());
    }

    /**
     * Takes a row in.
     *
     * @param dry whether nothing is to be written
     * @return whether it makes a case; false when it has come in before
     * @throws RowRefusal when it cannot be taken in
     */
    boolean take(String file, SourceRecord source, boolean dry) {
        MappedRow row = new MappedRow(file, source, profile);
        NewReport report = report(row);
        Instant reported = times.read(row, "reported");
        Instant at = reported == null ? now : reported;
        requireFirst(row, report);
        Optional<String> number = workspace.intake().numberOf(report.channel(), report.reference());
        if (number.isPresent()) {
            requireSame(row, report, number.get());
            return false;
        }
        for (FieldProblem problem : desk.problems(report)) {
            String target = TARGETS.getOrDefault(problem.field(), problem.field().startsWith("attributes") ? "words" : problem.field());
            throw row.refusal(target, problem.value(), problem.message());
        }
        if (at.isAfter(now)) {
            throw row.refusal("reported", row.text("reported"), "a report is not made in the future");
        }
        if (!dry) {
            desk.take(report, at);
        }
        return true;
    }

    private void requireFirst(MappedRow row, NewReport report) {
        Long earlier = firstRows.putIfAbsent(report.channel() + " " + report.reference(), row.source().row());
        if (earlier != null) {
            throw row.refusal("reference", report.reference(), "is the reference of row " + earlier + " already");
        }
    }

    /** Two systems may number alike; what is another report must not be lost as a repeated one. */
    private void requireSame(MappedRow row, NewReport report, String number) {
        Optional<CaseFile> known = workspace.cases().find(Scope.WHOLE_DISTRICT, number);
        boolean same = known.map(file -> file.progress() != null && file.progress().reports().getFirst().words().equals(report.words()))
                .orElse(true);
        if (!same) {
            throw row.refusal("reference", report.reference(), "is the reference of another report, case " + number);
        }
    }

    private NewReport report(MappedRow row) {
        String reference = row.required("reference");
        return new NewReport(channel(row), row.text("words"), row.text("category"), point(row), row.text("address"),
                new Reporter(row.text("reporter"), row.text("phone"), row.text("email")), reference, others(row));
    }

    private static Channel channel(MappedRow row) {
        String text = row.text("channel");
        return text.isEmpty() ? Channel.FILE : Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(text.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> row.refusal("channel", text, "expected one of "
                        + String.join(", ", Arrays.stream(Channel.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList())));
    }

    private static Point point(MappedRow row) {
        if (row.source().geometry() instanceof Point given && !given.isEmpty()) {
            return given;
        }
        double lon = row.number("longitude");
        double lat = row.number("latitude");
        return Double.isNaN(lon) || Double.isNaN(lat) ? null : POINTS.createPoint(new Coordinate(lon, lat));
    }

    /** Columns that no target reads, as they are. */
    private Map<String, String> others(MappedRow row) {
        Set<String> read = Set.copyOf(profile.columns().values());
        Map<String, String> others = new LinkedHashMap<>();
        row.fields().forEach((name, value) -> {
            if (!read.contains(name) && !value.isBlank()) {
                others.put(name, value);
            }
        });
        return others;
    }

    @Override
    public void close() {
        ground.close();
    }
}
