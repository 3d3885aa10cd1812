package org.tessera.cases.coordination;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.Suspension;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The agenda holds exactly the cases that qualify, whatever their story and the order they come in. */
class AgendaTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final MeetingPeriod WEEK = MeetingPeriod.parse("2026-W47", UTC).orElseThrow();
    private static final Instant END = WEEK.to();
    private static final Agenda AGENDA = new Agenda(AgendaRules.USUAL, WorkCalendar.of(UTC, List.of()));

    /** A case's story in plain words, for the oracle; hours are those before the end of the week. */
    private record Story(String id, int opened, int limitHours, Integer paused, Integer resumed, List<Integer> back, Integer handled,
            Integer reworked, Integer held, Integer appealed, Integer decided, Integer closed, String category, String grid,
            List<Integer> reports, String lead) {

        CaseFile file() {
            List<Step> steps = new ArrayList<>();
            back.forEach(hour -> steps.add(step(MoveKind.SEND_BACK, hour)));
            add(steps, MoveKind.HANDLED, handled);
            add(steps, MoveKind.REWORK, reworked);
            add(steps, MoveKind.HOLD_TO_ACCOUNT, held);
            add(steps, MoveKind.APPEAL, appealed);
            add(steps, MoveKind.DECIDE_APPEAL, decided);
            add(steps, MoveKind.CLOSE, closed);
            List<Suspension> pauses = paused == null ? List.of()
                    : List.of(new Suspension(before(paused), resumed == null ? null : before(resumed)));
            CaseClock clock = new CaseClock(before(opened), new TimeLimit(limitHours, ClockUnit.URGENT_HOUR), List.of(), pauses);
            List<Report> said = reports.stream().map(hour -> new Report(id + hour, Channel.HOTLINE, before(hour), "", Reporter.NOBODY, ""))
                    .toList();
            CaseProgress progress = new CaseProgress(Stage.HANDLING, closed == null ? null : Ending.CLOSED, lead, clock, said, steps, null);
            return new CaseFile(id, new CaseSubject("title", category, "", ""), new CasePlace(null, PlaceQuality.EXACT, "", grid),
                    new CaseTimes(before(opened), null, closed == null ? null : before(closed)), "", Map.of(), progress);
        }

        boolean open() {
            return opened >= 0 && (closed == null || closed < 0);
        }

        boolean overdue() {
            boolean stands = paused != null && paused >= 0 && (resumed == null || resumed < 0);
            boolean done = handled != null && handled >= 0 && !(reworked != null && reworked >= 0 && reworked < handled);
            int ran = opened;
            if (paused != null && paused >= 0) {
                ran -= Math.min(opened, paused) - Math.max(0, resumed == null ? 0 : resumed);
            }
            // A whole number of hours and a half, for a limit that runs at the end.
            return open() && !done && !stands && ran >= limitHours;
        }

        boolean longSuspended() {
            return open() && paused != null && paused >= 30 * 24 && (resumed == null || resumed < 0);
        }

        boolean sentBack() {
            return open() && back.stream().filter(hour -> hour >= 0).count() >= 2;
        }

        boolean accountable() {
            boolean pending = appealed != null && appealed >= 0 && !(decided != null && decided >= 0);
            return held != null && held >= 0 && (open() || pending);
        }
    }

    private static void add(List<Step> steps, MoveKind move, Integer hour) {
        if (hour != null) {
            steps.add(step(move, hour));
        }
    }

    private static Step step(MoveKind move, int hour) {
        return new Step(move, Stage.HANDLING, before(hour), "somebody", "", List.of());
    }

    /** Half past, so that no moment falls on another. */
    private static Instant before(int hours) {
        return END.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(30));
    }

    private static Story random(int number, Random random) {
        int opened = random.nextInt(2_000) - 20;
        Integer paused = random.nextInt(3) == 0 ? Integer.valueOf(opened - random.nextInt(100)) : null;
        Integer resumed = paused != null && random.nextBoolean() ? Integer.valueOf(paused - 1 - random.nextInt(900)) : null;
        List<Integer> back = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            back.add(random.nextInt(400) - 50);
        }
        back.sort(Collections.reverseOrder());
        Integer handled = maybe(random, 300);
        Integer reworked = handled != null && random.nextInt(3) == 0 ? Integer.valueOf(handled - 1 - random.nextInt(60)) : null;
        Integer held = maybe(random, 200);
        Integer appealed = held != null && random.nextBoolean() ? Integer.valueOf(held - random.nextInt(50)) : null;
        Integer decided = appealed != null && random.nextBoolean() ? Integer.valueOf(appealed - random.nextInt(50)) : null;
        Integer closed = maybe(random, 200);
        List<Integer> reports = new ArrayList<>(List.of(opened));
        for (int i = random.nextInt(4); i > 0; i--) {
            reports.add(random.nextInt(400) - 50);
        }
        return new Story(String.format("C%03d", number), opened, 1 + random.nextInt(400), paused, resumed, back, handled, reworked, held,
                appealed, decided, closed, "K" + random.nextInt(3), "G" + random.nextInt(4), reports, random.nextBoolean() ? "A" : "B");
    }

    private static Integer maybe(Random random, int hours) {
        return random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(hours) - hours / 4) : null;
    }

    @Property(tries = 200)
    void theAgendaIsThatOfTheOracle(@ForAll long seed) {
        Random random = new Random(seed);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stories.add(random(i, random));
        }
        List<CaseFile> files = new ArrayList<>(stories.stream().map(Story::file).toList());
        List<AgendaItem> items = AGENDA.items(files, WEEK, END);
        assertEquals(ids(stories, Story::overdue), ids(items, AgendaTopic.OVERDUE));
        assertEquals(ids(stories, Story::sentBack), ids(items, AgendaTopic.SENT_BACK));
        assertEquals(ids(stories, Story::longSuspended), ids(items, AgendaTopic.LONG_SUSPENDED));
        assertEquals(ids(stories, Story::accountable), ids(items, AgendaTopic.ACCOUNTABILITY));
        assertEquals(topics(stories), items.stream().filter(item -> item.topic() == AgendaTopic.REPEATED)
                .map(item -> item.key() + " " + item.count()).toList());
        Collections.shuffle(files, random);
        assertEquals(items, AGENDA.items(files, WEEK, END), "the order of the cases does not matter");
    }

    private static List<String> topics(List<Story> stories) {
        Map<String, Integer> counts = new TreeMap<>();
        stories.forEach(story -> story.reports.stream().filter(hour -> hour >= 0 && hour < 168)
                .forEach(_ -> counts.merge(story.category + " / " + story.grid, 1, Integer::sum)));
        return counts.entrySet().stream().filter(topic -> topic.getValue() >= 3)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(5)
                .map(topic -> topic.getKey() + " " + topic.getValue()).toList();
    }

    private static Set<String> ids(List<Story> stories, java.util.function.Predicate<Story> which) {
        return stories.stream().filter(which).map(Story::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<AgendaItem> items, AgendaTopic topic) {
        List<String> ids = items.stream().filter(item -> item.topic() == topic).map(AgendaItem::key).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), "each once");
        return new TreeSet<>(ids);
    }

    /** Row 31: each repeated topic has an owner, a next step and a date. */
    @Test
    void aRepeatedTopicHasAnOwnerANextStepAndADate() {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(new Story("C" + i, 20 + i, 999, null, null, List.of(), null, null, null, null, null, null, "noise", "G1",
                    List.of(20 + i), i == 0 ? "A" : "B").file());
        }
        AgendaItem topic = AGENDA.items(files, WEEK, END).getLast();
        assertEquals(AgendaTopic.REPEATED, topic.topic());
        assertEquals("noise / G1", topic.key());
        assertEquals(4, topic.count());
        assertEquals(List.of("C0", "C1", "C2", "C3"), topic.cases());
        assertEquals(new AgendaItem.NextStep("B", "", LocalDate.of(2026, 11, 29)), topic.next());
    }

    @Test
    void weeksAndMonthsFollowOneAnother() {
        assertEquals(LocalDate.of(2026, 11, 16), WEEK.first());
        assertEquals("2026-W48", WEEK.following().name());
        MeetingPeriod last = MeetingPeriod.parse("2026-W53", UTC).orElseThrow();
        assertEquals("2027-W01", last.following().name());
        assertEquals(last, last.following().previous());
        assertEquals("2026-12", MeetingPeriod.parse("2027-01", UTC).orElseThrow().previous().name());
        for (String wrong : List.of("2026-W54", "2026-13", "2026-W00", "2026", "W47", "2026-11-01")) {
            assertTrue(MeetingPeriod.parse(wrong, UTC).isEmpty(), wrong);
        }
    }
}
