package org.tessera.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.duty.Member;
import org.tessera.duty.list.CaseStandard;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryKind;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.duty.list.Matter;
import org.tessera.duty.list.TimeLimit;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.workspace.DutyDay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DutyStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path directory;

    @Test
    void whatIsStoredComesBackAndIsJournaled() {
        Category category = new Category("0101", "井盖", CategoryKind.PART, "公用设施", "井盖", Matter.BASIC,
                List.of(new CaseStandard("缺失", new TimeLimit(2, ClockUnit.URGENT_HOUR), "恢复"), new CaseStandard("", null, "done")),
                List.of("law"));
        CategoryVersion first = new CategoryVersion(category, null, null, List.of(new Duty(Tier.TOWNSHIP, "", "Office", Set.of("A", "B"))));
        CategoryVersion next = new CategoryVersion(category, DAY, DAY.plusDays(9),
                List.of(new Duty(Tier.TOWNSHIP, "G1", "Bureau", Set.of())));
        List<Recorded> states = List.of(new Department("Office", "Office", Tier.TOWNSHIP), new Department("A", "A", null), next, first);
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 0, 0);
            assertEquals(new MergeTally(4, 0, 0), workspace.journal().merge(SmallDistrict.DRAFT, states.iterator()));
            assertEquals(new MergeTally(0, 0, 4), workspace.journal().merge(SmallDistrict.DRAFT, states.iterator()));
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            assertEquals(List.of(first, next), workspace.responsibilities().versions());
            assertEquals(next, workspace.responsibilities().find(next.ref().id()).orElseThrow());
            assertEquals(List.of("A", "Office"), workspace.responsibilities().departments().stream().map(Department::id).toList());
            JournalEntry entry = workspace.journal().entriesOf(next.ref()).getFirst();
            assertTrue(workspace.journal().changesOf(entry.sequence()).stream().anyMatch(change -> next.equals(change.after())));
            assertTrue(workspace.journal().verify().intact());

            LeadAnswer answer = new DutyDay(workspace, DAY, DutyDay.DEFAULT_ZONE).router().lead("0101", "G1", DAY.minusDays(1));
            assertEquals("Office", answer.lead().orElseThrow());
            assertEquals(List.of("Bureau"), new DutyDay(workspace, DAY, DutyDay.DEFAULT_ZONE).router().lead("0101", "G1", DAY).leads());
        }
    }

    /** Members of workspaces from before the roster had dates are still the ones of their files. */
    @Test
    void aMemberWithoutDatesIsWrittenAsBefore() {
        Member member = new Member("M1", "M1", "grid-member", "K1", Set.of("Tree"), true);
        assertEquals("{\"areaId\":\"K1\",\"id\":\"M1\",\"name\":\"M1\",\"post\":\"grid-member\",\"simulated\":true,\"skills\":[\"Tree\"]}",
                CanonicalJson.write(member));
        assertEquals(member, CanonicalJson.read(CanonicalJson.write(member), Member.class));
        Member leaving = new Member("M1", "M1", "grid-member", "K1", Set.of(), true, null, DAY);
        assertEquals(leaving, CanonicalJson.read(CanonicalJson.write(leaving), Member.class));
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace.journal().merge(SmallDistrict.DRAFT, List.of(leaving).iterator());
            assertEquals(List.of(leaving), workspace.roster().members(Scope.WHOLE_DISTRICT));
        }
    }
}
