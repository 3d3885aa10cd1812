package org.tessera.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.duty.Member;
import org.tessera.grid.Grid;
import org.tessera.grid.Household;
import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Recorded;
import org.tessera.people.Person;
import org.tessera.people.Reveal;
import org.tessera.people.SignInRecord;
import org.tessera.sensing.Observation;
import org.tessera.sensing.Sensor;
import org.tessera.workspace.Workspace;

/**
 * A made-up district at random, and an oracle that says in plain Java what lies in whose scope. Grids are unit squares in a row, so that a
 * point's grid is its whole degree.
 */
final class ScopedWorld {

    static final Instant NOON = SmallDistrict.NOON;
    private static final List<String> DEPARTMENTS = List.of("PWD", "ISD", "D");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    final Map<EntityRef, Recorded> things = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<String> grids = new ArrayList<>();
    private final Map<Tier, List<String>> areas = new HashMap<>();
    private final Random random;

    ScopedWorld(long seed) {
        random = new Random(seed);
        for (Tier tier : Tier.values()) {
            areas.put(tier, new ArrayList<>());
        }
        for (int t = 0; t < 2 + random.nextInt(2); t++) {
            String township = area(Tier.TOWNSHIP, "T" + t, "");
            for (int k = 0; k < 1 + random.nextInt(3); k++) {
                String community = area(Tier.COMMUNITY, township + "K" + k, township);
                for (int g = 0; g < 1 + random.nextInt(2); g++) {
                    grids.add(area(Tier.GRID, community + "G" + g, community));
                }
            }
        }
        for (int i = 0; i < 25; i++) {
            caseWithUnit(i);
        }
        for (int i = 0; i < 12; i++) {
            String area = anyArea();
            add(new Member("M" + i, "m", "grid-member", area, Set.of(), true));
            add(new Sensor("S" + i, "s", "river-gauge", anyPoint(), "h [m]", ""));
            add(new Household("H" + i, anyPoint(), 2, "flat"));
            add(new Plan("P" + i, "p" + i, area, 0, PlanStatus.DRAFT, "a", null, null, ""));
            add(new PlannedGrid("P" + i, grids.getFirst(), "x", null, square(0)));
            add(new PlanEdit("P" + i, 1, PlanEdit.Kind.EDIT, "{}"));
            add(new PlanComment("Q" + i, "P" + i, anyPoint(), "t", "a", NOON, null));
            add(new GapPermit("X" + i, square(0), "r", "o", area, "a", NOON));
            Role role = Role.values()[random.nextInt(Role.values().length)];
            add(new Person("p" + i, "p", Set.of(role), tierOf(area), area, department(), false, true));
            add(new SignInRecord("p" + i, 0, null, NOON));
            add(new Reveal("R" + i, "p" + i, new EntityRef("case", "C" + i), "why", NOON, NOON.plusSeconds(60)));
        }
    }

    private void caseWithUnit(int i) {
        String grid = random.nextInt(8) == 0 ? null : grids.get(random.nextInt(grids.size()));
        CaseTimes times = new CaseTimes(NOON.minusSeconds(1 + random.nextInt(9999)), null,
                random.nextInt(4) == 0 ? NOON.minusSeconds(1) : null);
        add(new CaseFile("C" + i, new CaseSubject("Pothole " + i, "Street", department(), ""),
                new CasePlace(grid == null ? anyPoint() : inGrid(grids.indexOf(grid)), PlaceQuality.EXACT, "1 Main St", grid), times, "",
                Map.of()));
        boolean sent = random.nextInt(3) == 0;
        String area = anyArea();
        add(new Unit("U" + i, "grid-member", area, Set.of(), sent ? UnitState.EN_ROUTE : UnitState.AVAILABLE, sent ? "C" + i : null, NOON,
                true));
        add(new Assignment("A" + i, "C" + i, "U" + i, NOON.minusSeconds(60), null, null, null, sent ? null : NOON));
    }

    /** Brings all of it into a workspace, each kind by itself, with positions and readings. */
    void fill(Workspace workspace) {
        workspace.journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.world", NOON, ""), things.values().iterator());
        List<Position> positions = new ArrayList<>();
        List<Observation> readings = new ArrayList<>();
        for (Recorded thing : things.values()) {
            if (thing instanceof Unit unit) {
                positions.add(new Position(unit.id(), anyPoint(), NOON, 5));
            } else if (thing instanceof Sensor sensor) {
                readings.add(new Observation(sensor.id(), "h", NOON, 1));
            }
        }
        workspace.units().record(positions);
        workspace.sensors().record(readings);
    }

    /** Every scope there can be: each area of each tier, with no department and with each. */
    List<Scope> scopes() {
        List<Scope> all = new ArrayList<>();
        for (String department : List.of("", "PWD", "ISD", "D", "nobody's")) {
            all.add(new Scope(Tier.DISTRICT, "", department));
            for (Tier tier : List.of(Tier.TOWNSHIP, Tier.COMMUNITY, Tier.GRID)) {
                areas.get(tier).forEach(area -> all.add(new Scope(tier, area, department)));
            }
        }
        return all;
    }

    /** The next narrower scopes of an area. */
    List<Scope> children(Scope scope) {
        Tier below = Tier.values()[scope.tier().ordinal() + 1];
        return areas.get(below).stream().filter(area -> scope.isWholeDistrict() || scope.areaId().equals(parents.get(area)))
                .map(area -> new Scope(below, area, scope.departmentId())).toList();
    }

    /** What of one kind lies in a scope. */
    Set<EntityRef> of(String type, Scope scope) {
        Set<EntityRef> in = new HashSet<>();
        things.forEach((ref, thing) -> {
            if (ref.type().equals(type) && holds(scope, thing)) {
                in.add(ref);
            }
        });
        return in;
    }

    boolean holds(Scope scope, Recorded thing) {
        boolean alone = !scope.isOneDepartment();
        return switch (thing) {
            case Grid _ -> true;
            case CaseFile file -> inArea(scope, file.place().gridId())
                    && (alone || file.subject().department().equals(scope.departmentId()));
            case Unit unit -> alone && inArea(scope, unit.areaId()) || lent(scope, unit);
            case Assignment sent -> holdsCase(scope, sent.caseId())
                    || alone && inArea(scope, ((Unit) things.get(new EntityRef("unit", sent.unitId()))).areaId());
            case Member member -> alone && inArea(scope, member.areaId());
            case Sensor sensor -> inArea(scope, gridAt(sensor.point()));
            case Household household -> alone && inArea(scope, gridAt(household.point()));
            case Plan plan -> alone && inArea(scope, plan.areaId());
            case PlannedGrid grid -> plan(scope, grid.planId());
            case PlanEdit edit -> plan(scope, edit.planId());
            case PlanComment comment -> plan(scope, comment.planId());
            case GapPermit gap -> alone && inArea(scope, gap.areaId());
            case Person person -> inArea(scope, person.areaId()) && (alone || person.departmentId().equals(scope.departmentId()));
            case SignInRecord record -> holds(scope, things.get(new EntityRef("person", record.personId())));
            case Reveal reveal -> holds(scope, things.get(new EntityRef("person", reveal.personId())));
            default -> throw new IllegalStateException("teach the oracle about " + thing.ref().type());
        };
    }

    private boolean plan(Scope scope, String id) {
        return holds(scope, things.get(new EntityRef("plan", id)));
    }

    private boolean lent(Scope scope, Unit unit) {
        return unit.caseId() != null && holdsCase(scope, unit.caseId());
    }

    private boolean holdsCase(Scope scope, String id) {
        return holds(scope, things.get(new EntityRef("case", id)));
    }

    private boolean inArea(Scope scope, String area) {
        if (scope.tier() == Tier.DISTRICT) {
            return true;
        }
        for (String at = area; at != null && !at.isEmpty(); at = parents.get(at)) {
            if (at.equals(scope.areaId())) {
                return true;
            }
        }
        return false;
    }

    private String gridAt(Point point) {
        int square = (int) Math.floor(point.getX());
        return point.getY() > 1 || square >= grids.size() ? null : grids.get(square);
    }

    private String area(Tier tier, String id, String parent) {
        add(new Grid(id, tier, id, parent, square(tier == Tier.GRID ? grids.size() : 0), Map.of()));
        parents.put(id, parent);
        areas.get(tier).add(id);
        return id;
    }

    private void add(Recorded thing) {
        things.put(thing.ref(), thing);
    }

    private Tier tierOf(String area) {
        return areas.entrySet().stream().filter(each -> each.getValue().contains(area)).map(Map.Entry::getKey).findFirst()
                .orElse(Tier.DISTRICT);
    }

    private String anyArea() {
        List<String> all = new ArrayList<>(parents.keySet());
        all.add("");
        return all.get(random.nextInt(all.size()));
    }

    private String department() {
        return Optional.of(random.nextInt(DEPARTMENTS.size() + 1)).filter(n -> n < DEPARTMENTS.size()).map(DEPARTMENTS::get).orElse("");
    }

    /** In some grid, or in none. */
    private Point anyPoint() {
        return random.nextInt(5) == 0 ? SHAPES.createPoint(new Coordinate(0.5, 5)) : inGrid(random.nextInt(grids.size()));
    }

    private static Point inGrid(int square) {
        return SHAPES.createPoint(new Coordinate(square + 0.5, 0.5));
    }

    private static org.locationtech.jts.geom.Geometry square(int west) {
        return SHAPES.toGeometry(new Envelope(west, west + 1, 0, 1));
    }
}
