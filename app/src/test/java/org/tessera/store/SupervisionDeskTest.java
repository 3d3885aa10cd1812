package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeKind;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.supervision.SupervisionRules;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cards and reminders need a reply; what has none in time goes to the district. */
class SupervisionDeskTest {

    private static final Instant NOW = SmallDistrict.NOON;

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;

    /** C1 in G1 is overdue, C2 in G2 has long to go. */
    @BeforeEach
    void fill() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 0, 0);
        List<Recorded> cases = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Instant due = i == 1 ? NOW.minusSeconds(60) : NOW.plus(Duration.ofDays(9));
            cases.add(SmallDistrict.openCase("C" + i, "G" + i).with(new CaseTimes(NOW.minusSeconds(3600), due, null)));
        }
        workspace.journal().merge(SmallDistrict.DRAFT, cases.iterator());
    }

    @AfterEach
    void close() {
        assertTrue(workspace.journal().verify().intact());
        workspace.close();
    }

    private SupervisionDesk desk(Scope scope) {
        return new SupervisionDesk(workspace.journal(), workspace.cases(), workspace.notices(),
                () -> WorkCalendar.of(ZoneId.of("UTC"), List.of()), SupervisionRules.USUAL, new Actor("somebody", scope));
    }

    private SupervisionDesk district() {
        return desk(Scope.WHOLE_DISTRICT);
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(Refusal.class, act::run).code());
    }

    @Test
    void aCardIsAnsweredByItsLeadOnce() {
        Notice card = district().issueDue(NOW).getFirst();
        assertEquals(List.of("C1/BLACK", "PWD", Card.BLACK, NOW.plus(Duration.ofHours(2))),
                List.of(card.id(), card.lead(), card.card(), card.replyDue()));
        SupervisionDesk lead = desk(Scope.ofDepartment("PWD"));
        assertEquals(List.of(card), lead.waiting(NOW));
        refused("refusal.notice-no-words", () -> lead.reply(card.id(), NOW, " "));
        refused("refusal.notice-unknown", () -> desk(Scope.ofDepartment("Parks")).reply(card.id(), NOW, "not ours"));
        Notice answered = lead.reply(card.id(), NOW.plusSeconds(60), "A crew is on its way");
        assertEquals("A crew is on its way", answered.reply().words());
        assertEquals("somebody", answered.reply().by());
        assertEquals(List.of(), lead.waiting(NOW.plusSeconds(61)));
        assertEquals(List.of(answered), lead.waiting(NOW.plusSeconds(30)), "a replay sees it wait");
        refused("refusal.notice-answered", () -> lead.reply(card.id(), NOW, "again"));
        assertEquals(2, workspace.journal().entriesOf(card.ref()).size());
    }

    @Test
    void whatIsNotAnsweredGoesToTheDistrictOnceAndOpensOneTimeoutSupervision() {
        Notice card = district().issueDue(NOW).getFirst();
        Instant late = card.replyDue().plusSeconds(1);
        assertEquals(List.of(), district().escalateDue(card.replyDue()), "to the second it is in time");
        assertEquals(List.of("C1/BLACK"), district().escalateDue(late).stream().map(Notice::id).toList());
        assertEquals(List.of(), district().escalateDue(late));
        assertNotNull(workspace.notices().find(Scope.WHOLE_DISTRICT, "C1/BLACK").orElseThrow().escalated());
        Notice timeout = workspace.notices().find(Scope.WHOLE_DISTRICT, "C1/TIMEOUT").orElseThrow();
        assertEquals(NoticeKind.TIMEOUT, timeout.kind());
        assertEquals(List.of("C1/BLACK"), district().unanswered(late).stream().map(Notice::id).toList());
        Instant later = timeout.replyDue().plusSeconds(1);
        assertEquals(List.of("C1/TIMEOUT"), district().escalateDue(later).stream().map(Notice::id).toList());
        assertEquals(2, workspace.notices().ofCase(Scope.WHOLE_DISTRICT, "C1").size(), "no further one");
    }

    @Test
    void peopleRemindWithinTheirScopeAndOnlyTheDistrictSupervises() {
        SupervisionDesk first = desk(new Scope(Tier.COMMUNITY, "K1"));
        assertEquals(NoticeKind.REMINDER, first.remind("C1", NOW, "Please hurry").kind());
        refused("refusal.notice-no-case", () -> first.remind("C2", NOW, "Please hurry"));
        refused("refusal.notice-no-words", () -> first.remind("C1", NOW, ""));
        refused("refusal.notice-district", () -> first.supervise("C1", NoticeKind.LEADER, NOW, "Now"));
        refused("refusal.notice-by-rule", () -> district().supervise("C1", NoticeKind.TIMEOUT, NOW, "Now"));
        district().supervise("C2", NoticeKind.IMPORTANT, NOW, "The school is beside it");
        district().supervise("C2", NoticeKind.LEADER, NOW, "The mayor asks");
        assertEquals(1, first.waiting(NOW).size());
        assertEquals(2, desk(new Scope(Tier.GRID, "G2")).waiting(NOW).size());
        assertEquals(3, district().waiting(NOW).size());
        assertEquals(List.of(), desk(new Scope(Tier.GRID, "G9")).waiting(NOW));
        assertEquals(List.of("C1"), first.live(NOW).stream().map(each -> each.file().id()).toList());
        assertEquals(List.of(), desk(new Scope(Tier.GRID, "G2")).live(NOW));
    }
}
