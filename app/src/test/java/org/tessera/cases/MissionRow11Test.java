package org.tessera.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission row 11: life and safety before livelihood before all else, at equal deadlines. */
class MissionRow11Test {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final List<String> CATEGORIES = List.of("燃气泄漏", "Gas Leak", "供水中断", "Heat - Excessive", "店外经营", "Graffiti");
    private static final QueueOrder ORDER = new QueueOrder(LivelihoodRule.USUAL, NOW);

    @Provide
    Arbitrary<CaseBrief> briefs() {
        Arbitrary<Instant> due = Arbitraries.integers().between(-50, 50).map(hours -> NOW.plusSeconds(hours * 3600L)).injectNull(0.2);
        return Combinators.combine(Arbitraries.of(CATEGORIES), due, Arbitraries.integers().between(0, 1_000_000)).as((category, when, id) ->
                new CaseBrief("C" + id, "", category, new CasePlace(null, PlaceQuality.MISSING, "", null),
                        new CaseTimes(NOW.minusSeconds(900_000), when, null)));
    }

    @Property(tries = 500)
    void lifeComesFirstAtEqualDeadlines(@ForAll("briefs") CaseBrief one, @ForAll("briefs") CaseBrief other) {
        CaseBrief twin = new CaseBrief(other.id(), "", other.category(), other.place(), one.times());
        int byClass = LivelihoodRule.USUAL.of(one.category()).compareTo(LivelihoodRule.USUAL.of(twin.category()));
        if (byClass != 0) {
            assertEquals(Integer.signum(byClass), Integer.signum(ORDER.compare(one, twin)));
        }
        assertEquals(Integer.signum(ORDER.compare(one, other)), -Integer.signum(ORDER.compare(other, one)));
    }

    @Property(tries = 100)
    void sortingNeverPutsALaterUrgencyFirst(@ForAll("briefs") CaseBrief a, @ForAll("briefs") CaseBrief b, @ForAll("briefs") CaseBrief c) {
        List<CaseBrief> sorted = new ArrayList<>(List.of(a, b, c));
        sorted.sort(ORDER);
        for (int i = 1; i < sorted.size(); i++) {
            Urgency before = Urgency.of(sorted.get(i - 1).times().dueAt(), NOW);
            assertTrue(before.compareTo(Urgency.of(sorted.get(i).times().dueAt(), NOW)) <= 0);
        }
    }

    @Property(tries = 1)
    void theUsualWordsSortKnownCategories() {
        assertEquals(List.of(Livelihood.LIFE_SAFETY, Livelihood.LIFE_SAFETY, Livelihood.LIVELIHOOD, Livelihood.LIVELIHOOD,
                Livelihood.OTHER, Livelihood.OTHER), CATEGORIES.stream().map(LivelihoodRule.USUAL::of).toList());
    }
}
