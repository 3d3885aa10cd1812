package org.tessera.store;

import java.time.Instant;
import java.time.LocalDate;
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
import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Feedback;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Task;
import org.tessera.cases.flow.TaskOrder;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Promise;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.Suggestion;
import org.tessera.cases.ledger.Visit;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeKind;
import org.tessera.cases.whistle.Approval;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleCall;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.cases.whistle.WhistleRules;
import org.tessera.cases.whistle.WhistleStep;
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
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
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
        add(new WhistleRules(WhistleRules.USUAL.types(), Approval.COMMUNITIES, List.of("speed"), "a test"));
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
            beside(i);
            add(new Reveal("R" + i, "p" + i, new EntityRef("case", "C" + i), "why", NOON, NOON.plusSeconds(60)));
        }
    }

    private void caseWithUnit(int i) {
        String grid = random.nextInt(8) == 0 ? null : grids.get(random.nextInt(grids.size()));
        CaseTimes times = new CaseTimes(NOON.minusSeconds(1 + random.nextInt(9999)), null,
                random.nextInt(4) == 0 ? NOON.minusSeconds(1) : null);
        CaseFile file = new CaseFile("C" + i, new CaseSubject("Pothole " + i, "Street", department(), ""),
                new CasePlace(grid == null ? anyPoint() : inGrid(grids.indexOf(grid)), PlaceQuality.EXACT, "1 Main St", grid), times, "",
                Map.of());
        add(random.nextBoolean() ? file : file.with(progress()));
        boolean sent = random.nextInt(3) == 0;
        String area = anyArea();
        add(new Unit("U" + i, "grid-member", area, Set.of(), sent ? UnitState.EN_ROUTE : UnitState.AVAILABLE, sent ? "C" + i : null, NOON,
                true));
        add(new Assignment("A" + i, "C" + i, "U" + i, NOON.minusSeconds(60), null, null, null, sent ? null : NOON));
    }

    /** In the loop, where others may lead than its source said, and departments may have tasks. */
    private CaseProgress progress() {
        List<Task> tasks = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            TaskOrder.Kind kind = TaskOrder.Kind.values()[random.nextInt(2)];
            tasks.add(new Task("t" + n, new TaskOrder(kind, department(), "help", false), NOON, null, ""));
        }
        return new CaseProgress(Stage.HANDLING, null, department(), null, List.of(), List.of(), null, tasks, null, Feedback.NONE, null,
                null, null, null);
    }

    /** What goes on beside cases: whistles, the ledger, notices, meetings. */
    private void beside(int i) {
        String area = anyArea();
        WhistleCall call = new WhistleCall(Tier.COMMUNITY, area, anyPoint(), null, WhistleRules.USUAL.types().getFirst(), null,
                DEPARTMENTS.get(i % DEPARTMENTS.size()), List.of("speed"), "come", NOON.minusSeconds(9000));
        Whistle blown = Whistle.blown("W" + i, call, i % 2 == 0 ? List.of() : List.of("PWD"), Approval.COMMUNITIES, "a");
        add(random.nextBoolean() ? blown : blown.after(new WhistleStep(WhistleMove.REFUSE, "", NOON, "a", "no")));
        List<Promise> promises = random.nextInt(3) == 0 ? List.of() : List.of(new Promise(1, "soon", DAY, department(), NOON,
                random.nextBoolean() ? null : new SignOff(SignOff.Confirmation.PHONE, NOON, "", "a", NOON)));
        add(new LedgerEntry("L" + i, new Visit(anyArea(), NOON.minusSeconds(9000), "a"), Resident.UNNAMED,
                List.of(new Need(1, WorkKind.HELP, "a ramp", null, "", null, null, null, promises))));
        add(new Suggestion("S" + i, anyArea(), Resident.UNNAMED, "a bench", NOON, "", null, null));
        add(new Notice("N" + i, "C" + i, NoticeKind.values()[random.nextInt(NoticeKind.values().length)], Card.NONE, department(), "a",
                NOON.minusSeconds(9000), "how far is it?", NOON, null, null));
        String owner = department();
        String meets = anyArea();
        add(new Decision("D" + i, "2026-03", tierOf(meets), meets, "mend", owner, DAY, List.of(), "", "a", NOON));
        add(new TaskItem("D" + i, "2026-03", tierOf(meets), meets, "mend", owner, DAY, null));
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
                    && (alone || takesPart(scope.departmentId(), file));
            case Whistle whistle -> inArea(scope, whistle.call().area()) && (alone || whistle.responses().stream()
                    .anyMatch(each -> each.department().equals(scope.departmentId())));
            case LedgerEntry entry -> inArea(scope, entry.visit().areaId()) && (alone || entry.needs().stream()
                    .flatMap(need -> need.promises().stream()).anyMatch(each -> each.owner().equals(scope.departmentId())));
            case Suggestion suggestion -> alone && inArea(scope, suggestion.areaId());
            case Notice notice -> inArea(scope, ((CaseFile) things.get(new EntityRef("case", notice.caseId()))).place().gridId())
                    && (alone || notice.lead().equals(scope.departmentId()));
            case Decision decision -> inArea(scope, decision.areaId()) && (alone || decision.owner().equals(scope.departmentId()));
            case TaskItem task -> inArea(scope, task.areaId()) && (alone || task.owner().equals(scope.departmentId()));
            case WhistleRules _ -> true;
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

    private static boolean takesPart(String department, CaseFile file) {
        return file.progress() == null ? file.subject().department().equals(department)
                : file.progress().lead().equals(department) || file.progress().tasks().stream().map(Task::order)
                        .anyMatch(order -> order.kind() == TaskOrder.Kind.DEPARTMENT && order.party().equals(department));
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
