package org.tessera.duty.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RepeatedInspectionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** A visit is listed just when some other department's visit to the same object lies within the days. */
    @Property(tries = 500)
    void listsWhatComparingAllPairsLists(@ForAll long seed, @ForAll @IntRange(min = 0, max = 10) int days) {
        List<Inspection> visits = random(new Random(seed));
        Set<Inspection> expected = new HashSet<>();
        for (Inspection a : visits) {
            for (Inspection b : visits) {
                if (near(a, b, days)) {
                    expected.add(a);
                }
            }
        }
        List<List<Inspection>> groups = new RepeatedInspections(days).groups(visits);

        assertEquals(expected, groups.stream().flatMap(List::stream).collect(Collectors.toSet()));
        groups.forEach(group -> assertTrue(group.stream().map(Inspection::department).distinct().count() > 1));
        assertEquals(groups.stream().mapToInt(List::size).sum(), visits.stream().filter(expected::contains).count());
    }

    /** Joint visits take every repeated visit along, move none too far, and leave nothing repeated. */
    @Property(tries = 500)
    void theProposalClearsTheFinding(@ForAll long seed, @ForAll @IntRange(min = 0, max = 10) int days) {
        RepeatedInspections check = new RepeatedInspections(days);
        for (List<Inspection> group : check.groups(random(new Random(seed)))) {
            List<JointVisit> proposal = check.proposal(group);
            assertEquals(group, proposal.stream().flatMap(joint -> joint.replaces().stream()).toList());
            assertTrue(proposal.size() < group.size());
            for (JointVisit joint : proposal) {
                joint.replaces().forEach(visit -> assertTrue(Math.abs(ChronoUnit.DAYS.between(visit.date(), joint.date())) <= days));
            }
            for (int i = 1; i < proposal.size(); i++) {
                assertTrue(ChronoUnit.DAYS.between(proposal.get(i - 1).date(), proposal.get(i).date()) > days);
            }
        }
    }

    @Test
    void sevenDaysApartAreRepeatedAndEightAreNot() {
        RepeatedInspections check = new RepeatedInspections(ResponsibilityInput.WEEK);
        assertEquals(1, check.groups(List.of(visit("shop", "Fire", 0), visit("shop", "Health", 7))).size());
        assertEquals(0, check.groups(List.of(visit("shop", "Fire", 0), visit("shop", "Health", 8))).size());
        assertEquals(0, check.groups(List.of(visit("shop", "Fire", 0), visit("shop", "Fire", 1))).size(), "its own business");
        assertEquals(0, check.groups(List.of(visit("shop", "Fire", 0), visit("stall", "Health", 1))).size());
    }

    private static boolean near(Inspection a, Inspection b, int days) {
        return a.object().equals(b.object()) && !a.department().equals(b.department())
                && Math.abs(ChronoUnit.DAYS.between(a.date(), b.date())) <= days;
    }

    private static List<Inspection> random(Random random) {
        List<Inspection> visits = new ArrayList<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            visits.add(visit("object " + random.nextInt(2), "D" + random.nextInt(3), random.nextInt(90)));
        }
        return visits;
    }

    private static Inspection visit(String object, String department, int day) {
        return new Inspection(object, department, DAY.plusDays(day), "");
    }
}
