package org.tessera.insight.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.tessera.GoldenValues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The twelve cases of March 2026 in {@code domain-golden.json}, rate by rate and case by case. */
class GoldenIndicatorsTest {

    private static final JsonNode GOLDEN = GoldenValues.of("caseKpi");
    private static final ReportPeriod MARCH = ReportPeriod.month(YearMonth.of(2026, 3), GoldenValues.ZONE);
    private static final Judgement JUDGEMENT = Judgement.of(MARCH, MARCH.to().plusSeconds(9_000_000));
    /** The golden names: value, numerator, denominator. */
    private static final Map<Indicator, List<String>> NAMES = Map.of(
            Indicator.REGISTRATION, List.of("registerRate", "registered", "reported"),
            Indicator.VALID_REPORTS, List.of("validReportRate", "valid", "reported"),
            Indicator.REGISTERED_IN_TIME, List.of("onTimeRegisterRate", "onTimeRegistered", "registered"),
            Indicator.HANDLED, List.of("disposeRate", "", "shouldDispose"),
            Indicator.HANDLED_IN_TIME, List.of("onTimeDisposeRate", "onTimeDisposed", "shouldDispose"),
            Indicator.OVERDUE_UNHANDLED, List.of("overdueUndisposedRate", "overdueUndisposed", "shouldDispose"),
            Indicator.EXTENDED, List.of("extensionRate", "extendedCases", "shouldDispose"),
            Indicator.CLOSED, List.of("closeRate", "", "shouldClose"),
            Indicator.CLOSED_IN_TIME, List.of("onTimeCloseRate", "onTimeClosed", "shouldClose"),
            Indicator.REWORKED, List.of("reworkRate", "reworkCases", "shouldClose"));

    /** The golden set knows nothing of records and of sending back, which two rates ask for. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LOOP_COMPLETE", "ACCURATE_DISPATCH"})
    void everyRateAndTheCasesBehindItAreTheGoldenOnes(Indicator indicator) {
        Rate rate = indicator.of(cases(), JUDGEMENT);
        List<String> names = NAMES.get(indicator);
        assertEquals(GOLDEN.get(names.getFirst()).asDouble(), Math.round(rate.percent().orElseThrow() * 100) / 100.0);
        assertEquals(ids(names.getLast()), rate.denominator());
        if (!names.get(1).isEmpty()) {
            assertEquals(ids(names.get(1)), rate.numerator());
        }
    }

    @Test
    void onTimeLateAndUnhandledMakeUpAllThatWereToBeHandled() {
        Rate handled = Indicator.HANDLED.of(cases(), JUDGEMENT);
        long late = handled.numerator().size() - Indicator.HANDLED_IN_TIME.of(cases(), JUDGEMENT).numerator().size();
        assertEquals(ids("lateDisposed").size(), late);
        assertEquals(handled.denominator().size(), handled.numerator().size()
                + Indicator.OVERDUE_UNHANDLED.of(cases(), JUDGEMENT).numerator().size());
    }

    @Test
    void whereNothingCountsThereIsNoRate() {
        assertTrue(Indicator.CLOSED.of(List.of(), JUDGEMENT).percent().isEmpty());
        ReportPeriod day = ReportPeriod.parse("2026-03-01", GoldenValues.ZONE).orElseThrow();
        assertEquals(List.of("9"), Indicator.HANDLED.of(cases(), Judgement.of(day, day.to())).denominator());
        assertTrue(ReportPeriod.parse("2026-W10", GoldenValues.ZONE).orElseThrow().contains(GoldenValues.at(
                GOLDEN.get("cases").get(0), "rep")));
        assertTrue(ReportPeriod.parse("2026-W60", GoldenValues.ZONE).isEmpty());
    }

    private static List<CaseMilestones> cases() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false).map(row -> new CaseMilestones(row.get("id").asText(),
                GoldenValues.at(row, "rep"), GoldenValues.at(row, "reg"), GoldenValues.at(row, "dsp"), GoldenValues.at(row, "D"),
                GoldenValues.at(row, "h"), GoldenValues.at(row, "Dc"), GoldenValues.at(row, "cl"), GoldenValues.at(row, "void"),
                row.get("rw").asInt(), row.get("ext").asInt(), false)).toList();
    }

    private static List<String> ids(String name) {
        return StreamSupport.stream(GOLDEN.get(name).spliterator(), false).map(JsonNode::asText).toList();
    }
}
