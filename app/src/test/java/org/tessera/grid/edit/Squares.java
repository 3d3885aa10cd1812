package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Plans of squares ten metres wide, called A, B, C … from west to east, the row above going on in the alphabet. */
final class Squares {

    private Squares() {
    }

    static List<Cell> rows(int columns, int rows) {
        List<Cell> cells = new ArrayList<>();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                String box = "POLYGON ((%1$d %2$d, %3$d %2$d, %3$d %4$d, %1$d %4$d, %1$d %2$d))".formatted(10 * i, 10 * j, 10 * i + 10,
                        10 * j + 10);
                cells.add(new Cell(String.valueOf((char) ('A' + cells.size())), read(box)));
            }
        }
        return cells;
    }

    static EditablePlan plan(int columns, int rows) {
        return EditablePlan.of(rows(columns, rows), Measure.planar());
    }

    static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static Coordinate at(double x, double y) {
        return new Coordinate(x, y);
    }

    static void assertShape(String wkt, EditablePlan plan, String cell) {
        Geometry expected = read(wkt).norm();
        Geometry actual = plan.cell(cell).orElseThrow().shape().norm();
        assertEquals(expected.toText(), actual.toText(), cell);
    }

    static void assertSound(EditablePlan plan) {
        assertEquals(List.of(), CoverageCheck.run(CoverageInput.of(plan.cells(), plan.measure())).findings());
    }

    /** Applies what must be possible. */
    static void done(EditablePlan plan, Outcome outcome) {
        plan.apply(outcome.doable().orElseThrow(() -> new AssertionError(outcome.toString())));
    }

    static RefusalReason refused(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().reason();
    }
}
