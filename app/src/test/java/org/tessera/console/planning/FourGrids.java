package org.tessera.console.planning;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Tier;
import org.tessera.exchange.read.LineFile;
import org.tessera.grid.Grid;
import org.tessera.grid.PointCounts;
import org.tessera.grid.coverage.AllowedGap;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.district.UnitWeight;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.EditHistory;
import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.GridCodes;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.grid.repair.CoverageRepair;
import org.tessera.grid.repair.RepairOptions;
import org.tessera.grid.repair.RepairRule;

/**
 * A planner's services without a database: four square grids of a hundredth of a degree about (0.01, 0.01), numbered like reading,
 * one open case in the middle of each. Steps are kept as they would be written.
 */
final class FourGrids implements PlanOffice {

    static final String NORTH_WEST = "0101";
    static final String NORTH_EAST = "0102";
    static final String SOUTH_WEST = "0103";
    static final String SOUTH_EAST = "0104";
    static final Coordinate MIDDLE = new Coordinate(0.01, 0.01);

    private static final Measure MEASURE = Measure.ellipsoidal(UnaryOperator.identity());
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    final List<PlanEdit> written = new ArrayList<>();
    private final Map<String, Geometry> shapes = new LinkedHashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<PlanComment> comments = new ArrayList<>();
    private final List<GapPermit> permits = new ArrayList<>();
    private final List<Geometry> mainRoads = new ArrayList<>();
    private GapPermit ended;
    private RuntimeException trouble;

    FourGrids() {
        square(NORTH_WEST, 0, 0.01);
        square(NORTH_EAST, 0.01, 0.01);
        square(SOUTH_WEST, 0, 0);
        square(SOUTH_EAST, 0.01, 0);
    }

    private void square(String id, double x, double y) {
        shapes.put(id, GEOMETRY.toGeometry(new Envelope(x, x + 0.01, y, y + 0.01)));
    }

    /** Lets a grid have other ground. */
    void outline(String id, Geometry shape) {
        shapes.put(id, shape);
    }

    /** Lets the next record fail. */
    void fail(RuntimeException with) {
        trouble = with;
    }

    private static List<Coordinate> cases() {
        return List.of(new Coordinate(0.005, 0.015), new Coordinate(0.015, 0.015), new Coordinate(0.005, 0.005),
                new Coordinate(0.015, 0.005));
    }

    @Override
    public List<Plan> plans() {
        return List.copyOf(plans);
    }

    @Override
    public Plan create(String name) {
        Plan plan = new Plan("p" + (plans.size() + 1), name, "", 0, PlanStatus.DRAFT, "operator", null, null, "");
        plans.add(plan);
        return plan;
    }

    @Override
    public DraftSession open(String planId) {
        Plan plan = plans.stream().filter(each -> each.id().equals(planId)).findFirst().orElseThrow();
        return DraftSession.open(plan, gridsInForce(), EditHistory.of(written),
                new DraftSurroundings(Map.of("cases", PointCounts.ofSingles(cases())::in),
                        new GridCodes(CodePattern.parse("2-2"), Set.copyOf(shapes.keySet())), List.of(),
                        cases().stream().map(place -> Located.one(Located.Kind.CASE, place)).toList()));
    }

    @Override
    public void record(String planId, DraftStep step) {
        if (trouble != null) {
            RuntimeException thrown = trouble;
            trouble = null;
            throw thrown;
        }
        written.add(new PlanEdit(planId, written.size() + 1, step.kind(), step.payload()));
    }

    @Override
    public void act(PlanAct act, String planId, LocalDate from, String reason) {
        plans.replaceAll(plan -> plan.id().equals(planId) ? new Plan(plan.id(), plan.name(), "", 0, act == PlanAct.PROPOSE
                ? PlanStatus.PROPOSED : PlanStatus.WITHDRAWN, plan.author(), null, from, reason) : plan);
    }

    @Override
    public Compared compare(DraftSession draft, List<Cell> cells, OtherPlan other) {
        List<Cell> before = switch (other) {
            case OtherPlan.InForce _ -> draft.base();
            case OtherPlan.Drawn drawn -> open(drawn.plan().id()).cells();
            case OtherPlan.OnDay on -> on.day().isBefore(today()) ? List.of() : inForce().subList(0, 2);
        };
        return Compared.of(before, cells, MEASURE, draft.things());
    }

    @Override
    public List<PlanComment> comments(String planId) {
        return List.copyOf(comments);
    }

    @Override
    public PlanComment comment(String planId, Point place, String text) {
        PlanComment comment = new PlanComment("c" + comments.size(), planId, place, text, "operator", Instant.EPOCH, null);
        comments.add(comment);
        return comment;
    }

    @Override
    public List<Cell> inForce() {
        return shapes.entrySet().stream().map(entry -> new Cell(entry.getKey(), entry.getValue())).toList();
    }

    @Override
    public RepairOffer repairOffer() {
        return new RepairOffer(List.of(RepairChoice.values()), false);
    }

    @Override
    public RepairPreview repair(List<Cell> cells, RepairRequest request, BooleanSupplier cancelled) {
        RepairOptions options = RepairOptions.DEFAULT.locking(request.locked());
        return RepairPreview.of(CoverageRepair.propose(input(cells), request.rule() == RepairChoice.LONGEST_BORDER
                ? options.by(RepairRule.LONGEST_BORDER, null) : options, request.wanted(), cancelled), request,
                PointCounts.ofSingles(cases())::in);
    }

    private CoverageInput input(List<Cell> cells) {
        return new CoverageInput(cells, null, List.of(), MEASURE, CoverageInput.SLIVER_WIDTH, permits.stream()
                .map(permit -> new AllowedGap(permit.shape(), permit.reason(), permit.owner())).toList());
    }

    /** The check of the same grids, with what is permitted. */
    CoverageRun check() {
        return new CoverageRun() {
            @Override
            public List<FindingLine> space(List<Cell> draft, Bounds bounds, BooleanSupplier cancelled) {
                return FindingLine.of(CoverageCheck.run(input(draft == null ? inForce() : draft), cancelled).findings());
            }

            @Override
            public CoverageReport whole(List<Cell> cells, Bounds bounds, BooleanSupplier cancelled) {
                return CoverageCheck.run(input(cells), cancelled);
            }

            @Override
            public LiveCheck live(List<Cell> draft, Bounds bounds) {
                return LiveCheck.of(input(draft));
            }

            @Override
            public List<FindingLine> duty() {
                return List.of();
            }
        };
    }

    @Override
    public GapOffice gaps() {
        return new GapOffice() {
            @Override
            public List<GapPermit> permitted() {
                return List.copyOf(permits);
            }

            @Override
            public GapPermit allow(Geometry shape, String reason, String owner) {
                GapPermit permit = new GapPermit("g" + (permits.size() + 1), shape, reason, owner, "", "operator", Instant.EPOCH);
                permits.add(permit);
                ended = null;
                return permit;
            }

            @Override
            public void end(String permitId, String reason) {
                ended = permits.stream().filter(permit -> permit.id().equals(permitId)).findFirst().orElseThrow();
                permits.remove(ended);
            }

            @Override
            public void takeBack(String permitId) {
                if (ended == null) {
                    permits.removeIf(permit -> permit.id().equals(permitId));
                } else {
                    permits.add(ended);
                    ended = null;
                }
            }
        };
    }

    @Override
    public List<Grid> gridsInForce() {
        return shapes.entrySet().stream()
                .map(entry -> new Grid(entry.getKey(), Tier.GRID, entry.getKey(), "01", entry.getValue(), Map.of())).toList();
    }

    @Override
    public DraftingGround ground() {
        return new DraftingGround(List.of(new Grid("01", Tier.COMMUNITY, "Community", null, GEOMETRY.createPolygon(), Map.of())),
                Map.of(UnitWeight.CASES, PointCounts.ofSingles(cases())), List.of(), List.copyOf(mainRoads));
    }

    /** Lets the workspace have a main road. */
    void mainRoad(Coordinate... course) {
        mainRoads.add(GEOMETRY.createLineString(course));
    }

    @Override
    public List<Geometry> barriers(Path file) {
        return LineFile.read(file);
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 1, 1);
    }
}
