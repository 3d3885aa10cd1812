package org.tessera.duty.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.duty.check.DutyWorld;
import org.tessera.duty.list.LeadAnswer.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.duty.check.DutyWorld.DAY;
import static org.tessera.duty.check.DutyWorld.duty;
import static org.tessera.duty.check.DutyWorld.ever;
import static org.tessera.duty.check.DutyWorld.since;

class LeadRouterTest {

    private static final String GRID = "G1.1.1";

    private static LeadRouter router(CategoryVersion... versions) {
        return router(List.of(), versions);
    }

    private static LeadRouter router(List<Department> departments, CategoryVersion... versions) {
        return new LeadRouter(new ResponsibilityList(List.of(versions)), departments, DutyWorld.of(2, 1, 2).tree());
    }

    @Test
    void theLowestTierWithALeadInTheGridLeads() {
        LeadRouter router = router(ever("C", null, duty(Tier.DISTRICT, "", "Bureau"), duty(Tier.TOWNSHIP, "T1", "Office", "Police"),
                duty(Tier.COMMUNITY, "K2.1", "Committee")));

        LeadAnswer answer = router.lead("C", GRID, DAY);
        assertEquals("Office", answer.lead().orElseThrow());
        assertEquals(Set.of("Police"), answer.assisting());
        assertEquals("Office leads name of C (C) at the township tier in grid G1.1.1 by the list in force.", answer.reason());
        assertEquals("Committee", router.lead("C", "G2.1.2", DAY).lead().orElseThrow());
    }

    @Test
    void assistingAndReclaimedMattersGoToTheDistrictAndNowhereElse() {
        for (Matter matter : List.of(Matter.ASSISTING, Matter.RECLAIMED)) {
            LeadRouter router = router(ever("C", matter, duty(Tier.TOWNSHIP, "", "Office"), duty(Tier.DISTRICT, "T1", "Bureau")));
            assertEquals("Bureau", router.lead("C", GRID, DAY).lead().orElseThrow());
            LeadAnswer nobody = router.lead("C", "G2.1.1", DAY);
            assertEquals(Outcome.NOBODY, nobody.outcome());
            assertTrue(nobody.reason().contains(matter.key()), nobody.reason());
        }
    }

    @Test
    void aTownshipOfficeNeverLeadsAReclaimedMatterEvenAtTheDistrictTier() {
        CategoryVersion version = ever("C", Matter.RECLAIMED, duty(Tier.DISTRICT, "", "Office"));
        assertEquals("Office", router(version).lead("C", GRID, DAY).lead().orElseThrow());
        assertEquals(Outcome.NOBODY, router(List.of(new Department("Office", "Office", Tier.TOWNSHIP)), version)
                .lead("C", GRID, DAY).outcome());
    }

    @Test
    void twoLeadsAreNamedAndNoneIsChosen() {
        LeadAnswer answer = router(ever("C", null, duty(Tier.TOWNSHIP, "", "B"), duty(Tier.TOWNSHIP, GRID, "A"))).lead("C", GRID, DAY);
        assertEquals(Outcome.SEVERAL, answer.outcome());
        assertEquals(List.of("A", "B"), answer.leads());
        assertTrue(answer.lead().isEmpty());
    }

    @Test
    void whatIsNotKnownIsNamed() {
        LeadRouter router = router(since(DAY, "C", null, duty(Tier.TOWNSHIP, "", "A")));
        assertEquals("No list holds category X on 2026-03-02.", router.lead("X", GRID, DAY).reason());
        assertEquals("No list holds category C on 2026-03-01.", router.lead("C", GRID, DAY.minusDays(1)).reason());
        assertEquals("There is no grid G9 on 2026-03-02.", router.lead("C", "G9", DAY).reason());
        assertEquals(Outcome.NOT_LISTED, router.lead("X", "G9", DAY).outcome());
    }

    @Test
    void aVersionReplacesTheWholeCategoryFromItsDayOnAndDoesNotComeBack() {
        CategoryVersion old = ever("C", null, duty(Tier.TOWNSHIP, "", "Old"), duty(Tier.DISTRICT, "", "Bureau"));
        CategoryVersion next = new CategoryVersion(old.category(), DAY, DAY.plusDays(9), List.of(duty(Tier.TOWNSHIP, "T1", "New")));
        LeadRouter router = router(old, next);

        assertEquals("Old", router.lead("C", GRID, DAY.minusDays(1)).lead().orElseThrow());
        assertEquals("New", router.lead("C", GRID, DAY).lead().orElseThrow());
        assertEquals(Outcome.NOBODY, router.lead("C", "G2.1.1", DAY).outcome(), "the old duties in T2 are gone with their version");
        assertEquals("New", router.lead("C", GRID, DAY.plusDays(9)).lead().orElseThrow());
        assertEquals(Outcome.NOT_LISTED, router.lead("C", GRID, DAY.plusDays(10)).outcome());
    }

    /** Whatever a list of a later day says, days before it are answered as if it were not there. */
    @Property(tries = 200)
    void aLaterVersionChangesNoEarlierDay(@ForAll long seed) {
        Random random = new Random(seed);
        CategoryVersion first = ever("C", null, duty(Tier.TOWNSHIP, "", "D0"));
        CategoryVersion second = since(DAY.plusDays(random.nextInt(50)), "C", null, duty(Tier.TOWNSHIP, "", "D1"));
        LocalDate begin = second.from().plusDays(1 + random.nextInt(50));
        CategoryVersion third = since(begin, "C", Matter.values()[random.nextInt(3)],
                duty(Tier.values()[random.nextInt(4)], random.nextBoolean() ? "" : GRID, "D2"));
        LeadRouter before = router(first, second);
        LeadRouter after = router(third, first, second);

        for (int i = 0; i < 120; i++) {
            LocalDate day = DAY.plusDays(i);
            if (day.isBefore(begin)) {
                assertEquals(before.lead("C", GRID, day), after.lead("C", GRID, day));
            } else {
                assertNotEquals(before.lead("C", GRID, day).version(), after.lead("C", GRID, day).version());
            }
        }
    }
}
