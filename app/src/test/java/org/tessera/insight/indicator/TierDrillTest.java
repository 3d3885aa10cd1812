package org.tessera.insight.indicator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.Suspension;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;
import org.tessera.grid.Grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A unit's figure is the sum of its parts' figures at every tier; handling time is working time without suspensions. */
class TierDrillTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ReportPeriod MONTH = ReportPeriod.parse("2026-03", UTC).orElseThrow();
    private static final Judgement JUDGEMENT = Judgement.of(MONTH, MONTH.to());

    @Property(tries = 100)
    void theSumOfTheChildrenIsTheParentAtEveryTier(@ForAll long seed) {
        Random random = new Random(seed);
        List<Grid> areas = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            areas.add(area("G" + i, Tier.GRID, "K" + i / 2));
        }
        for (int i = 0; i < 6; i++) {
            areas.add(area("K" + i, Tier.COMMUNITY, i == 5 ? null : "T" + i / 3));
        }
        areas.add(area("T0", Tier.TOWNSHIP, null));
        areas.add(area("T1", Tier.TOWNSHIP, null));
        List<CaseFile> cases = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Instant opened = MONTH.from().plusSeconds(random.nextInt(40 * 86_400) - 5 * 86_400);
            cases.add(new CaseFile("C" + i, new CaseSubject("", "", "D" + random.nextInt(4), ""),
                    new CasePlace(null, PlaceQuality.EXACT, "", random.nextInt(9) == 0 ? null : "G" + random.nextInt(14)),
                    new CaseTimes(opened, opened.plusSeconds(random.nextInt(9 * 86_400)),
                            random.nextBoolean() ? opened.plusSeconds(random.nextInt(12 * 86_400)) : null), "", Map.of()));
        }
        TierDrill drill = new TierDrill(areas, cases, JUDGEMENT.at());
        List<CaseUnits.Unit> units = new ArrayList<>(List.of(TierDrill.DISTRICT));
        for (int i = 0; i < units.size(); i++) {
            units.addAll(drill.below(units.get(i)));
        }
        assertTrue(units.size() > 10, "all tiers are gone through");
        for (CaseUnits.Unit unit : units) {
            for (Indicator indicator : Indicator.values()) {
                TierDrill.Breakdown open = drill.breakdown(unit, indicator, JUDGEMENT);
                Set<String> counted = new HashSet<>(open.elsewhere().denominator());
                Set<String> fulfil = new HashSet<>(open.elsewhere().numerator());
                int sum = open.elsewhere().denominator().size();
                for (Rate part : open.parts().values()) {
                    sum += part.denominator().size();
                    counted.addAll(part.denominator());
                    fulfil.addAll(part.numerator());
                }
                assertEquals(open.whole().denominator().size(), sum, unit + " " + indicator);
                assertEquals(new HashSet<>(open.whole().denominator()), counted);
                assertEquals(new HashSet<>(open.whole().numerator()), fulfil);
            }
        }
        for (Indicator indicator : Indicator.values()) {
            assertEquals(indicator.of(drill.cases(TierDrill.DISTRICT), JUDGEMENT).denominator().size(), drill.departments().stream()
                    .mapToInt(each -> indicator.of(drill.cases(each), JUDGEMENT).denominator().size()).sum(), "departments add up too");
        }
    }

    private static Grid area(String id, Tier tier, String parent) {
        return new Grid(id, tier, id, parent, null, Map.of());
    }

    @Test
    void handlingTimeCountsWorkingSecondsFromDispatchToHandledWithoutSuspension() {
        // Monday 2 March: 10:00 to Tuesday 10:00 is 2 + 4 + 2 hours of work; the pause takes 15:00 to 17:00.
        CaseFile one = handled("A", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z",
                new Suspension(Instant.parse("2026-03-02T15:00:00Z"), Instant.parse("2026-03-02T17:00:00Z")));
        CaseFile two = handled("B", "2026-03-02T10:00:00Z", "2026-03-02T10:30:00Z", null);
        CaseFile weekend = handled("C", "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z", null);
        CaseFile later = handled("D", "2026-03-31T10:00:00Z", "2026-04-01T10:00:00Z", null);
        TimeSpread spread = new HandlingTime(WorkCalendar.of(UTC, List.of())).of(List.of(one, two, weekend, later), JUDGEMENT);
        assertEquals(List.of(Map.entry("C", 0L), Map.entry("B", 1_800L), Map.entry("A", 6 * 3_600L)), spread.times());
        assertEquals(1_800, spread.percentile(50).getAsLong());
        assertEquals(21_600, spread.percentile(90).getAsLong());
        assertEquals(7_800, spread.mean().getAsDouble());
        assertEquals(OptionalLong.empty(), new TimeSpread(List.of()).percentile(50));
        assertTrue(new TimeSpread(List.of()).mean().isEmpty());
    }

    private static CaseFile handled(String id, String sent, String handled, Suspension pause) {
        List<Step> steps = List.of(step(MoveKind.DISPATCH, sent), step(MoveKind.HANDLED, handled));
        CaseClock clock = new CaseClock(Instant.parse(sent), new TimeLimit(9, ClockUnit.WORK_DAY), List.of(),
                pause == null ? List.of() : List.of(pause));
        return new CaseFile(id, new CaseSubject("", "", "", ""), new CasePlace(null, PlaceQuality.MISSING, "", null),
                new CaseTimes(Instant.parse(sent), null, null), "", Map.of(),
                new CaseProgress(Stage.FEEDBACK, null, "A", clock, List.of(), steps, null));
    }

    private static Step step(MoveKind move, String at) {
        return new Step(move, Stage.HANDLING, Instant.parse(at), "a", "", List.of());
    }
}
