package org.tessera.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.coordination.Agenda;
import org.tessera.cases.coordination.AgendaRules;
import org.tessera.cases.coordination.AgendaSource;
import org.tessera.cases.coordination.CoordinationPack;
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.cases.coordination.PackMaker;
import org.tessera.cases.coordination.UnansweredNotices;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.grid.Grid;
import org.tessera.insight.indicator.CaseUnits;
import org.tessera.insight.indicator.Judgement;
import org.tessera.insight.indicator.MeetingFigures;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.insight.indicator.TierDrill;

/**
 * What a coordination meeting of a workspace has before it. Every method reads the database; blocking.
 *
 * @param workspace where
 * @param zone      where a day begins
 * @param rules     what comes before the meeting
 */
public record MeetingRoom(Workspace workspace, ZoneId zone, AgendaRules rules) {

    public MeetingRoom(Workspace workspace, ZoneId zone) {
        this(workspace, zone, AgendaRules.USUAL);
    }

    /** The pack of a district's or a township's meeting, as it was known at a moment. */
    public CoordinationPack pack(Scope scope, MeetingPeriod period, Instant now) {
        return pack(scope, cases(scope), period, now);
    }

    private CoordinationPack pack(Scope scope, List<CaseFile> cases, MeetingPeriod period, Instant now) {
        return new PackMaker(workspace.decisions(), new Agenda(rules, calendar()), sources()).pack(scope, cases, period, now);
    }

    /** The pack with its indicators; the cases are read once for both. */
    public Papers papers(Scope scope, MeetingPeriod period, Instant now) {
        List<CaseFile> cases = cases(scope);
        return new Papers(pack(scope, cases, period, now), figures(scope, cases, period, now));
    }

    private List<CaseFile> cases(Scope scope) {
        return workspace.cases().list(new CaseQuery(scope, null, "", Integer.MAX_VALUE));
    }

    /** What lies on the table. */
    public record Papers(CoordinationPack pack, MeetingFigures figures) {
    }

    /** What brings items besides the cases themselves. */
    private List<AgendaSource> sources() {
        return List.of(new UnansweredNotices(workspace.notices()));
    }

    private MeetingFigures figures(Scope scope, List<CaseFile> all, MeetingPeriod period, Instant now) {
        Instant at = period.seenAt(now);
        List<CaseFile> cases = all.stream()
                .filter(file -> file.times().openedAt() != null && !file.times().openedAt().isAfter(at)).toList();
        List<Grid> areas = Stream.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)
                .flatMap(tier -> workspace.grids().areas(scope, tier).stream()).toList();
        CaseUnits.Unit unit = scope.isWholeDistrict() ? TierDrill.DISTRICT
                : new CaseUnits.Unit(scope.tier().name().toLowerCase(Locale.ROOT), scope.areaId());
        return MeetingFigures.of(new TierDrill(areas, cases, now), unit, cases, judgement(period, now), judgement(period.previous(), now),
                calendar());
    }

    private static Judgement judgement(MeetingPeriod period, Instant now) {
        return Judgement.of(new ReportPeriod(period.name(), period.from(), period.to()), now);
    }

    private WorkCalendar calendar() {
        return WorkCalendar.of(zone, workspace.calendar().days());
    }
}
