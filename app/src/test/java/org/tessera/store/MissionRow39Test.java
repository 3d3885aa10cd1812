package org.tessera.store;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.Suspension;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.supervision.SupervisionRules;
import org.tessera.cases.supervision.WatchedCase;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;
import org.tessera.journal.Recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** 全程督办: cards of 1,000 cases at seven instants against an oracle that counts minutes; each colour goes out once a case. */
class MissionRow39Test {

    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");
    private static final int MINUTES = 60 * 24 * 60;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path directory;

    /**
     * A case as the oracle knows it, in minutes from the beginning.
     *
     * @param works whether only working minutes count
     * @param whole minutes of the limit
     * @param pause minutes between which nothing counts; empty for none
     * @param end   when it is closed; far away for an open case
     */
    private record Known(String id, boolean lead, boolean works, int start, long whole, int[] pause, int end, boolean handled) {

        Card card(int now, int[] worked) {
            if (handled || now < start || now >= end) {
                return Card.NONE;
            }
            long used = between(start, now, worked);
            if (pause.length == 2) {
                used -= between(Math.max(start, pause[0]), Math.min(now, pause[1]), worked);
            }
            long left = whole - used;
            return left < 0 ? Card.BLACK : left * 10 <= whole ? Card.RED : left * 4 <= whole ? Card.YELLOW : Card.NONE;
        }

        private long between(int from, int to, int[] worked) {
            return from >= to ? 0 : works ? worked[to] - worked[from] : to - from;
        }
    }

    @Test
    void thousandCasesAtSevenInstantsGetTheCardsOfTheOracleEachOnce() {
        Random random = new Random(39);
        int[] worked = workedMinutes();
        List<Known> known = new ArrayList<>();
        List<Recorded> files = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            files.add(random(i, random, known));
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 0, 0);
            workspace.journal().merge(SmallDistrict.DRAFT, files.iterator());
            SupervisionDesk desk = new SupervisionDesk(workspace.journal(), workspace.cases(), workspace.notices(),
                    () -> WorkCalendar.of(ZONE, List.of()), SupervisionRules.USUAL, Actor.OPERATOR);
            Set<String> before = new TreeSet<>();
            Map<Card, Integer> seen = new HashMap<>();
            for (int now : new int[] {600, 2_000, 4_444, 7_200, 12_345, 20_000, 40_000}) {
                Instant moment = minute(now);
                Map<String, Card> expected = known.stream().filter(each -> each.card(now, worked) != Card.NONE)
                        .collect(Collectors.toMap(Known::id, each -> each.card(now, worked)));
                List<WatchedCase> live = desk.live(moment);
                assertEquals(expected, live.stream().collect(Collectors.toMap(each -> each.file().id(), WatchedCase::card)));
                for (int i = 1; i < live.size(); i++) {
                    assertTrue(live.get(i - 1).share() <= live.get(i).share(), "the least share first");
                }
                expected.values().forEach(card -> seen.merge(card, 1, Integer::sum));
                Set<String> due = new TreeSet<>();
                known.stream().filter(each -> each.lead && expected.containsKey(each.id))
                        .map(each -> each.id + "/" + expected.get(each.id)).filter(before::add).forEach(due::add);
                assertEquals(due, desk.issueDue(moment).stream().map(Notice::id).collect(Collectors.toCollection(TreeSet::new)));
                assertEquals(List.of(), desk.issueDue(moment), "again changes nothing");
            }
            assertEquals(3, seen.size(), "all colours are met");
            assertEquals(before, workspace.notices().issued(org.tessera.access.Scope.WHOLE_DISTRICT));
            assertTrue(workspace.journal().verify().intact());
        }
    }

    private static CaseFile random(int number, Random random, List<Known> known) {
        String id = "C" + number;
        int start = random.nextInt(5_000);
        int end = random.nextInt(4) == 0 ? start + 1 + random.nextInt(20_000) : Integer.MAX_VALUE;
        boolean lead = random.nextInt(10) > 0;
        Instant opened = minute(start);
        CaseTimes times = new CaseTimes(opened, null, end == Integer.MAX_VALUE ? null : minute(end));
        CaseSubject subject = new CaseSubject("case " + number, "Street", lead ? "PWD" : "", "");
        TimeLimit limit = new TimeLimit(1 + random.nextInt(5), ClockUnit.values()[random.nextInt(4)]);
        boolean works = limit.unit() == ClockUnit.WORK_HOUR || limit.unit() == ClockUnit.WORK_DAY;
        long whole = 60L * limit.amount() * switch (limit.unit()) {
            case URGENT_HOUR, WORK_HOUR -> 1;
            case WORK_DAY -> 8;
            case NATURAL_DAY -> 24;
        };
        CaseFile plain = SmallDistrict.openCase(id, number % 2 == 0 ? "G1" : "G2").with(subject).with(times);
        switch (random.nextInt(3)) {
            case 0 -> {
                known.add(new Known(id, lead, false, start, whole, new int[0], end, false));
                return plain.with(new CaseTimes(opened, minute(start + (int) whole), times.closedAt()));
            }
            case 1 -> {
                known.add(new Known(id, lead, works, start, whole, new int[0], end, false));
                return plain.with(Map.of(DeadlineRule.LIMIT, limit.amount() + " " + limit.unit()));
            }
            default -> {
                boolean handled = random.nextInt(5) == 0;
                int from = start + random.nextInt(2_000);
                int until = from + random.nextInt(10_000);
                boolean paused = random.nextBoolean();
                List<Suspension> pauses = paused ? List.of(new Suspension(minute(from), minute(until))) : List.of();
                known.add(new Known(id, lead, works, start, whole, paused ? new int[] {from, until} : new int[0], end, handled));
                return plain.with(new CaseProgress(handled ? Stage.FEEDBACK : Stage.HANDLING, null, lead ? "Lighting" : "",
                        new CaseClock(opened, limit, List.of(), pauses), List.of(), List.of(), null));
            }
        }
    }

    private static int[] workedMinutes() {
        int[] worked = new int[MINUTES + 1];
        for (int i = 0; i < MINUTES; i++) {
            ZonedDateTime local = minute(i).atZone(ZONE);
            LocalTime time = local.toLocalTime();
            boolean day = local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
            boolean hours = time.getHour() >= 8 && time.getHour() < 12 || time.getHour() >= 14 && time.getHour() < 18;
            worked[i + 1] = worked[i] + (day && hours ? 1 : 0);
        }
        return worked;
    }

    private static Instant minute(int number) {
        return BEGIN.plus(number, ChronoUnit.MINUTES);
    }
}
