package org.tessera.insight.indicator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.GoldenValues;
import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.whistle.Approval;
import org.tessera.cases.whistle.NewWhistle;
import org.tessera.cases.whistle.Score;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.cases.whistle.WhistleRules;
import org.tessera.cases.whistle.WhistleState;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.duty.list.Department;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.store.SmallDistrict;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission row 30: 50 simulated whistles, their rates by an oracle that knows only what was drawn; no lead, no whistle; time-outs. */
class MissionRow30Test {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> DEPARTMENTS = List.of("Fire", "Market", "Traffic", "Water");

    @TempDir
    private Path directory;

    @Test
    void fiftyWhistlesAreWhatTheOracleSays() {
        try (Workspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            ReplayClock clock = new ReplayClock(new ClockSetting(START, 0));
            WhistleDesk desk = desk(workspace, clock);
            Random random = new Random(30);
            List<Drawn> drawn = IntStream.range(0, 50).mapToObj(i -> Drawn.of(random, i)).toList();
            drawn.forEach(each -> play(each, desk, clock, random));
            Instant end = START.plus(Duration.ofDays(90));
            clock.setNow(end);
            desk.escalate();

            List<Whistle> whistles = workspace.whistles().blown(Scope.WHOLE_DISTRICT, START, end);
            assertEquals(50, whistles.size());
            assertTrue(whistles.stream().allMatch(each -> DEPARTMENTS.contains(each.call().lead())));
            ReportPeriod march = ReportPeriod.month(YearMonth.of(2026, 3), GoldenValues.ZONE);
            Judgement judgement = Judgement.of(march, end);
            Rate arrived = WhistleIndicator.ARRIVED_IN_TIME.of(whistles, judgement);
            Rate closed = WhistleIndicator.CLOSED.of(whistles, judgement);
            assertEquals(names(drawn, march, false, false), new TreeSet<>(arrived.denominator()));
            assertEquals(names(drawn, march, false, true), new TreeSet<>(arrived.numerator()));
            assertEquals(names(drawn, march, true, false), new TreeSet<>(closed.denominator()));
            assertEquals(names(drawn, march, true, true), new TreeSet<>(closed.numerator()));
            assertTrue(arrived.numerator().size() > 10 && arrived.denominator().size() > arrived.numerator().size() + 10);
            assertTrue(closed.numerator().size() > 3 && closed.denominator().size() > closed.numerator().size() + 3);

            for (int i = 0; i < 50; i++) {
                Set<String> told = new TreeSet<>();
                whistles.get(i).escalations().forEach(each -> told.add(each.limit() + "/" + each.department()));
                assertEquals(drawn.get(i).late(end), told, whistles.get(i).id());
                assertEquals(told.size(), whistles.get(i).escalations().size(), "told once");
            }
            long entries = workspace.journal().entries(0, 10_000).stream().map(JournalEntry::action).filter("whistle.escalate"::equals)
                    .count();
            assertEquals(whistles.stream().mapToLong(each -> each.escalations().size()).sum(), entries, "one entry a clock");
            assertEquals(0, desk.escalate());
            assertTrue(workspace.journal().verify().intact());
        }
    }

    private static void play(Drawn drawn, WhistleDesk desk, ReplayClock clock, Random random) {
        clock.setNow(drawn.at);
        Tier tier = drawn.area.equals("T1") ? Tier.TOWNSHIP : Tier.COMMUNITY;
        Whistle whistle = desk.blow(new NewWhistle(tier, drawn.area, SmallDistrict.point(drawn.area.equals("K2") ? 1.5 : 0.5, 0.5),
                drawn.type, null, drawn.called.getFirst(), drawn.called.subList(1, drawn.called.size()), "Gas smell"));
        assertEquals(drawn.id, whistle.id());
        List<Act> acts = new ArrayList<>();
        if (tier == Tier.COMMUNITY) {
            acts.add(new Act(drawn.calledAt, () -> desk.approve(drawn.id)));
        }
        for (int i = 0; i < drawn.called.size(); i++) {
            String department = drawn.called.get(i);
            drawn.add(acts, drawn.answered[i], () -> desk.answer(drawn.id, department, ""));
            drawn.add(acts, drawn.onSite[i], () -> desk.arrive(drawn.id, department));
            drawn.add(acts, drawn.finished[i], () -> desk.finish(drawn.id, department, "Closed the valve"));
        }
        drawn.add(acts, drawn.closed, () -> {
            List<Score> scores = new ArrayList<>();
            drawn.called.forEach(each -> WhistleRules.USUAL.faces().forEach(face -> scores.add(new Score(each, face, 3))));
            desk.score(drawn.id, scores);
            desk.close(drawn.id, drawn.accepted, "as seen");
        });
        acts.sort(Comparator.comparing(Act::at));
        for (Act act : acts) {
            clock.setNow(act.at);
            if (random.nextBoolean()) {
                desk.escalate();
            }
            act.run.run();
        }
    }

    private static Set<String> names(List<Drawn> all, ReportPeriod period, boolean closing, boolean met) {
        Set<String> names = new TreeSet<>();
        for (Drawn drawn : all) {
            Instant due = drawn.calledAt.plus(closing ? drawn.closingClock() : drawn.onSiteClock());
            if (due.isBefore(period.from()) || !due.isBefore(period.to())) {
                continue;
            }
            if (closing) {
                boolean ended = drawn.closed >= 0 && drawn.accepted && !drawn.moment(drawn.closed).isAfter(period.to());
                if (!met || ended) {
                    names.add(drawn.id);
                }
            } else {
                for (int i = 0; i < drawn.called.size(); i++) {
                    boolean inTime = drawn.answered[i] >= 0 && drawn.answered[i] <= 30 && drawn.onSite[i] >= 0
                            && drawn.onSite[i] <= drawn.onSiteClock().toMinutes();
                    if (!met || inTime) {
                        names.add(drawn.id + "/" + drawn.called.get(i));
                    }
                }
            }
        }
        return names;
    }

    @Test
    void withoutALeadNothingIsBlownAndWhoMayDoWhatIsKept() {
        try (Workspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            ReplayClock clock = new ReplayClock(new ClockSetting(START, 0));
            WhistleDesk district = desk(workspace, clock);
            WhistleDesk community = district.actingAs(new Actor("k1", new Scope(Tier.COMMUNITY, "K1")));
            WhistleDesk township = district.actingAs(new Actor("t1", new Scope(Tier.TOWNSHIP, "T1")));
            WhistleDesk fire = district.actingAs(new Actor("fire", Scope.ofDepartment("Fire")));
            refused("refusal.whistle-lead", () -> district.blow(wanted("K1", 0.5, "", List.of("Fire"))));
            refused("refusal.whistle-place", () -> district.blow(wanted("K1", 1.5, "Fire", List.of())));
            refused("refusal.whistle-department", () -> district.blow(wanted("K1", 0.5, "Fire", List.of("Nobody"))));
            refused("refusal.whistle-area", () -> community.blow(wanted("K2", 1.5, "Fire", List.of())));
            refused("refusal.whistle-area", () -> fire.blow(wanted("K1", 0.5, "Fire", List.of())));
            assertEquals(0, workspace.whistles().count());

            Whistle whistle = community.blow(wanted("K1", 0.5, "Fire", List.of("Water")));
            assertEquals(WhistleState.WAITING, whistle.state());
            assertEquals("G1", whistle.call().gridId());
            refused("refusal.whistle-head", () -> community.approve(whistle.id()));
            refused("refusal.whistle-move", () -> fire.arrive(whistle.id(), "Fire"));
            township.approve(whistle.id());
            refused("refusal.whistle-not-yours", () -> fire.answer(whistle.id(), "Water", ""));
            fire.arrive(whistle.id(), "Fire");
            assertEquals(List.of("Fire"), community.facts().getFirst().come());
            refused("refusal.unknown-whistle", () -> district.actingAs(new Actor("m", Scope.ofDepartment("Market")))
                    .answer(whistle.id(), "Market", ""));
            refused("refusal.whistle-district", () -> community.rule(WhistleRules.USUAL, ""));
            district.rule(new WhistleRules(WhistleRules.USUAL.types(), Approval.NONE, List.of("speed"), "our own"), "tried");
            assertEquals(WhistleState.CALLED, community.blow(wanted("K1", 0.5, "Fire", List.of())).state());
            assertEquals(4, workspace.whistles().find(Scope.WHOLE_DISTRICT, whistle.id()).orElseThrow().call().faces().size());
        }
    }

    @Test
    void theRateHasABandOnBothSides() {
        List<Double> history = IntStream.rangeClosed(1, 12).mapToObj(i -> 10.0 * i).toList();
        // Ranks 1.1 and 9.9 of 0 to 11: 10 + 1.1 × 10 and 10 + 9.9 × 10.
        assertEquals(21, new WhistleRate(rate(0, 0), history).low().orElseThrow(), 1e-9);
        assertEquals(109, new WhistleRate(rate(0, 0), history).high().orElseThrow(), 1e-9);
        assertEquals(WhistleRate.Side.UNKNOWN, new WhistleRate(rate(0, 0), history).side());
        assertEquals(WhistleRate.Side.SELDOM, new WhistleRate(rate(20, 100), history).side());
        assertEquals(WhistleRate.Side.WITHIN, new WhistleRate(rate(21, 100), history).side());
        assertEquals(WhistleRate.Side.WITHIN, new WhistleRate(rate(109, 100), history).side());
        assertEquals(WhistleRate.Side.OFTEN, new WhistleRate(rate(110, 100), history).side());
        assertEquals(WhistleRate.Side.UNKNOWN, new WhistleRate(rate(110, 100), history.subList(0, 5)).side());
        assertFalse(new WhistleRate(rate(110, 100), history.subList(0, 6)).low().isEmpty());
        assertTrue(WhistleRate.Side.SELDOM.meaning().contains("asleep") && WhistleRate.Side.OFTEN.meaning().contains("broken"));
    }

    @Test
    void theBandIsOfTheTwelveMonthsBefore() {
        List<JointCase> cases = new ArrayList<>();
        for (int month = 0; month < 14; month++) {
            Instant at = YearMonth.of(2025, 1).plusMonths(month).atDay(15).atStartOfDay(GoldenValues.ZONE).toInstant();
            for (int i = 0; i < 10 && month != 5; i++) {
                cases.add(new JointCase("C" + month + "." + i, at));
            }
        }
        WhistleRate rate = WhistleRate.of(YearMonth.of(2026, 2), GoldenValues.ZONE, List.of(), cases);
        assertEquals(10, rate.rate().denominator().size());
        assertEquals(11, rate.history().size(), "June 2025 has no case that needs several departments, so it has no rate");
        assertEquals(WhistleRate.Side.WITHIN, rate.side());
    }

    @Test
    void eightOfNineIsTheShareThatDuchangReports() {
        assertEquals(88.89, Math.round(rate(8, 9).percent().orElseThrow() * 100) / 100.0);
    }

    private static Rate rate(int numerator, int denominator) {
        return new Rate(IntStream.range(0, numerator).mapToObj(i -> "W" + i).toList(),
                IntStream.range(0, denominator).mapToObj(i -> "C" + i).toList());
    }

    private static NewWhistle wanted(String area, double lon, String lead, List<String> others) {
        return new NewWhistle(Tier.COMMUNITY, area, SmallDistrict.point(lon, 0.5), "emergency", null, lead, others, "Gas smell");
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(Refusal.class, act::run).code());
    }

    private static WhistleDesk desk(Workspace workspace, ReplayClock clock) {
        SmallDistrict.fill(workspace, 0, 0);
        List<org.tessera.journal.Recorded> more = new ArrayList<>();
        more.add(new Grid("T1", Tier.TOWNSHIP, "T1", null, new GeometryFactory().toGeometry(new Envelope(0, 2, 0, 1)), java.util.Map.of()));
        DEPARTMENTS.forEach(each -> more.add(new Department(each, each, null)));
        workspace.journal().merge(SmallDistrict.DRAFT, more.iterator());
        return new WhistleDesk(workspace.journal(), workspace.whistles(), workspace.cases(), workspace.grids(),
                workspace.responsibilities(), clock, Actor.OPERATOR);
    }

    private record Act(Instant at, Runnable run) {
    }

    /** What happens to one whistle, in minutes from the call; -1 for never. */
    private static final class Drawn {

        private String id;
        private Instant at;
        private Instant calledAt;
        private String area;
        private String type;
        private boolean accepted;
        private int closed = -1;
        private final List<String> called = new ArrayList<>();
        private final int[] answered = {-1, -1, -1, -1};
        private final int[] onSite = {-1, -1, -1, -1};
        private final int[] finished = {-1, -1, -1, -1};

        static Drawn of(Random random, int index) {
            Drawn drawn = new Drawn();
            drawn.id = String.format("W-%06d", index + 1);
            drawn.at = START.plus(Duration.ofHours(index * 17L));
            drawn.area = List.of("K1", "K2", "T1").get(random.nextInt(3));
            drawn.calledAt = drawn.area.equals("T1") ? drawn.at : drawn.at.plus(Duration.ofMinutes(random.nextInt(120)));
            drawn.type = WhistleRules.USUAL.types().get(random.nextInt(3)).id();
            List<String> names = new ArrayList<>(DEPARTMENTS);
            java.util.Collections.shuffle(names, random);
            drawn.called.addAll(names.subList(0, 1 + random.nextInt(4)));
            boolean all = true;
            int last = 0;
            for (int i = 0; i < drawn.called.size(); i++) {
                int answer = random.nextInt(8) == 0 ? 30 : random.nextInt(45);
                int there = answer + random.nextInt((int) drawn.onSiteClock().toMinutes());
                int done = there + 1 + random.nextInt(3_000);
                boolean comes = random.nextInt(12) > 0;
                drawn.answered[i] = comes || random.nextBoolean() ? answer : -1;
                drawn.onSite[i] = comes ? there : -1;
                drawn.finished[i] = comes && random.nextInt(15) > 0 ? done : -1;
                all &= drawn.finished[i] >= 0;
                last = Math.max(last, done);
            }
            drawn.closed = all && random.nextInt(10) > 0 ? last + 1 + random.nextInt(2_000) : -1;
            drawn.accepted = random.nextInt(5) > 0;
            return drawn;
        }

        Instant moment(int minutes) {
            return calledAt.plus(Duration.ofMinutes(minutes));
        }

        void add(List<Act> acts, int minutes, Runnable run) {
            if (minutes >= 0) {
                acts.add(new Act(moment(minutes), run));
            }
        }

        Duration onSiteClock() {
            return Duration.ofHours(type.equals("emergency") ? 1 : type.equals("enforcement") ? 2 : 24);
        }

        Duration closingClock() {
            return Duration.ofDays(type.equals("emergency") ? 1 : type.equals("enforcement") ? 3 : 10);
        }

        Set<String> late(Instant end) {
            Set<String> late = new HashSet<>();
            for (int i = 0; i < called.size(); i++) {
                if (answered[i] < 0 || answered[i] > 30) {
                    late.add("ANSWER/" + called.get(i));
                }
                if (onSite[i] < 0 || onSite[i] > onSiteClock().toMinutes()) {
                    late.add("ON_SITE/" + called.get(i));
                }
            }
            if ((closed < 0 || closed > closingClock().toMinutes()) && calledAt.plus(closingClock()).isBefore(end)) {
                late.add("CLOSING/" + called.getFirst());
            }
            return new TreeSet<>(late);
        }
    }
}
