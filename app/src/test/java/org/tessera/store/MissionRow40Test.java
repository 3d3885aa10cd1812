package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.coordination.AgendaItem;
import org.tessera.cases.coordination.AgendaTopic;
import org.tessera.cases.coordination.CoordinationDesk;
import org.tessera.cases.coordination.CoordinationPack;
import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.cases.coordination.NewDecision;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;
import org.tessera.workspace.MeetingRoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** 定期调度: decisions become tasks, and the next pack shows what came of them; a township has a pack of its own. */
class MissionRow40Test {

    private static final ZoneId UTC = ZoneId.of("UTC");
    /** The week of noon, which is a Monday. */
    private static final MeetingPeriod WEEK = MeetingPeriod.parse("2015-W23", UTC).orElseThrow();
    private static final Instant MEETING = WEEK.to().plus(Duration.ofHours(9));
    private static final Scope TOWNSHIP = new Scope(Tier.TOWNSHIP, "T1");

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;

    @BeforeEach
    void fill() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 0, 0);
        List<Recorded> cases = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Instant due = SmallDistrict.NOON.plus(Duration.ofDays(i == 4 ? 30 : i));
            cases.add(SmallDistrict.openCase("C" + i, i == 3 ? "G2" : "G1").with(
                    new CaseTimes(SmallDistrict.NOON.minusSeconds(3600), due, i == 2 ? due.minusSeconds(1) : null)));
        }
        cases.add(SmallDistrict.openCase("C5", "G9").with(
                new CaseTimes(SmallDistrict.NOON.minusSeconds(3600), SmallDistrict.NOON, null)));
        workspace.journal().merge(SmallDistrict.DRAFT, cases.iterator());
    }

    @AfterEach
    void close() {
        assertTrue(workspace.journal().verify().intact());
        workspace.close();
    }

    private CoordinationDesk desk(Scope scope) {
        return new CoordinationDesk(workspace.journal(), workspace.decisions(), workspace.cases(), new Actor("chair", scope));
    }

    private CoordinationPack pack(Scope scope, MeetingPeriod period, Instant now) {
        return new MeetingRoom(workspace, UTC).pack(scope, period, now);
    }

    private static NewDecision wanted(String what, String topic, String... cases) {
        return new NewDecision(what, "PWD", LocalDate.of(2015, 6, 12), List.of(cases), topic);
    }

    private static List<String> keys(CoordinationPack pack, AgendaTopic topic) {
        return pack.of(topic).stream().map(AgendaItem::key).toList();
    }

    @Test
    void aDecisionBecomesATaskAndTheNextPackShowsItsCompletion() {
        CoordinationPack first = pack(Scope.WHOLE_DISTRICT, WEEK, MEETING);
        assertEquals(List.of("C5", "C1", "C3"), keys(first, AgendaTopic.OVERDUE));
        Decision done = desk(Scope.WHOLE_DISTRICT).decide(WEEK, wanted("Fill it", "C1", "C1"), MEETING);
        Decision open = desk(Scope.WHOLE_DISTRICT).decide(WEEK, wanted("Patch it", "", "C3"), MEETING.plusSeconds(1));
        assertEquals(1, workspace.journal().entriesOf(done.ref()).size(), "decision and task in one entry");
        CoordinationPack again = pack(Scope.WHOLE_DISTRICT, WEEK, MEETING.plusSeconds(2));
        assertEquals(List.of(done, open), again.decisions());
        assertEquals("Fill it", again.of(AgendaTopic.OVERDUE).get(1).next().words(), "the item has its next step");
        assertEquals(List.of(), again.earlier());
        Instant finished = MEETING.plus(Duration.ofDays(2));
        desk(Scope.ofDepartment("PWD")).complete(done.id(), finished, "Filled on Wednesday");
        MeetingPeriod next = WEEK.following();
        CoordinationPack second = pack(Scope.WHOLE_DISTRICT, next, next.to().plusSeconds(9));
        assertEquals(List.of(TaskItem.State.DONE, TaskItem.State.OVERDUE),
                List.of(state(second, done), state(second, open)), "due on Friday, seen on Sunday night");
        assertEquals(2, second.earlier().size());
        CoordinationPack third = pack(Scope.WHOLE_DISTRICT, next.following(), next.following().to());
        assertEquals(List.of(open.id()), third.earlier().stream().map(TaskItem::id).toList(), "what is done is shown once");
        assertEquals(List.of(), pack(Scope.WHOLE_DISTRICT, MeetingPeriod.parse("2015-07", UTC).orElseThrow(),
                Instant.parse("2015-08-01T00:00:00Z")).earlier(), "months have their own");
    }

    private static TaskItem.State state(CoordinationPack pack, Decision decision) {
        return pack.earlier().stream().filter(task -> task.id().equals(decision.id())).findFirst().orElseThrow().stateAt(pack.at(), UTC);
    }

    @Test
    void aTownshipHasItsOwnPackAndSeesNoOther() {
        assertEquals(List.of("C1", "C3"), keys(pack(TOWNSHIP, WEEK, MEETING), AgendaTopic.OVERDUE));
        Decision own = desk(TOWNSHIP).decide(WEEK, wanted("Ours", "", "C1"), MEETING);
        desk(Scope.WHOLE_DISTRICT).decide(WEEK, wanted("Theirs", ""), MEETING);
        assertEquals(List.of(own), pack(TOWNSHIP, WEEK, MEETING).decisions());
        assertEquals(List.of("Theirs"), pack(Scope.WHOLE_DISTRICT, WEEK, MEETING).decisions().stream().map(Decision::what).toList());
        assertEquals(List.of(), workspace.decisions().tasks(new Scope(Tier.TOWNSHIP, "T2")));
        assertEquals(List.of(), workspace.decisions().decisions(Scope.ofDepartment("Parks")));
        assertEquals(2, workspace.decisions().tasks(Scope.ofDepartment("PWD")).size());
        refused("refusal.decision-case", () -> desk(TOWNSHIP).decide(WEEK, wanted("Not ours", "", "C5"), MEETING));
        refused("refusal.task-unknown", () -> desk(new Scope(Tier.TOWNSHIP, "T2")).complete(own.id(), MEETING, "done"));
    }

    @Test
    void aDecisionWithoutOwnerDayOrWordsIsRefused() {
        CoordinationDesk desk = desk(Scope.WHOLE_DISTRICT);
        LocalDate day = LocalDate.of(2015, 6, 12);
        refused("refusal.decision-incomplete", () -> desk.decide(WEEK, new NewDecision(" ", "PWD", day, List.of(), ""), MEETING));
        refused("refusal.decision-incomplete", () -> desk.decide(WEEK, new NewDecision("Do", "", day, List.of(), ""), MEETING));
        refused("refusal.decision-incomplete", () -> desk.decide(WEEK, new NewDecision("Do", "PWD", null, List.of(), ""), MEETING));
        refused("refusal.decision-past", () -> desk.decide(WEEK,
                new NewDecision("Do", "PWD", LocalDate.of(2015, 6, 7), List.of(), ""), MEETING));
        refused("refusal.decision-tier", () -> desk(Scope.ofDepartment("PWD")).decide(WEEK, wanted("Do", ""), MEETING));
        Decision made = desk.decide(WEEK, wanted("Do", ""), MEETING);
        refused("refusal.task-no-words", () -> desk.complete(made.id(), MEETING, ""));
        desk.complete(made.id(), MEETING, "done");
        refused("refusal.task-finished", () -> desk.complete(made.id(), MEETING, "again"));
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(Refusal.class, act::run).code());
    }
}
