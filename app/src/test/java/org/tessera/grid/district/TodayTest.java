package org.tessera.grid.district;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.read.GraphReader;
import org.tessera.exchange.read.LayerReader;
import org.tessera.grid.GridLocator;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Drafts that start from today's plan, and the two large cases. */
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

    /** Boston's block groups weighted by half a year of cases; today is the 68 neighbourhoods they are filed under. */
    @Test
    @Timeout(300)
    void halfTheImbalanceOfBostonCostsFewCases() throws InterruptedException {
        DistrictProblem problem = DistrictProblem.of(blockGroups());
        TradeOff curve = TradeOff.curve(problem, DistrictSettings.today(1).withSteps(8_000_000, 1), _ -> { }, () -> false);

        assertEquals(68, curve.today().districts().size());
        assertFalse(curve.today().contiguous(), "one neighbourhood is in pieces today");
        DistrictPlan half = curve.reaching(0.5).orElseThrow();
        assertTrue(half.maxDeviation() <= curve.today().maxDeviation() / 2);
        assertTrue(half.moved() <= 0.1 * problem.weight(), half.moved() + " moved");
        for (int i = 1; i < curve.points().size(); i++) {
            assertTrue(curve.points().get(i).maxDeviation() <= curve.points().get(i - 1).maxDeviation());
            assertTrue(curve.points().get(i).moved() >= curve.points().get(i - 1).moved());
        }
    }

    private static List<DistrictUnit> blockGroups() {
        Path sample = Path.of("..", "sample-data");
        var layer = LayerReader.read(sample.resolve("boundaries/boston_block_groups_26986.shp"), Optional.empty());
        Reprojection toLonLat = Reprojection.toLonLat(layer.crs());
        List<GridLocator.Area> areas = new ArrayList<>();
        for (SourceRecord record : layer.records()) {
            areas.add(new GridLocator.Area(record.fields().get("BG_ID"), toLonLat.apply(record.geometry())));
        }
        Map<String, Integer> cases = cases(sample.resolve("cases"), new GridLocator(areas));
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            units.add(new DistrictUnit(areas.get(i).id(), areas.get(i).shape(), cases.getOrDefault(areas.get(i).id(), 0),
                    layer.records().get(i).fields().get("NSA_NAME"), null, null));
        }
        return units;
    }

    /** Cases at City Hall, the stand-in for an unknown place, count nowhere. */
    private static Map<String, Integer> cases(Path folder, GridLocator locator) {
        Map<String, Integer> cases = new HashMap<>();
        for (int month = 1; month <= 6; month++) {
            var layer = LayerReader.read(folder.resolve("boston_311_2015-0" + month + ".csv.gz"), Optional.of(CrsCatalog.lonLat()));
            for (SourceRecord record : layer.records()) {
                boolean known = record.geometry() != null && !record.geometry().isEmpty()
                        && !(record.fields().get("LATITUDE").startsWith("42.3594")
                        && record.fields().get("LONGITUDE").startsWith("-71.0587"));
                if (known) {
                    locator.locate(record.geometry().getCoordinate()).ifPresent(id -> cases.merge(id, 1, Integer::sum));
                }
            }
        }
        return cases;
    }

    /** Squares whose district today is a letter, the first row in the south; a dot for none. */
    private static List<DistrictUnit> named(String... rows) {
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
