package org.tessera.bench.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.flow.Act;
import org.tessera.cases.flow.BorderWatch;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.CheckResult;
import org.tessera.cases.flow.CrossBorder;
import org.tessera.cases.flow.FlowRules;
import org.tessera.cases.flow.HandlingPath;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.DrivenClock;
import org.tessera.clock.ReplayClock;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.workspace.KnownGround;
import org.tessera.workspace.Workspace;

/**
 * Runs what happened in a city through the closed loop, in the order in which it happened: each request is reported, accepted, filed with
 * the deadline the city set, dispatched to who leads it by the responsibility list, and, when the city closed it, handled, checked,
 * replied to, appraised and closed. One act is one journal entry: the report; accepting, filing and dispatching; handling and all that
 * follows to the closing. Two thousand acts at a time share one wait for the disk. Nothing is left out: every move goes through the same
 * machine as by hand. Blocking; one instance a replay.
 */
final class LoopReplay {

    private static final int TOGETHER = 2_000;
    private static final Actor ACTOR = Actor.rule("replay");

    private final Workspace workspace;
    private final BorderWatch watch;
    private final DrivenClock clock = new ReplayClock(new ClockSetting(Instant.EPOCH, 0));
    private final Map<String, String> numbers = new HashMap<>();
    private int closed;
    private long acts;
    private long moves;
    private int listed;
    private int byHand;
    private int asCity;

    LoopReplay(Workspace workspace) {
        this.workspace = workspace;
        this.watch = new BorderWatch(new HeldGrids(workspace.grids()), BorderWatch.USUAL);
    }

    /** Something that happened to a row. */
    private record Event(Instant at, boolean end, CaseFile row) {
    }

    /**
     * @param zone     where the city's days begin
     * @param progress told the number of events done
     */
    ReplayTally run(List<CaseFile> rows, java.time.ZoneId zone, IntConsumer progress) {
        List<Event> events = events(rows);
        long start = System.nanoTime();
        try (KnownGround ground = new KnownGround(workspace, clock, zone)) {
            clock.setNow(events.getFirst().at());
            IntakeBooks books = new IntakeBooks(workspace.intake(), workspace.cases(), ground, CategoryAdvice.NONE, DuplicateRule.USUAL);
            IntakeDesk desk = new IntakeDesk(workspace.journal(), books, clock, ACTOR);
            for (int from = 0; from < events.size(); from += TOGETHER) {
                List<Event> some = events.subList(from, Math.min(events.size(), from + TOGETHER));
                workspace.journal().together(() -> some.forEach(event -> happens(event, desk, ground)));
                progress.accept(from + some.size());
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Instant last = rows.stream().map(row -> row.times().openedAt()).max(Comparator.naturalOrder()).orElseThrow();
        return new ReplayTally(rows.size(), numbers.size(), closed, acts, moves, listed, byHand, asCity,
                Duration.between(events.getFirst().at(), last), took);
    }

    /** Number of the case that a row became. */
    String numberOf(CaseFile row) {
        return numbers.get(row.id());
    }

    private static List<Event> events(List<CaseFile> rows) {
        List<Event> events = new ArrayList<>();
        for (CaseFile row : rows) {
            events.add(new Event(row.times().openedAt(), false, row));
            if (row.times().closedAt() != null) {
                // A few rows end before they begin; nothing can be handled before it is known.
                Instant end = row.times().closedAt().isBefore(row.times().openedAt()) ? row.times().openedAt() : row.times().closedAt();
                events.add(new Event(end, true, row));
            }
        }
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::end).thenComparing(event -> event.row().id()));
        return events;
    }

    private void happens(Event event, IntakeDesk desk, KnownGround ground) {
        clock.setNow(event.at());
        CaseFlow flow = new CaseFlow(FlowRules.usual(ground.get().deadlines()));
        if (event.end()) {
            close(event.row(), flow);
        } else {
            CaseFile taken = desk.take(report(event.row(), ground));
            acts++;
            moves++;
            numbers.put(event.row().id(), taken.id());
            file(event.row(), taken.id(), flow, ground);
        }
    }

    private static NewReport report(CaseFile row, KnownGround ground) {
        boolean held = ground.get().category(row.subject().category(), row.times().openedAt()).isPresent();
        String address = row.place().address().isBlank() ? "no address given" : row.place().address();
        String words = row.subject().title().isBlank() ? row.subject().category() : row.subject().title();
        return new NewReport(channel(row.subject().channel()), words, held ? row.subject().category() : "",
                row.place().quality() == PlaceQuality.EXACT ? row.place().point() : null, address, Reporter.NOBODY, row.id(), Map.of());
    }

    private static Channel channel(String source) {
        String text = source.toLowerCase(Locale.ROOT);
        if (text.contains("call")) {
            return Channel.HOTLINE;
        }
        if (text.contains("employee") || text.contains("worker")) {
            return Channel.PATROL;
        }
        return text.contains("app") || text.contains("self") ? Channel.OPEN311 : Channel.FILE;
    }

    private void file(CaseFile row, String number, CaseFlow flow, KnownGround ground) {
        Instant now = clock.now();
        commit("case.dispatch", number, before -> {
            String grid = before.place().gridId() == null ? "" : before.place().gridId();
            LeadAnswer answer = ground.get().router().lead(row.subject().category(), grid, ground.get().day(now));
            String lead = lead(answer, row);
            Optional<CrossBorder> borders = watch.around(before.place());
            // The city set the deadline; the loop keeps what a source has set.
            CaseFile due = row.times().dueAt() == null ? before
                    : before.with(new CaseTimes(before.times().openedAt(), row.times().dueAt(), null));
            return moved(due, flow, List.of(new Move.Accept(""),
                    new Move.File(row.subject().category(), null, null, borders.orElse(null), ""),
                    new Move.Dispatch(lead, List.of(), answer.lead().isPresent() ? answer.reason() : "by hand: " + answer.reason())));
        });
    }

    private String lead(LeadAnswer answer, CaseFile row) {
        String city = row.subject().department().isBlank() ? "city" : row.subject().department();
        if (answer.lead().isEmpty()) {
            byHand++;
            return city;
        }
        listed++;
        asCity += answer.lead().get().equals(city) ? 1 : 0;
        return answer.lead().get();
    }

    private void close(CaseFile row, CaseFlow flow) {
        String result = row.closureReason().isBlank() ? "closed by the city" : row.closureReason();
        commit("case.close", numbers.get(row.id()), before -> {
            CaseFile handled = moved(before, flow, List.of(new Move.Handled(result), new Move.Check(CheckResult.GOOD, ""),
                    new Move.Reply(result), new Move.Evaluate("")));
            List<String> fired = flow.fired(handled);
            Move answer = fired.isEmpty() ? new Move.NotTriggered("")
                    : new Move.HoldToAccount(handled.progress().lead(), "by rule: " + String.join(", ", fired));
            return moved(handled, flow, List.of(answer, new Move.Close(HandlingPath.values()[0], result)));
        });
        closed++;
    }

    private CaseFile moved(CaseFile file, CaseFlow flow, List<Move> all) {
        CaseFile next = file;
        for (Move move : all) {
            next = flow.apply(next, new Act(move, clock.now(), ACTOR));
            moves++;
        }
        return next;
    }

    private void commit(String action, String number, java.util.function.UnaryOperator<CaseFile> act) {
        workspace.journal().commit(new JournalDraft(ACTOR, action, clock.now(), ""), () -> {
            CaseFile before = workspace.cases().find(ACTOR.scope(), number).orElseThrow();
            return List.of(Change.updated(before, act.apply(before)));
        });
        acts++;
    }
}
