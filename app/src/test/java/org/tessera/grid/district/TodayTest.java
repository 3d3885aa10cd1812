package org.tessera.grid.district;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.tessera.exchange.read.GraphReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Drafts that start from today's plan, and a large case. */
class TodayTest {

    @Test
    void balancedTodayMeansNothingMoves() {
        DistrictPlan plan = Mosaics.search(named("wwee", "wwee"), DistrictSettings.today(0.01));

        assertEquals(0, plan.moved());
        assertEquals(List.of("w", "e"), plan.districts().stream().map(District::name).toList());
    }

    @Test
    void asLittleMovesAsBalanceNeeds() {
        DistrictPlan plan = Mosaics.search(named("wwwe", "wwwe"), DistrictSettings.today(0.01).withMoveCost(30));

        assertTrue(plan.contiguous() && plan.balanced());
        assertEquals(2, plan.moved());
        assertEquals(2, plan.districts().get(1).gained());
    }

    @Test
    void aDistrictInPiecesKeepsItsHeaviestAndSaysSo() {
        DistrictPlan today = DistrictSearch.today(DistrictProblem.of(named("wewe", "eewe")), DistrictSettings.today(1));
        assertFalse(today.contiguous());

        DistrictPlan plan = Mosaics.search(named("wewe", "eewe"), DistrictSettings.today(1));
        assertTrue(plan.contiguous());
        assertTrue(plan.notes().stream().anyMatch(note -> note.kind() == Note.Kind.TORN_TODAY && note.units().equals(List.of("w"))));
    }

    @Test
    void newUnitsAndAnotherNumberOfDistrictsAreProvidedFor() {
        DistrictPlan plan = Mosaics.search(named("ww.e", "ww.e"), DistrictSettings.number(3, 0.4));
        assertEquals(3, plan.districts().size());
        assertTrue(plan.contiguous());
        assertTrue(plan.districts().stream().anyMatch(district -> district.name().startsWith("new")));
        assertTrue(plan.notes().stream().anyMatch(note -> note.kind() == Note.Kind.NEW_UNITS));

        assertEquals(1, Mosaics.search(named("wwee", "wwee"), DistrictSettings.number(1, 0.4)).districts().size());
    }

    /** The anchor's graph on a budget of steps that a second covers; the goal of 850 within ten seconds is the benchmark's. */
    @Test
    @Timeout(120)
    void twoThousandUnitsGiveFortyConnectedDistricts() throws URISyntaxException, InterruptedException {
        var graph = GraphReader.read(Path.of(TodayTest.class.getResource("/org/tessera/bench/graph2000.txt.gz").toURI()));
        DistrictProblem problem = DistrictProblem.ofGraph(graph.nodes().stream()
                .map(node -> DistrictUnit.of(node.id(), null, node.weight())).toList(), graph.edges());
        DistrictPlan plan = DistrictSearch.run(problem, DistrictSettings.number(40, 0.02).withSteps(6_000_000, 1));

        assertTrue(plan.contiguous());
        assertTrue(plan.balanced(), "at most " + plan.maxDeviation());
        assertTrue(plan.cutEdges() <= 900, plan.cutEdges() + " cut");
        assertEquals(40, plan.districts().size());
    }

    /** Squares whose district today is a letter, the first row in the south; a dot for none. */
    static List<DistrictUnit> named(String... rows) {
        List<DistrictUnit> units = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                String name = rows[row].substring(column, column + 1);
                units.add(new DistrictUnit("r" + row + "c" + column, Mosaics.square(column, row), 1,
                        name.equals(".") ? null : name, null, null));
            }
        }
        return units;
    }
}
