package org.tessera.console.planning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CasePlacement;
import org.tessera.cases.PlaceQuality;
import org.tessera.clock.SituationClock;
import org.tessera.dispatch.Road;
import org.tessera.exchange.read.LineFile;
import org.tessera.grid.Grid;
import org.tessera.grid.PointCounts;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.GridCodes;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;
import org.tessera.journal.Refusal;
import org.tessera.workspace.DraftingGrounds;
import org.tessera.workspace.PlacedThings;
import org.tessera.workspace.Workspace;

/** The planner's services over an open workspace. */
public final class DeskPlanOffice implements PlanOffice {

    /** Decides in the demonstration workspace, where one person sits at all desks. */
    static final Actor DECIDER = new Actor("district-lead (demo)", Scope.WHOLE_DISTRICT);

    private static final Logger LOG = LoggerFactory.getLogger(DeskPlanOffice.class);
    private final Workspace workspace;
    private final SituationClock clock;
    private final ZoneId zone;
    private final Actor actor;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile CodePattern pattern;

    /** At the demonstration workspace. */
    public DeskPlanOffice(Workspace workspace, SituationClock clock, ZoneId zone) {
        this(workspace, clock, zone, Actor.OPERATOR);
    }

    /**
     * @param actor who draws and, unless it is the one person of the demonstration, decides
     */
    public DeskPlanOffice(Workspace workspace, SituationClock clock, ZoneId zone, Actor actor) {
        this.workspace = workspace;
        this.clock = clock;
        this.zone = zone;
        this.actor = actor;
    }

    private PlanDesk desk() {
        return new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(pattern(), zone), clock, actor);
    }

    private PlanDesk decider(PlanDesk desk) {
        return actor.equals(Actor.OPERATOR) ? desk.actingAs(DECIDER) : desk;
    }

    private List<Grid> grids() {
        return workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID);
    }

    /** The workspace's own setting, else the unit grid's where its codes are such, else the lengths that its codes have. */
    private CodePattern pattern() {
        CodePattern known = pattern;
        if (known == null) {
            known = pattern(grids());
            pattern = known;
        }
        return known;
    }

    private CodePattern pattern(List<Grid> grids) {
        return workspace.settings().get(CodePattern.SETTING).map(CodePattern::parse).orElseGet(() -> {
            boolean nested = !grids.isEmpty() && grids.stream().allMatch(grid -> grid.parentId() != null
                    && grid.id().startsWith(grid.parentId()) && grid.id().length() == grids.getFirst().id().length()
                    && grid.parentId().length() == grids.getFirst().parentId().length() && grid.id().matches("[0-9]+"));
            int community = nested ? grids.getFirst().parentId().length() : 0;
            int number = nested ? grids.getFirst().id().length() - community : 0;
            return number < 1 ? CodePattern.ANY : community == 12 && number == 3 ? CodePattern.UNIT_GRID
                    : CodePattern.parse(community + "-" + number);
        });
    }

    @Override
    public List<Plan> plans() {
        return workspace.plans().plans(actor.scope()).stream()
                .sorted(Comparator.comparing(Plan::status).thenComparing(Plan::name)).toList();
    }

    @Override
    public Plan create(String name) {
        return desk().create(name, "");
    }

    /** Lets approved plans hold whose day has come; why one cannot is said once. A rule of the system acts. */
    public void putDueIntoEffect() {
        desk().actingAs(Actor.rule("plans")).putDueIntoEffect().refusals().stream().map(Refusal::getMessage).filter(told::add)
                .forEach(message -> LOG.warn("A plan did not take effect: {}", message));
    }

    @Override
    public DraftSession open(String planId) {
        Plan plan = workspace.plans().find(actor.scope(), planId).orElseThrow();
        List<Grid> grids = grids();
        List<Coordinate> open = openCases();
        List<Located> things = PlacedThings.of(workspace, actor.scope(), open);
        Map<String, ToDoubleFunction<Geometry>> counters = new LinkedHashMap<>();
        PointCounts households = PointCounts.ofSingles(things.stream().filter(thing -> thing.kind() == Located.Kind.HOUSEHOLD)
                .map(Located::point).toList());
        if (households.points() > 0) {
            counters.put("households", households::in);
        }
        counters.put("cases", PointCounts.ofSingles(open)::in);
        GridCodes codes = new GridCodes(pattern(), workspace.plans().takenCodes(planId));
        List<Geometry> roads = workspace.roads().roads().stream().map(Road::shape).map(Geometry.class::cast).toList();
        return DraftSession.open(plan, grids, workspace.plans().edits(actor.scope(), planId),
                new DraftSurroundings(counters, codes, List.of(new DraftSurroundings.Lines("streets", roads)), things));
    }

    /** Places of the cases that are open: those that are closed stay with the grid they were closed in. */
    private List<Coordinate> openCases() {
        return workspace.cases().open(actor.scope(), clock.now()).stream()
                .filter(brief -> brief.place().quality() == PlaceQuality.EXACT)
                .map(CaseBrief::place).map(place -> place.point().getCoordinate()).toList();
    }

    @Override
    public void record(String planId, DraftStep step) {
        PlanDesk desk = desk();
        switch (step.kind()) {
            case EDIT -> desk.edit(planId, step.payload(), step.changed());
            case UNDO -> desk.undoEdit(planId, step.changed());
            case REDO -> desk.redoEdit(planId, step.changed());
            default -> throw new IllegalStateException("unknown step " + step.kind());
        }
    }

    @Override
    public void act(PlanAct act, String planId, LocalDate from, String reason) {
        PlanDesk desk = desk();
        switch (act) {
            case PROPOSE -> desk.propose(planId, from, reason);
            case APPROVE -> decider(desk).approve(planId, reason);
            case REJECT -> decider(desk).reject(planId, reason);
            case WITHDRAW -> desk.withdraw(planId, reason);
            case RESTORE -> desk.restore(planId, reason);
            case EFFECT -> desk.putIntoEffect(planId);
            default -> throw new IllegalStateException("unknown act " + act);
        }
    }

    @Override
    public Compared compare(DraftSession draft, List<Cell> cells, OtherPlan other) {
        DrawnGrids grids = new DrawnGrids(workspace, zone);
        List<Cell> before = switch (other) {
            case OtherPlan.InForce _ -> draft.base();
            case OtherPlan.Drawn drawn -> grids.of(drawn.plan());
            case OtherPlan.OnDay on -> grids.onDay(on.day());
        };
        return Compared.of(before, cells, Measure.LON_LAT, draft.things());
    }

    @Override
    public List<PlanComment> comments(String planId) {
        return workspace.plans().comments(actor.scope(), planId);
    }

    @Override
    public PlanComment comment(String planId, Point place, String text) {
        return desk().comment(planId, place, text);
    }

    @Override
    public List<Cell> inForce() {
        return grids().stream().map(grid -> new Cell(grid.id(), grid.shape())).toList();
    }

    @Override
    public RepairOffer repairOffer() {
        return new DeskRepair(workspace, actor.scope()).offer(openCases());
    }

    @Override
    public RepairPreview repair(List<Cell> cells, RepairRequest request, BooleanSupplier cancelled) {
        return new DeskRepair(workspace, actor.scope()).repair(cells, request, openCases(), cancelled);
    }

    @Override
    public GapOffice gaps() {
        return new DeskGapOffice(workspace, clock, actor);
    }

    @Override
    public List<Grid> gridsInForce() {
        return grids();
    }

    @Override
    public DraftingGround ground() {
        return DraftingGrounds.of(workspace, actor.scope(), clock.now());
    }

    @Override
    public List<Geometry> barriers(Path file) {
        return LineFile.read(file);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.now(), zone);
    }
}
