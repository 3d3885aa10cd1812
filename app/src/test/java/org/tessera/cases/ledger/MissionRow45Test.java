package org.tessera.cases.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.tessera.GoldenValues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission row 45: the monthly sheet is the ledger, counted by other means, and each of its lines leads back to its entry. */
class MissionRow45Test {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    @Test
    void theSheetIsTheLedger() {
        List<LedgerEntry> ledger = ledger(new Random(45), 400);
        long needs = 0;
        long promises = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(2026, month);
            MonthlySheet sheet = MonthlySheet.of(of, GoldenValues.ZONE, ledger, List.of(), LATER);
            Instant end = of.plusMonths(1).atDay(1).atStartOfDay(GoldenValues.ZONE).toInstant();
            for (WorkKind kind : WorkKind.values()) {
                for (Outcome outcome : Outcome.values()) {
                    long counted = 0;
                    for (LedgerEntry entry : ledger) {
                        for (Need need : entry.needs()) {
                            if (month(entry) == month && need.kind() == kind && need.outcome() == outcome
                                    && !need.concludedAt().isAfter(end)) {
                                counted++;
                            }
                        }
                    }
                    long shown = sheet.byKind().getOrDefault(kind, java.util.Map.of()).getOrDefault(outcome.name(), 0L);
                    assertEquals(counted, shown, of + " " + kind + " " + outcome);
                }
            }
            Set<String> expected = new TreeSet<>();
            Set<String> overdue = new TreeSet<>();
            Set<String> kept = new TreeSet<>();
            int number = month;
            ledger.forEach(entry -> entry.needs().forEach(need -> {
                if (month(entry) == number) {
                    expected.add(entry.id() + "." + need.number());
                }
                for (Promise promise : need.promises()) {
                    if (promise.due().getMonthValue() == number && promise.due().getYear() == 2026) {
                        String name = entry.id() + "." + need.number() + "." + promise.number();
                        Instant signed = promise.signOff() == null ? Instant.MAX : promise.signOff().at();
                        Instant after = promise.due().plusDays(1).atStartOfDay(GoldenValues.ZONE).toInstant();
                        if (signed.isBefore(after)) {
                            kept.add(name);
                        }
                        if (signed.isAfter(end)) {
                            overdue.add(name);
                        }
                    }
                }
            }));
            assertEquals(expected, sheet.lines().stream().map(MonthlySheet.Line::need).collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(kept, sheet.promises().stream().filter(MonthlySheet.Due::kept).map(MonthlySheet.Due::promise)
                    .collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(overdue, sheet.overdue().stream().map(MonthlySheet.Due::promise).collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(sheet.lines().size(), sheet.byArea().values().stream().mapToLong(Long::longValue).sum());
            for (MonthlySheet.Line line : sheet.lines()) {
                LedgerEntry entry = ledger.stream().filter(each -> each.id().equals(line.entry())).findFirst().orElseThrow();
                assertTrue(entry.needs().stream().anyMatch(need -> entry.nameOf(need).equals(line.need())), line.need());
            }
            needs += sheet.lines().size();
            promises += sheet.promises().size();
        }
        assertEquals(ledger.stream().mapToLong(entry -> entry.needs().size()).sum(), needs, "every need stands in one month");
        assertTrue(promises > 100);
    }

    @Test
    void theSheetHoldsNobodysName() {
        MonthlySheet sheet = MonthlySheet.of(YearMonth.of(2026, 1), GoldenValues.ZONE, ledger(new Random(1), 50), List.of(), LATER);
        assertFalse(sheet.lines().isEmpty());
        assertFalse(sheet.toString().contains("Nobody"));
    }

    @Test
    void aMonthThatIsNotOverKnowsNothingOfTheFuture() {
        LedgerEntry entry = new LedgerEntry("L", new Visit("G1", YEAR, "m"), Resident.UNNAMED, List.of(Need.heard(1, WorkKind.HELP, "x")
                .with(new Promise(1, "y", LocalDate.of(2026, 1, 20), "D", YEAR, null))));
        MonthlySheet early = MonthlySheet.of(YearMonth.of(2026, 1), GoldenValues.ZONE, List.of(entry), List.of(), YEAR.plusSeconds(60));
        assertEquals(1, early.promises().size());
        assertEquals(List.of(), early.overdue());
        assertEquals(0, MonthlySheet.of(YearMonth.of(2026, 1), GoldenValues.ZONE, List.of(entry), List.of(), YEAR.minusSeconds(1))
                .lines().size());
    }

    @Test
    void replyTimesAreByNearestRank() {
        List<Suggestion> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> new Suggestion("S" + i, "K1", Resident.UNNAMED, "x", YEAR, "y",
                YEAR.plus(Duration.ofHours(i)), null)).collect(Collectors.toCollection(ArrayList::new));
        ten.add(new Suggestion("open", "K1", Resident.UNNAMED, "x", YEAR, "", null, null));
        MonthlySheet.Suggestions shown = MonthlySheet.of(YearMonth.of(2026, 1), GoldenValues.ZONE, List.of(), ten, LATER).suggestions();
        assertEquals(Duration.ofHours(5), shown.median());
        assertEquals(Duration.ofHours(9), shown.slow());
        assertEquals(11, shown.ids().size());
        assertEquals(10, shown.replied().size());
        assertNull(MonthlySheet.of(YearMonth.of(2026, 2), GoldenValues.ZONE, List.of(), ten, LATER).suggestions().median());
    }

    private static int month(LedgerEntry entry) {
        return entry.visit().at().atZone(GoldenValues.ZONE).getMonthValue();
    }

    private static List<LedgerEntry> ledger(Random random, int size) {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Instant at = YEAR.plusSeconds(random.nextInt(360 * 86_400));
            List<Need> needs = new ArrayList<>();
            for (int n = 1; n <= 1 + random.nextInt(3); n++) {
                WorkKind kind = WorkKind.values()[random.nextInt(4)];
                List<Outcome> fitting = java.util.Arrays.stream(Outcome.values()).filter(each -> each.fits(kind)).toList();
                Need need = Need.heard(n, kind, "words");
                for (int p = 1; p <= random.nextInt(3); p++) {
                    LocalDate due = at.atZone(GoldenValues.ZONE).toLocalDate().plusDays(random.nextInt(40));
                    Instant signed = at.plusSeconds(random.nextInt(50 * 86_400));
                    need = need.with(new Promise(p, "what", due, "D", at, random.nextInt(3) == 0 ? null
                            : new SignOff(SignOff.Confirmation.PHONE, signed, "", "m", signed)));
                }
                if (random.nextBoolean()) {
                    need = need.concluded(fitting.get(random.nextInt(fitting.size())), "so", at.plusSeconds(random.nextInt(50 * 86_400)));
                }
                needs.add(random.nextInt(5) == 0 ? need.asCase("C" + i) : need);
            }
            ledger.add(new LedgerEntry("L" + i, new Visit("G" + random.nextInt(5), at, "m"), new Resident("Nobody", "Nobody", "", ""),
                    needs));
        }
        return ledger;
    }
}
