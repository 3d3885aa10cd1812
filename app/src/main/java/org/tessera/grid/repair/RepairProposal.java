package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageReport;

/**
 * What a repair would do. Nothing has changed yet.
 *
 * @param before    the check as things are
 * @param after     the check as they would be
 * @param steps     what is done about each defect, in the order of the findings
 * @param shapes    ids of the grids whose outline changes, to the new one in the input's CRS; in input order
 * @param withdrawn records that leave the plan
 * @param residual  all findings of {@code after}, each with a reason
 * @param millis    the repair alone; the checks before and after it say their own
 */
public record RepairProposal(CoverageReport before, CoverageReport after, List<RepairStep> steps, Map<String, Geometry> shapes,
        List<Withdrawal> withdrawn, List<Residual> residual, long millis) {

    public RepairProposal {
        steps = List.copyOf(steps);
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        withdrawn = List.copyOf(withdrawn);
        residual = List.copyOf(residual);
    }

    /** Ground that changes hands, m². */
    public double movedArea() {
        return steps.stream().mapToDouble(RepairStep::movedArea).sum();
    }

    /** The grids as they would be, in the order given. */
    public List<Cell> applied(List<Cell> cells) {
        return applied(cells, shapes, withdrawn);
    }

    static List<Cell> applied(List<Cell> cells, Map<String, Geometry> shapes, List<Withdrawal> withdrawn) {
        Set<String> gone = withdrawn.stream().map(Withdrawal::id).collect(Collectors.toSet());
        List<Cell> result = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!gone.contains(cell.id())) {
                Geometry shape = shapes.get(cell.id());
                result.add(shape == null ? cell : new Cell(cell.id(), shape));
            }
        }
        return result;
    }

    /**
     * Who gains and who loses, by id.
     *
     * @param count what to count on a piece of ground in the input's CRS, such as its households
     */
    public Map<String, Balance> balances(ToDoubleFunction<Geometry> count) {
        return Balance.of(steps, count);
    }
}
