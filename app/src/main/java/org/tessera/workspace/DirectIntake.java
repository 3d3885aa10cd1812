package org.tessera.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.cases.intake.Intake;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.SituationClock;
import org.tessera.grid.GridLocator;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * Takes a report in as it is: one report, one case, in the stage of reporting, in the grid that its point lies in. It suggests no
 * category and looks for no duplicates.
 */
final class DirectIntake implements Intake {

    private static final int LONGEST_TITLE = 80;
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
            .withZone(DutyDay.DEFAULT_ZONE);

    private final Workspace workspace;
    private final Actor actor;
    private final SituationClock clock;

    DirectIntake(Workspace workspace, Actor actor, SituationClock clock) {
        this.workspace = workspace;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public CaseFile take(NewReport report) {
        check(report);
        Instant now = clock.now();
        GridLocator grids = new GridLocator(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).stream()
                .map(grid -> new GridLocator.Area(grid.id(), grid.shape())).toList());
        AtomicReference<CaseFile> taken = new AtomicReference<>();
        workspace.journal().commit(new JournalDraft(actor, "case.report", now, ""), () -> {
            String number = number(report, now);
            taken.set(workspace.cases().find(Scope.WHOLE_DISTRICT, number).orElse(null));
            if (taken.get() != null) {
                return List.of();
            }
            CaseFile file = file(number, report, now).placedBy(grids);
            taken.set(file);
            return List.of(Change.created(file));
        });
        return taken.get();
    }

    private static void check(NewReport report) {
        if (report.words().isBlank() && report.category().isBlank()) {
            throw new Refusal("refusal.report-without-matter", "a report needs words or a category");
        }
        if (report.point() == null && report.address().isBlank()) {
            throw new Refusal("refusal.report-without-place", "a report needs a point or an address");
        }
        Point point = report.point();
        if (point != null && !(Math.abs(point.getX()) <= 180 && Math.abs(point.getY()) <= 90)) {
            throw new Refusal("refusal.report-off-the-earth", "the point " + point.getX() + ", " + point.getY()
                    + " is no longitude and latitude", point.getX(), point.getY());
        }
    }

    /** The reference makes the number, so that it finds its case again; without one it is the time and the first free count. */
    private String number(NewReport report, Instant now) {
        if (!report.reference().isEmpty()) {
            return "R" + digest(report.channel() + "\n" + report.reference());
        }
        String stem = NUMBER.format(now) + "-";
        int count = 1;
        while (workspace.cases().find(Scope.WHOLE_DISTRICT, stem + count).isPresent()) {
            count++;
        }
        return stem + count;
    }

    private CaseFile file(String number, NewReport report, Instant now) {
        String words = report.words().strip();
        String title = words.isEmpty() ? report.category() : words.lines().findFirst().orElse(words);
        int end = Math.min(LONGEST_TITLE, title.codePointCount(0, title.length()));
        CaseSubject subject = new CaseSubject(title.substring(0, title.offsetByCodePoints(0, end)), report.category(), "",
                report.channel().name().toLowerCase(Locale.ROOT));
        CasePlace place = new CasePlace(report.point(), report.point() == null ? PlaceQuality.MISSING : PlaceQuality.EXACT,
                report.address(), null);
        CaseProgress progress = new CaseProgress(Stage.REPORT, null, "", null,
                List.of(new Report(number + "-1", report.channel(), now, report.words(), report.reporter(), report.reference())),
                List.of(new Step(MoveKind.REPORT, Stage.REPORT, now, actor.id(), "", List.of())), null);
        return new CaseFile(number, subject, place, new CaseTimes(now, null, null), "", report.attributes(), progress);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
