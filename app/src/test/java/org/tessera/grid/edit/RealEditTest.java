package org.tessera.grid.edit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.read.LayerReader;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;
import org.tessera.map.crs.Reprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Boston's block groups: real borders of many thousand vertices, and one real gap. */
class RealEditTest {

    private final SourceLayer layer = LayerReader.read(file(), Optional.empty());
    private final Measure measure = Measure.ellipsoidal(Reprojection.toLonLat(layer.crs())::apply);
    private final List<Cell> cells = layer.records().stream().map(r -> new Cell(r.fields().get("BG_ID"), r.geometry())).toList();

    private static Path file() {
        try {
            return Path.of(RealEditTest.class.getResource("/org/tessera/grid/coverage/boston_block_groups_26986.zip").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private CoverageReport check(List<Cell> plan) {
        return CoverageCheck.run(CoverageInput.of(plan, measure));
    }

    @Test
    void gesturesLeaveTheGapAndEverythingElseAsTheyWere() throws JsonProcessingException {
        CoverageReport before = check(cells);
        double area = cells.stream().mapToDouble(cell -> measure.area(cell.shape())).sum();
        GestureStorm storm = new GestureStorm(cells, measure, true, 300, 20261124);
        CoverageReport[] last = {before};
        int[] count = new int[1];
        storm.blow(300, (plan, what) -> {
            if (count[0]++ % 10 == 0) {
                last[0] = check(plan);
                assertEquals(before.overlapArea(), last[0].overlapArea(), 1e-3, what);
                assertEquals(before.gapArea(), last[0].gapArea(), 1e-3, what);
                assertEquals(before.counts(), last[0].counts(), what);
                assertEquals(area, plan.stream().mapToDouble(cell -> measure.area(cell.shape())).sum(), area * 1e-9, what);
            }
        });
        storm.replaysToTheBit();
    }

    @Test
    void gapBecomesACell() {
        Finding gap = check(cells).findings().stream().filter(f -> f.kind() == FindingKind.GAP && f.area() > 1000).findFirst()
                .orElseThrow();
        EditablePlan plan = EditablePlan.of(cells, measure);
        Coordinate inside = gap.shape().getInteriorPoint().getCoordinate();

        Squares.done(plan, new AreaGestures(plan, EditRules.free(plan)).fillGap("new", inside));

        assertEquals(gap.area(), measure.area(plan.cell("new").orElseThrow().shape()), 1e-3);
        assertEquals(Optional.of("new"), new Picking(plan).cell(inside));
        assertEquals(0, check(plan.cells()).findings().stream().filter(f -> f.kind() == FindingKind.GAP && f.area() > 1000).count());
    }
}
