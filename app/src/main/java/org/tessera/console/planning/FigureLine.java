package org.tessera.console.planning;

import org.tessera.grid.edit.CellFigures;
import org.tessera.grid.edit.FigureChange;

/**
 * What a gesture does to one grid, as a row shows it.
 *
 * @param grid   code
 * @param before null for a new grid
 * @param after  null for one that goes
 */
public record FigureLine(String grid, CellFigures before, CellFigures after) {

    static FigureLine of(FigureChange change) {
        return new FigureLine(change.cell(), change.before(), change.after());
    }

    double area() {
        return after == null ? 0 : after.area();
    }

    double areaChange() {
        return area() - (before == null ? 0 : before.area());
    }

    double compactness() {
        return after == null ? 0 : after.compactness();
    }

    long count(String what) {
        return after == null ? 0 : Math.round(after.counts().getOrDefault(what, 0.0));
    }

    long countChange(String what) {
        return count(what) - (before == null ? 0 : Math.round(before.counts().getOrDefault(what, 0.0)));
    }
}
