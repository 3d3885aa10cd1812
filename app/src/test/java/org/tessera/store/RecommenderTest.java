package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.dispatch.Candidate;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Recommendation;
import org.tessera.dispatch.Recommender;
import org.tessera.dispatch.ReplayDriver;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitSimulation;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.Recorded;
import org.tessera.map.crs.Ellipsoid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Recommendation, simulation and replay on a real store, with a clock that only the test moves. */
class RecommenderTest {

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private final AtomicLong nanos = new AtomicLong();
    private ReplayClock clock;
    private CaseDesk desk;
    private Recommender recommender;

    @BeforeEach
    void open() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 4, 6);
        clock = new ReplayClock(new ClockSetting(SmallDistrict.NOON, 1), nanos::get);
        desk = new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(), clock, Actor.OPERATOR);
        recommender = new Recommender(workspace.cases(), workspace.units(), workspace.grids(), clock, Actor.OPERATOR);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void etaAndDistanceAreThoseOfTheStraightLineAndTheOwnAreaCounts() {
        Candidate first = recommender.recommend("C1", 10).candidates().getFirst();
        assertEquals("U1", first.unit().id());
        double metres = Ellipsoid.distance(SmallDistrict.point(0.501, 0.5).getCoordinate(),
                SmallDistrict.point(0.5, 0.5).getCoordinate());
        assertEquals(metres, first.distance(), 1e-6);
        assertEquals(Math.round(metres * 1.3 / (12 / 3.6)), first.eta().toSeconds());
        assertTrue(first.reasons().stream().anyMatch(reason -> reason.code().equals("home-area")));
    }

    @Test
    void aFartherTwinNeverChangesWhoIsFirst() {
        String first = recommender.recommend("C1", 3).candidates().getFirst().unit().id();
        List<Recorded> twins = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            twins.add(SmallDistrict.freeUnit("A" + i, "K1"));
            places.add(new Position("A" + i, SmallDistrict.point(0.5012 + i * 0.01, 0.5), SmallDistrict.NOON, 10));
        }
        workspace.journal().merge(SmallDistrict.DRAFT, twins.iterator());
        workspace.units().record(places);
        assertEquals(first, recommender.recommend("C1", 3).candidates().getFirst().unit().id());
    }

    @Test
    void whoMustNotBeSentComesLastWithTheReason() {
        desk.dispatch("C3", "U1", "");
        workspace.journal().merge(SmallDistrict.DRAFT, List.<Recorded>of(SmallDistrict.freeUnit("X1", "K1")).iterator());
        Recommendation answer = recommender.recommend("C1", 10);
        List<Candidate> excluded = answer.candidates().stream().filter(Candidate::excluded).toList();
        assertEquals(List.of("busy", "no-position"), excluded.stream().map(each -> each.reasons().getFirst().code()).toList());
        assertEquals(excluded, answer.candidates().subList(answer.candidates().size() - 2, answer.candidates().size()));
        assertEquals("PWD", answer.lead());
    }

    @Test
    void anOldFixOfARealUnitExcludesIt() {
        Unit real = new Unit("R1", "response-team", "", Set.of(), UnitState.AVAILABLE, null, null, false);
        workspace.journal().merge(SmallDistrict.DRAFT, List.<Recorded>of(real).iterator());
        workspace.units().record(List.of(new Position("R1", SmallDistrict.point(0.5, 0.5), SmallDistrict.NOON, 5)));
        assertTrue(recommender.recommend("C1", 10).candidates().stream()
                .anyMatch(each -> each.unit().id().equals("R1") && !each.excluded()));
        pass(Duration.ofMinutes(31));
        assertTrue(recommender.recommend("C1", 10).candidates().stream()
                .anyMatch(each -> each.unit().id().equals("R1") && each.reasons().getFirst().code().equals("stale-fix")));
    }

    @Test
    void aStandInPlaceIsNeverGuessedFrom() {
        CaseFile open = SmallDistrict.openCase("F1", null);
        CaseFile fallback = new CaseFile("F1", open.subject(), new CasePlace(open.place().point(), PlaceQuality.FALLBACK, "", null),
                open.times(), "", Map.of());
        workspace.journal().merge(SmallDistrict.DRAFT, List.<Recorded>of(fallback).iterator());
        assertTrue(recommender.recommend("F1", 3).candidates().stream()
                .allMatch(each -> each.excluded() && each.reasons().getFirst().code().equals("place-unknown")));
    }

    @Test
    void aSimulatedUnitAcknowledgesTravelsAndArrivesAndARealClosingFreesIt() {
        UnitSimulation simulation = new UnitSimulation(workspace.units(), workspace.cases(), desk, clock);
        desk.dispatch("C1", "U5", "");
        List<UnitState> seen = new ArrayList<>();
        for (int i = 0; i < 80 && !seen.contains(UnitState.ON_SCENE); i++) {
            pass(Duration.ofSeconds(10));
            simulation.tick();
            UnitState state = workspace.units().find(Scope.WHOLE_DISTRICT, "U5").orElseThrow().state();
            if (seen.isEmpty() || seen.getLast() != state) {
                seen.add(state);
            }
        }
        assertEquals(List.of(UnitState.DISPATCHED, UnitState.ACKNOWLEDGED, UnitState.EN_ROUTE, UnitState.ON_SCENE), seen);
        assertEquals(0, workspace.units().positions(Scope.WHOLE_DISTRICT).get("U5").point().distance(SmallDistrict.point(0.5, 0.5)), 1e-9);

        ReplayDriver replay = new ReplayDriver(workspace.cases(), workspace.units(), desk, clock);
        replay.tick();
        assertEquals(UnitState.ON_SCENE, workspace.units().find(Scope.WHOLE_DISTRICT, "U5").orElseThrow().state(),
                "its case is still open");
        closeAtSource("C1", clock.now().plusSeconds(60));
        pass(Duration.ofMinutes(2));
        replay.tick();
        assertEquals(UnitState.AVAILABLE, workspace.units().find(Scope.WHOLE_DISTRICT, "U5").orElseThrow().state());
        assertFalse(workspace.assignments().current(Scope.WHOLE_DISTRICT, "U5").isPresent());
    }

    @Test
    void everyScopeSeesItsOwnAndNothingElse() {
        Map<Scope, Set<String>> allowed = Map.of(
                new Scope(Tier.COMMUNITY, "K1"), Set.of("G1"), new Scope(Tier.COMMUNITY, "K2"), Set.of("G2"),
                new Scope(Tier.GRID, "G1"), Set.of("G1"), new Scope(Tier.TOWNSHIP, "T1"), Set.of("G1", "G2"),
                new Scope(Tier.TOWNSHIP, "T9"), Set.of());
        allowed.forEach((scope, grids) -> {
            List<CaseFile> seen = workspace.cases().list(new CaseQuery(scope, null, "", 100));
            assertTrue(seen.stream().allMatch(file -> grids.contains(file.place().gridId())), scope.toString());
            assertEquals(2L * grids.size(), seen.size(), scope.toString());
            assertEquals(seen.size(), workspace.cases().count(scope));
            assertTrue(workspace.cases().turning(scope, Instant.EPOCH, SmallDistrict.NOON).stream()
                    .allMatch(file -> grids.contains(file.place().gridId())), scope.toString());
        });
        assertTrue(workspace.cases().find(new Scope(Tier.GRID, "G2"), "C1").isEmpty());
    }

    private void closeAtSource(String id, Instant moment) {
        CaseFile open = workspace.cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
        CaseFile closed = new CaseFile(id, open.subject(), open.place(),
                new CaseTimes(open.times().openedAt(), null, moment), "done", Map.of());
        workspace.journal().merge(SmallDistrict.DRAFT, List.<Recorded>of(closed).iterator());
    }
}
