package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.GoldenValues;
import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.intake.NewReport;
import org.tessera.cases.ledger.HomeAreas;
import org.tessera.cases.ledger.LedgerDesk;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Outcome;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.Suggestion;
import org.tessera.cases.ledger.Veil;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.insight.indicator.Judgement;
import org.tessera.insight.indicator.PromiseRate;
import org.tessera.insight.indicator.Rate;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission rows 44 and 13: a promise ends only with the resident's word, people are masked; a suggestion gets its reply. */
class MissionRow44Test {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final String NUMBER = "11010519491231002X";
    private static final Resident WANG = new Resident("王小明", "13800001234", NUMBER, "Lane 1, house 3");

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private ReplayClock clock;
    private final List<NewReport> reports = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 0, 0);
        clock = new ReplayClock(new ClockSetting(START, 0));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPromiseEndsOnlyWithTheResidentsWord() {
        LedgerDesk desk = desk(Veil.CLOSED, Actor.OPERATOR);
        String id = desk.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp at the door"))).id();
        desk.promise(id, 1, "A ramp", LocalDate.of(2026, 3, 10), "Housing");
        refused("refusal.need-promised", () -> desk.conclude(id, 1, Outcome.HELPED, "Built"));
        refused("refusal.no-confirmation", () -> desk.signOff(id, 1, 1, null, START, ""));
        refused("refusal.no-confirmation", () -> desk.signOff(id, 1, 1, SignOff.Confirmation.PHONE, null, ""));
        refused("refusal.no-confirmation", () -> desk.signOff(id, 1, 1, SignOff.Confirmation.PHONE, START.plusSeconds(1), ""));
        refused("refusal.no-confirmation", () -> desk.signOff(id, 1, 1, SignOff.Confirmation.PHONE, START.minusSeconds(1), ""));
        refused("refusal.unknown-promise", () -> desk.signOff(id, 1, 2, SignOff.Confirmation.PHONE, START, ""));
        assertEquals(1, workspace.ledger().promised(Scope.WHOLE_DISTRICT).size());

        clock.setNow(START.plus(Duration.ofDays(3)));
        LedgerEntry signed = desk.signOff(id, 1, 1, SignOff.Confirmation.PHONE, START.plus(Duration.ofDays(2)), "Works");
        SignOff signOff = signed.promise(1, 1).signOff();
        assertEquals(new SignOff(SignOff.Confirmation.PHONE, START.plus(Duration.ofDays(2)), "Works", "operator", clock.now()), signOff);
        refused("refusal.promise-signed", () -> desk.signOff(id, 1, 1, SignOff.Confirmation.PHONE, START, ""));
        refused("refusal.need-outcome", () -> desk.conclude(id, 1, Outcome.ADOPTED, "Built"));
        assertEquals(Outcome.HELPED, desk.conclude(id, 1, Outcome.HELPED, "Built").need(1).outcome());
        assertEquals(List.of(), workspace.ledger().promised(Scope.WHOLE_DISTRICT));
        assertTrue(workspace.journal().verify().intact());
        ChainedJournal journal = (ChainedJournal) workspace.journal();
        assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
    }

    @Test
    void aPromiseIsOverdueWhenItsLastDayIsOver() {
        LedgerDesk desk = desk(Veil.CLOSED, Actor.OPERATOR);
        List<String> ids = new ArrayList<>();
        for (int day : new int[] {10, 9, 11, 12}) {
            String id = desk.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp"))).id();
            desk.promise(id, 1, "A ramp", LocalDate.of(2026, 3, day), "Housing");
            ids.add(id);
        }
        // The last second of 10 March in Shanghai, then the first of the 11th.
        Instant midnight = LocalDate.of(2026, 3, 11).atStartOfDay(GoldenValues.ZONE).toInstant();
        clock.setNow(midnight.minusSeconds(1));
        assertEquals(List.of(ids.get(1)), desk.overdue(GoldenValues.ZONE).stream().map(LedgerEntry::id).toList());
        desk.signOff(ids.get(0), 1, 1, SignOff.Confirmation.IN_PERSON, midnight.minusSeconds(1), "");
        clock.setNow(midnight);
        assertEquals(List.of(ids.get(1)), desk.overdue(GoldenValues.ZONE).stream().map(LedgerEntry::id).toList());
        desk.signOff(ids.get(1), 1, 1, SignOff.Confirmation.IN_PERSON, midnight, "");
        assertEquals(List.of(), desk.overdue(GoldenValues.ZONE));

        // Due by then: the 9th (confirmed late) and the 10th (in time); the 11th is not over yet.
        ReportPeriod march = ReportPeriod.month(YearMonth.of(2026, 3), GoldenValues.ZONE);
        List<LedgerEntry> all = workspace.ledger().all(Scope.WHOLE_DISTRICT);
        Rate rate = PromiseRate.of(all, Judgement.of(march, midnight), GoldenValues.ZONE);
        assertEquals(List.of(ids.get(0) + ".1.1", ids.get(1) + ".1.1"), rate.denominator().stream().sorted().toList());
        assertEquals(List.of(ids.get(0) + ".1.1"), rate.numerator());
        Rate whole = PromiseRate.of(all, Judgement.of(march, START.plus(Duration.ofDays(60))), GoldenValues.ZONE);
        assertEquals(25, whole.percent().orElseThrow());
        ReportPeriod april = ReportPeriod.month(YearMonth.of(2026, 4), GoldenValues.ZONE);
        assertTrue(PromiseRate.of(all, Judgement.of(april, midnight), GoldenValues.ZONE).percent().isEmpty());
    }

    @Test
    void peopleLeaveTheDeskMaskedUnlessTheyAreRevealed() {
        LedgerDesk desk = desk(Veil.CLOSED, Actor.OPERATOR);
        LedgerEntry recorded = desk.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp")));
        String id = recorded.id();
        Suggestion suggestion = desk.suggest("K1", WANG, "A bench");
        List<Resident> seen = List.of(recorded.resident(), desk.entry(id).resident(), desk.entries().getFirst().resident(),
                desk.promise(id, 1, "A ramp", LocalDate.of(2026, 3, 1), "Housing").resident(),
                desk.overdue(GoldenValues.ZONE).getFirst().resident(), suggestion.from(), desk.suggestions().getFirst().from(),
                desk.reply(suggestion.id(), "Done").from(), desk.close(suggestion.id()).from());
        seen.forEach(each -> assertEquals(WANG.masked(), each));
        assertEquals(WANG, workspace.ledger().find(Scope.WHOLE_DISTRICT, id).orElseThrow().resident(), "the store keeps what was said");
        LedgerDesk revealed = desk((actor, what, resident, _) -> what.equals(new EntityRef("ledger-entry", id)) ? resident
                : resident.masked(), Actor.OPERATOR);
        assertEquals(WANG, revealed.entry(id).resident());
        assertEquals(WANG.masked(), revealed.suggestions().getFirst().from());
        for (JournalEntry entry : workspace.journal().entries(0, 100)) {
            assertFalse(entry.toString().contains("1949") || entry.toString().contains("王"), entry.action());
        }
        refused("refusal.identity-in-words", () -> desk.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "card " + NUMBER))));
    }

    @Test
    void aNeedIsRaisedAsOneCaseWithoutAskingAgain() {
        LedgerDesk desk = desk(Veil.CLOSED, Actor.OPERATOR);
        String id = desk.record("G1", WANG, List.of(Need.heard(0, WorkKind.POLICY_ADVICE, "Pension"),
                Need.heard(0, WorkKind.MEDIATION, "Noise at night"))).id();
        String number = desk.raise(id, 2).need(2).caseId();
        assertNotNull(number);
        assertEquals(number, desk.raise(id, 2).need(2).caseId());
        assertEquals(1, reports.size());
        NewReport report = reports.getFirst();
        assertEquals("Noise at night", report.words());
        assertEquals("王小明", report.reporter().name());
        assertEquals("Lane 1, house 3", report.address());
        assertEquals("ledger:" + id + ".2", report.reference());
        assertTrue(workspace.grids().at(Tier.GRID, report.point()).filter(grid -> grid.id().equals("G1")).isPresent());
        refused("refusal.need-no-dispute", () -> desk.linkDispute(id, 1, "D1"));
        assertEquals("D1", desk.linkDispute(id, 2, "D1").need(2).disputeId());
        assertEquals(null, desk.entry(id).need(1).caseId());
    }

    @Test
    void noSuggestionIsClosedWithoutAReply() {
        LedgerDesk desk = desk(Veil.CLOSED, Actor.OPERATOR);
        String id = desk.suggest("K1", Resident.UNNAMED, "A bench").id();
        refused("refusal.suggestion-no-reply", () -> desk.close(id));
        refused("refusal.no-words", () -> desk.reply(id, " "));
        refused("refusal.suggestion-no-reply", () -> desk.close(id));
        clock.setNow(START.plusSeconds(3_600));
        assertEquals(Duration.ofHours(1), desk.reply(id, "It is ordered").replyTime());
        refused("refusal.suggestion-replied", () -> desk.reply(id, "Again"));
        assertEquals(clock.now(), desk.close(id).closedAt());
        refused("refusal.suggestion-closed", () -> desk.close(id));
    }

    @Test
    void everybodySeesAndChangesOnlyWhatIsTheirs() {
        LedgerDesk district = desk(Veil.CLOSED, Actor.OPERATOR);
        String first = district.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp"))).id();
        String second = district.record("K2", WANG, List.of(Need.heard(0, WorkKind.HELP, "A bed"))).id();
        district.promise(second, 1, "A bed", LocalDate.of(2026, 3, 1), "Housing");
        district.suggest("G2", WANG, "A bench");
        List<Scope> scopes = List.of(Scope.WHOLE_DISTRICT, new Scope(Tier.TOWNSHIP, "T1"), new Scope(Tier.COMMUNITY, "K1"),
                new Scope(Tier.COMMUNITY, "K2"), new Scope(Tier.GRID, "G1"), new Scope(Tier.GRID, "G2"), Scope.ofDepartment("Housing"),
                Scope.ofDepartment("Hous"), new Scope(Tier.COMMUNITY, "K1", "Housing"));
        List<List<String>> entries = List.of(List.of(first, second), List.of(first, second), List.of(first), List.of(second),
                List.of(first), List.of(), List.of(second), List.of(), List.of());
        int[] suggestions = {1, 1, 0, 1, 0, 1, 0, 0, 0};
        for (int i = 0; i < scopes.size(); i++) {
            Scope scope = scopes.get(i);
            LedgerDesk desk = desk(Veil.CLOSED, new Actor("a", scope));
            List<String> expected = entries.get(i);
            assertEquals(expected, desk.entries().stream().map(LedgerEntry::id).sorted().toList(), scope.toString());
            assertEquals(expected, workspace.ledger().visited(scope, START, START.plusSeconds(1)).stream().map(LedgerEntry::id).sorted()
                    .toList());
            assertEquals(expected.contains(second) ? 1 : 0, workspace.ledger().promised(scope).size());
            assertEquals(suggestions[i], desk.suggestions().size(), scope.toString());
            for (String id : List.of(first, second)) {
                assertEquals(expected.contains(id), workspace.ledger().find(scope, id).isPresent());
                if (!expected.contains(id)) {
                    refused("refusal.unknown-entry", () -> desk.entry(id));
                    refused("refusal.unknown-entry", () -> desk.promise(id, 1, "x", LocalDate.of(2026, 3, 1), "y"));
                    refused("refusal.unknown-entry", () -> desk.raise(id, 1));
                }
            }
        }
        LedgerDesk community = desk(Veil.CLOSED, new Actor("k1", new Scope(Tier.COMMUNITY, "K1")));
        refused("refusal.ledger-area", () -> community.record("G2", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp"))));
        refused("refusal.ledger-area", () -> community.suggest("K2", WANG, "A bench"));
        assertNotNull(community.record("G1", WANG, List.of(Need.heard(0, WorkKind.HELP, "A ramp"))));
    }

    private LedgerDesk desk(Veil veil, Actor actor) {
        return new LedgerDesk(workspace.journal(), workspace.ledger(), new HomeAreas(workspace.grids()), report -> {
            reports.add(report);
            return new CaseFile("C-" + report.reference(), new CaseSubject(report.words(), "", "", ""),
                    new CasePlace(report.point(), PlaceQuality.EXACT, report.address(), null), new CaseTimes(clock.now(), null, null), "",
                    Map.of());
        }, veil, clock, actor);
    }

    private static void refused(String code, Runnable act) {
        assertEquals(code, assertThrows(Refusal.class, act::run).code());
    }
}
