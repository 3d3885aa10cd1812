package org.tessera.insight.indicator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.WorkCalendar;

/**
 * The figures that a coordination meeting has before it: of its period, of the period before, and of the units below.
 *
 * @param rates   each with its cases
 * @param before  the same of the period before
 * @param time    handling time
 * @param earlier the same of the period before
 * @param parts   each rate opened to the units below
 * @param leads   each rate by the department that leads
 */
public record MeetingFigures(Map<Indicator, Rate> rates, Map<Indicator, Rate> before, TimeSpread time, TimeSpread earlier,
        Map<Indicator, TierDrill.Breakdown> parts, Map<Indicator, Map<CaseUnits.Unit, Rate>> leads) {

    /**
     * Computes them.
     *
     * @param drill  the cases by unit
     * @param unit   whose meeting
     * @param cases  the same cases with their steps
     * @param period judgement of the period
     * @param last   of the period before
     */
    public static MeetingFigures of(TierDrill drill, CaseUnits.Unit unit, Collection<CaseFile> cases, Judgement period, Judgement last,
            WorkCalendar calendar) {
        Map<Indicator, Rate> rates = new EnumMap<>(Indicator.class);
        Map<Indicator, Rate> before = new EnumMap<>(Indicator.class);
        Map<Indicator, TierDrill.Breakdown> parts = new EnumMap<>(Indicator.class);
        Map<Indicator, Map<CaseUnits.Unit, Rate>> leads = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            Map<CaseUnits.Unit, Rate> byLead = new LinkedHashMap<>();
            drill.departments().forEach(each -> byLead.put(each, indicator.of(drill.cases(each), period)));
            leads.put(indicator, byLead);
            TierDrill.Breakdown open = drill.breakdown(unit, indicator, period);
            parts.put(indicator, open);
            rates.put(indicator, open.whole());
            before.put(indicator, indicator.of(drill.cases(unit), last));
        }
        HandlingTime time = new HandlingTime(calendar);
        return new MeetingFigures(rates, before, time.of(cases, period), time.of(cases, last), parts, leads);
    }
}
