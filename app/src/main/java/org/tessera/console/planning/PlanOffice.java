package org.tessera.console.planning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

import org.tessera.grid.Grid;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;

/** The services behind the planner's workbench. Blocking; never call on the screen's thread. */
public interface PlanOffice {

    /** All plans, those in work first. */
    List<Plan> plans();

    /** Begins a draft on the grids in force. */
    Plan create(String name);

    /** Opens a plan as it was left. */
    DraftSession open(String planId);

    /** Writes a step of a draft down; when it returns, the step survives the end of the process. */
    void record(String planId, DraftStep step);

    /**
     * Moves a plan on.
     *
     * @param from first day on which it is to hold, for PROPOSE
     */
    void act(PlanAct act, String planId, LocalDate from, String reason);

    /**
     * What a plan changes over another one, with households, open cases, sensors and members that move.
     *
     * @param cells of the draft
     */
    Compared compare(DraftSession draft, List<Cell> cells, OtherPlan other);

    List<PlanComment> comments(String planId);

    /** Says something about a place. */
    PlanComment comment(String planId, Point place, String text);

    /** The grids in force. */
    List<Cell> inForce();

    /** What a repair may go by here. */
    RepairOffer repairOffer();

    /** What a repair would do; nothing is changed. */
    RepairPreview repair(List<Cell> cells, RepairRequest request, BooleanSupplier cancelled);

    /** The services behind permitted gaps. */
    GapOffice gaps();

    /** The grids in force with all that is known of them. */
    List<Grid> gridsInForce();

    /** What grids are drawn up on: areas above them, what is counted in them, roads. */
    DraftingGround ground();

    /**
     * Lines of a file that no grid should reach across, lon, lat.
     *
     * @throws org.tessera.exchange.UnreadableInput saying what is wrong with the file
     */
    List<Geometry> barriers(Path file);

    /** Today, as the situation has it. */
    LocalDate today();
}
