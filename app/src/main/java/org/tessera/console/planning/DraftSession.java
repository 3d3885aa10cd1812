package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.Grid;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.district.DraftedGrids;
import org.tessera.grid.edit.AreaGestures;
import org.tessera.grid.edit.BorderGestures;
import org.tessera.grid.edit.CellFigures;
import org.tessera.grid.edit.Edit;
import org.tessera.grid.edit.EditLog;
import org.tessera.grid.edit.EditRules;
import org.tessera.grid.edit.EditablePlan;
import org.tessera.grid.edit.FigureChange;
import org.tessera.grid.edit.Picking;
import org.tessera.grid.edit.SnapLayer;
import org.tessera.grid.edit.Snapping;
import org.tessera.grid.plan.EditHistory;
import org.tessera.grid.plan.GridCodes;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.Withdrawal;
import org.tessera.journal.Refusal;

/**
 * A draft in hand: its cells as they are now, all that was done to them, and what may be done next. Each gesture looks at its own
 * neighbourhood only, so a session belongs to the screen's thread; {@link #open} is for another.
 */
public final class DraftSession {

    private final Plan plan;
    private final List<Cell> base;
    private final EditablePlan cells;
    /** Every cell as it is: to copy all outlines for each look at the whole draft would keep the screen waiting. */
    private final Map<String, Cell> now = new LinkedHashMap<>();
    private final Map<String, Grid> known = new LinkedHashMap<>();
    private final Map<String, ToDoubleFunction<Geometry>> counters;
    private final GridCodes codes;
    private final List<Located> things;
    private final Picking picking;
    private final Snapping snapping;
    private final List<FigureLine> opened;
    private EditLog log;

    private DraftSession(Plan plan, List<Grid> grids, EditHistory history, DraftSurroundings around) {
        this.plan = plan;
        counters = around.counters();
        codes = around.codes();
        things = around.things();
        grids.forEach(grid -> known.put(grid.id(), grid));
        base = grids.stream().map(grid -> new Cell(grid.id(), grid.shape())).toList();
        cells = EditablePlan.of(base, Measure.LON_LAT);
        log = new EditLog(Stream.concat(history.done().stream(), history.undone().stream()).map(EditJson::read).toList(),
                history.done().size());
        log.replay(cells);
        cells.cells().forEach(cell -> now.put(cell.id(), cell));
        opened = changedFigures();
        picking = new Picking(cells);
        snapping = new Snapping(cells, around.lines().stream().map(lines -> new SnapLayer(lines.id(), lines.shapes())).toList());
    }

    /**
     * Builds a draft from the grids in force and the steps that were written down.
     *
     * @throws IllegalArgumentException when the grids are no longer those that the steps were made on
     */
    public static DraftSession open(Plan plan, List<Grid> grids, EditHistory history, DraftSurroundings around) {
        return new DraftSession(plan, grids, history, around);
    }

    public Plan plan() {
        return plan;
    }

    /** The grids in force that it began with. */
    public List<Cell> base() {
        return base;
    }

    /** What is counted where it changes its grid, as it stood when the plan was opened. */
    public List<Located> things() {
        return things;
    }

    /** The grids as they are in the draft. */
    public List<Cell> cells() {
        return List.copyOf(now.values());
    }

    Optional<Cell> cell(String id) {
        return Optional.ofNullable(now.get(id));
    }

    /** What cells a gesture would make, before it is done. */
    List<Cell> preview(Edit edit) {
        return cells.preview(edit);
    }

    /** Gestures on borders; the draft's outer border stays. */
    BorderGestures borders() {
        return new BorderGestures(cells, EditRules.fixed(cells));
    }

    /** Gestures on areas; the draft's outer border stays. */
    AreaGestures areas() {
        return new AreaGestures(cells, EditRules.fixed(cells));
    }

    /** Gestures that may close gaps. */
    AreaGestures growing() {
        return new AreaGestures(cells, EditRules.free(cells));
    }

    Picking picking() {
        return picking;
    }

    Snapping snapping() {
        return snapping;
    }

    /** A figure for every cell that a gesture touches, before and after; the gesture is not done yet. */
    List<FigureChange> figures(Edit edit) {
        return FigureChange.of(cells, edit, counters);
    }

    /** Some grids as they are; one that is not there is left out. */
    Map<String, Cell> cells(Collection<String> ids) {
        Map<String, Cell> some = new LinkedHashMap<>();
        ids.forEach(id -> cell(id).ifPresent(cell -> some.put(id, cell)));
        return some;
    }

    /**
     * A figure for every grid that a step touched. Any thread.
     *
     * @param before the grids as they were
     */
    List<FigureLine> figures(Map<String, Cell> before, DraftStep step) {
        return step.changed().stream().map(grid -> {
            Cell former = before.get(grid.gridId());
            return new FigureLine(grid.gridId(), figures(former == null ? null : former.shape()), figures(grid.shape()));
        }).toList();
    }

    /** What the plan had done, when it was opened, to each grid that it changes. */
    List<FigureLine> opened() {
        return opened;
    }

    private List<FigureLine> changedFigures() {
        Map<String, Geometry> before = new LinkedHashMap<>();
        base.forEach(cell -> before.put(cell.id(), cell.shape()));
        List<FigureLine> lines = new ArrayList<>();
        for (Cell cell : now.values()) {
            Geometry former = before.remove(cell.id());
            if (former == null || !former.equalsExact(cell.shape())) {
                lines.add(new FigureLine(cell.id(), figures(former), figures(cell.shape())));
            }
        }
        before.forEach((id, shape) -> lines.add(new FigureLine(id, figures(shape), null)));
        return lines;
    }

    private CellFigures figures(Geometry shape) {
        return shape == null ? null : CellFigures.of(shape, cells.measure(), counters);
    }

    /** Names of what is counted in the figures. */
    Set<String> counted() {
        return counters.keySet();
    }

    String name(String id) {
        Grid grid = known.get(id);
        return grid == null ? id : grid.label();
    }

    boolean canUndo() {
        return log.undoable().isPresent();
    }

    boolean canRedo() {
        return log.redoable().isPresent();
    }

    /** Steps in force. */
    int steps() {
        return log.position();
    }

    /**
     * Codes for new grids beside a cell, in its community.
     *
     * @throws Refusal when the community has no number left
     */
    List<String> newCodes(String beside, int count) {
        String community = parent(beside);
        List<Cell> wanted = new ArrayList<>();
        Geometry shape = cell(beside).map(Cell::shape).orElseThrow();
        for (int i = 0; i < count; i++) {
            wanted.add(new Cell(beside + "/" + i, shape));
        }
        try {
            return List.copyOf(codes.number(community == null ? "" : community, wanted).values());
        } catch (Refusal refusal) {
            if (!refusal.code().equals("refusal.code-pattern")) {
                throw refusal;
            }
            // Where codes follow no pattern a new grid is called after the one it comes from.
            return java.util.stream.IntStream.iterate(2, i -> i + 1).mapToObj(i -> beside + "-" + i)
                    .filter(code -> !known.containsKey(code) && codes.problems(code, null).isEmpty()).limit(count).toList();
        }
    }

    private String parent(String id) {
        Grid grid = known.get(id);
        return grid == null ? null : grid.parentId();
    }

    /** The edit that a proposed repair of {@link #cells} comes to. */
    Edit repairing(RepairProposal proposal) {
        return cells.repairing(proposal.shapes(), proposal.withdrawn().stream().map(Withdrawal::id).toList());
    }

    /** Its grids as they are, each with its community. */
    List<Grid> grids() {
        return now.values().stream().map(cell -> {
            Grid grid = known.get(cell.id());
            return new Grid(grid.id(), grid.tier(), grid.name(), grid.parentId(), cell.shape(), grid.attributes());
        }).toList();
    }

    /** Whether these grids are here, to the last bit. */
    boolean holds(Map<String, Geometry> shapes) {
        return shapes.entrySet().stream().allMatch(entry -> now.containsKey(entry.getKey())
                && now.get(entry.getKey()).shape().equalsExact(entry.getValue()));
    }

    /** The edit by which a proposal drawn from grids that are {@linkplain #holds here} becomes part of the draft. */
    Edit gathering(DraftedGrids drafted) {
        return cells.gathering(drafted.outlines(), drafted.retiring());
    }

    /** Does a gesture. */
    DraftStep apply(Edit edit, String parentOf) {
        String community = parentOf == null ? null : parent(parentOf);
        edit.created().forEach(id -> known.putIfAbsent(id, new Grid(id, org.tessera.access.Tier.GRID, id, community, null, Map.of())));
        log = log.apply(cells, edit);
        return step(PlanEdit.Kind.EDIT, edit);
    }

    /** Takes the last gesture back; null when there is none. */
    DraftStep undo() {
        Edit edit = log.undoable().map(Edit::reversed).orElse(null);
        log = log.undo(cells);
        return edit == null ? null : step(PlanEdit.Kind.UNDO, edit);
    }

    /** Does the last gesture that was taken back again; null when there is none. */
    DraftStep redo() {
        Edit edit = log.redoable().orElse(null);
        log = log.redo(cells);
        return edit == null ? null : step(PlanEdit.Kind.REDO, edit);
    }

    private DraftStep step(PlanEdit.Kind kind, Edit edit) {
        edit.cells().forEach(id -> cells.cell(id).ifPresentOrElse(cell -> now.put(id, cell), () -> now.remove(id)));
        List<PlannedGrid> changed = edit.cells().stream().map(id -> new PlannedGrid(plan.id(), id, name(id), parent(id),
                cell(id).map(Cell::shape).orElse(null))).toList();
        return new DraftStep(kind, edit, changed);
    }

    /** Metres that so many pixels are at a resolution in Mercator metres a pixel, near a place. */
    static double metres(double pixels, double resolution, Coordinate near) {
        return pixels * resolution * Math.cos(Math.toRadians(near.y));
    }
}
