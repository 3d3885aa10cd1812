package org.tessera.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseStore;
import org.tessera.clock.SituationClock;
import org.tessera.map.crs.Ellipsoid;

/**
 * Moves generated units, and only those, the way dispatched people would: they acknowledge, leave, travel in a straight line at the
 * assumed speed, and arrive. What it does is in the journal as {@code rule:simulation}. Has no thread: somebody calls {@link #tick()}.
 */
public final class UnitSimulation {

    private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(45);
    private static final Duration TO_LEAVE = Duration.ofSeconds(75);
    private static final double ARRIVED = 15;

    private final UnitStore units;
    private final CaseStore cases;
    private final CaseDesk desk;
    private final SituationClock clock;
    private final Map<String, Instant> movedUntil = new HashMap<>();

    public UnitSimulation(UnitStore units, CaseStore cases, CaseDesk desk, SituationClock clock) {
        this.units = units;
        this.cases = cases;
        this.desk = desk.actingAs(Actor.rule("simulation"));
        this.clock = clock;
    }

    /** Brings every simulated unit that has an assignment up to now. One caller at a time. Blocking. */
    public void tick() {
        Instant now = clock.now();
        Map<String, Position> positions = units.positions(Scope.WHOLE_DISTRICT);
        List<Position> fixes = new ArrayList<>();
        for (Unit unit : units.units(Scope.WHOLE_DISTRICT)) {
            if (unit.simulated() && unit.state().isAssigned() && unit.since() != null) {
                advance(unit, positions.get(unit.id()), now, fixes);
            }
        }
        if (!fixes.isEmpty()) {
            units.record(fixes);
        }
    }

    private void advance(Unit unit, Position position, Instant now, List<Position> fixes) {
        Duration inState = Duration.between(unit.since(), now);
        switch (unit.state()) {
            case DISPATCHED -> {
                if (inState.compareTo(TO_ACKNOWLEDGE) >= 0) {
                    desk.step(unit.id(), UnitState.ACKNOWLEDGED, "");
                }
            }
            case ACKNOWLEDGED -> {
                if (inState.compareTo(TO_LEAVE) >= 0) {
                    desk.step(unit.id(), UnitState.EN_ROUTE, "");
                    movedUntil.put(unit.id(), now);
                }
            }
            case EN_ROUTE -> move(unit, position, now, fixes);
            default -> movedUntil.remove(unit.id());
        }
    }

    private void move(Unit unit, Position position, Instant now, List<Position> fixes) {
        Point target = cases.find(Scope.WHOLE_DISTRICT, unit.caseId()).map(file -> file.place().point()).orElse(null);
        if (position == null || target == null) {
            return;
        }
        Coordinate from = position.point().getCoordinate();
        double left = Ellipsoid.distance(from, target.getCoordinate());
        double step = TravelSpeed.covered(unit.kind(), Duration.between(movedUntil.getOrDefault(unit.id(), unit.since()), now));
        movedUntil.put(unit.id(), now);
        double share = left <= step || left <= ARRIVED ? 1 : step / left;
        Coordinate to = new Coordinate(from.x + (target.getX() - from.x) * share, from.y + (target.getY() - from.y) * share);
        fixes.add(new Position(unit.id(), position.point().getFactory().createPoint(to), now, position.accuracy()));
        if (share == 1) {
            desk.step(unit.id(), UnitState.ON_SCENE, "");
        }
    }
}
