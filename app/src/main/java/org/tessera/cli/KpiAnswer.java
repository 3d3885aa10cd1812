package org.tessera.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.exchange.write.WholeFile;
import org.tessera.grid.Grid;
import org.tessera.insight.indicator.CaseMilestones;
import org.tessera.insight.indicator.CaseUnits;
import org.tessera.insight.indicator.Indicator;
import org.tessera.insight.indicator.Judgement;
import org.tessera.insight.indicator.Rate;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/**
 * The indicators as a file.
 *
 * @param indicators all of them, by period and unit
 */
record KpiAnswer(List<Figure> indicators) {

    /**
     * One indicator of one unit in one period.
     *
     * @param name        the field's own term
     * @param tier        district, township, community, grid or department
     * @param unit        whose; empty for the whole district
     * @param period      as 2026-03
     * @param numerator   cases that fulfil it
     * @param denominator cases that count
     * @param value       per cent with two decimals; null when no case counts
     */
    record Figure(String name, String tier, String unit, String period, int numerator, int denominator, Double value) {
    }

    /**
     * All indicators of all units.
     *
     * @param periods which; none for every month in which a case was opened, up to the workspace's clock
     */
    static KpiAnswer of(Workspace workspace, List<ReportPeriod> periods, ZoneId zone) {
        Instant now = SavedClock.of(workspace).now();
        List<CaseFile> cases = workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE)).stream()
                .filter(file -> file.times().openedAt() != null && !file.times().openedAt().isAfter(now)).toList();
        List<Grid> areas = Stream.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)
                .flatMap(tier -> workspace.grids().areas(Scope.WHOLE_DISTRICT, tier).stream()).toList();
        Map<CaseUnits.Unit, List<CaseMilestones>> units = new CaseUnits(areas).sorted(cases, now);
        List<Figure> figures = new ArrayList<>();
        for (ReportPeriod period : periods.isEmpty() ? months(cases, zone) : periods) {
            Judgement judgement = Judgement.of(period, now);
            units.forEach((unit, theirs) -> {
                for (Indicator indicator : Indicator.values()) {
                    figures.add(figure(indicator, unit, period, indicator.of(theirs, judgement)));
                }
            });
        }
        return new KpiAnswer(figures);
    }

    private static List<ReportPeriod> months(List<CaseFile> cases, ZoneId zone) {
        return cases.stream().map(file -> file.times().openedAt()).filter(Objects::nonNull)
                .map(opened -> YearMonth.from(opened.atZone(zone))).distinct().sorted().map(month -> ReportPeriod.month(month, zone))
                .toList();
    }

    private static Figure figure(Indicator indicator, CaseUnits.Unit unit, ReportPeriod period, Rate rate) {
        return new Figure(indicator.term(), unit.tier(), unit.unit(), period.name(), rate.numerator().size(), rate.denominator().size(),
                rate.percent().isEmpty() ? null : Math.round(rate.percent().getAsDouble() * 100) / 100.0);
    }

    /** Writes it; answers how many indicators there are. */
    long write(Path out) {
        return WholeFile.write(out, part -> {
            write(this, part);
            return (long) indicators.size();
        });
    }

    private static void write(KpiAnswer answer, Path part) throws IOException {
        Files.writeString(part, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer), StandardCharsets.UTF_8);
    }
}
