package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Cell;

/**
 * What an edit does to the figures of one cell.
 *
 * @param cell   id
 * @param before null when it is new
 * @param after  null when it goes
 */
public record FigureChange(String cell, CellFigures before, CellFigures after) {

    /**
     * The figures of all cells that an edit touches, as they are in the plan and as they would be.
     *
     * @param edit not yet applied
     */
    public static List<FigureChange> of(EditablePlan plan, Edit edit, Map<String, ToDoubleFunction<Geometry>> counters) {
        Map<String, Geometry> after = new LinkedHashMap<>();
        plan.preview(edit).forEach(cell -> after.put(cell.id(), cell.shape()));
        List<FigureChange> changes = new ArrayList<>();
        for (String id : edit.cells()) {
            Geometry before = plan.cell(id).map(Cell::shape).orElse(null);
            changes.add(new FigureChange(id, figures(plan, before, counters), figures(plan, after.get(id), counters)));
        }
        return changes;
    }

    private static CellFigures figures(EditablePlan plan, Geometry shape, Map<String, ToDoubleFunction<Geometry>> counters) {
        return shape == null ? null : CellFigures.of(shape, plan.measure(), counters);
    }
}
