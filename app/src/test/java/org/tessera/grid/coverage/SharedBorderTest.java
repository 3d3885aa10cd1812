package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Cells whose cancelled borders run through the very middle of the whole: where a face is probed must not matter. */
class SharedBorderTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 2", "2, 2", "4, 4", "3, 2", "8, 8"})
    void aCheckerboardHasNoFinding(int columns, int rows) {
        CoverageReport report = CoverageCheck.run(CoverageInput.of(board(columns, rows), Measure.planar()));
        assertEquals(List.of(), report.findings());
        assertEquals(1, report.coverageRate(), 1e-12);
    }

    @Test
    void theMissingMiddleOfABoardIsOneGap() {
        List<Cell> cells = new ArrayList<>(board(3, 3));
        cells.remove(4);
        CoverageReport report = CoverageCheck.run(CoverageInput.of(cells, Measure.planar()));
        assertEquals(1, report.findings().size());
        assertEquals(FindingKind.GAP, report.findings().getFirst().kind());
        assertEquals(10_000, report.gapArea(), 1e-6);
    }

    private static List<Cell> board(int columns, int rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.add(new Cell("c" + column + "-" + row, FACTORY.toGeometry(
                        new Envelope(column * 100, column * 100 + 100, row * 100, row * 100 + 100))));
            }
        }
        return cells;
    }
}
