package org.tessera.grid.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Known defects of real coverages, and of one with defects put in on purpose. */
class RealCoverageTest {

    @Test
    void bostonBlockGroupsHaveNoOverlapAndOneGap() {
        CoverageReport report = CoverageCheck.run(SampleCoverage.read("boston_block_groups_26986.zip", "BG_ID"));

        assertEquals(544, report.grids());
        assertEquals(0, report.counts().get(FindingKind.OVERLAP));
        assertEquals(0, report.counts().get(FindingKind.INVALID));
        List<Finding> gaps = larger(report, FindingKind.GAP, 2);
        assertEquals(1, gaps.size());
        assertEquals(490_230, gaps.getFirst().area(), 490);
        assertFalse(gaps.getFirst().sliver());
        Point centre = (Point) Reprojection.toLonLat(CrsCatalog.epsg(26986)).apply(gaps.getFirst().shape().getCentroid());
        assertEquals(42.3350, centre.getY(), 2e-4);
        assertEquals(-71.0176, centre.getX(), 2e-4);
    }

    @Test
    void eindhovenShowsAllItsOverlapsAndGaps() {
        CoverageReport report = CoverageCheck.run(SampleCoverage.read("eindhoven.geojson.gz", "name"));

        assertEquals(28, larger(report, FindingKind.OVERLAP, 1).size());
        assertEquals(7, larger(report, FindingKind.OVERLAP, 1000).size());
        assertEquals(14_926, report.overlapArea(), 14_926 * 0.002);
        assertEquals(54, larger(report, FindingKind.GAP, 0.97).size());
        assertEquals(9, larger(report, FindingKind.GAP, 1000).size());
        assertEquals(30_707, report.gapArea(), 30_707 * 0.002);
    }

    @Test
    void everyInjectedDefectIsFoundAndNothingElse() throws IOException {
        CoverageInput all = SampleCoverage.read("dirty1000.geojson.gz", "id");
        // The file's last record is the outline of the 998 grids before it.
        Cell outline = all.cells().getLast();
        CoverageReport report = CoverageCheck.run(new CoverageInput(all.cells().subList(0, all.cells().size() - 1),
                outline.shape(), List.of(), all.measure(), CoverageInput.SLIVER_WIDTH));

        Set<Finding> explained = new HashSet<>();
        for (Injected injected : truth()) {
            Finding finding = report.findings().stream().filter(injected::explains)
                    .min(Comparator.comparing(f -> explained.contains(f))).orElse(null);
            assertNotNull(finding, injected + " was not found");
            assertTrue(explained.add(finding), injected + " shares a finding with another");
        }
        assertEquals(explained.size(), report.findings().size(), () -> "false: " + report.findings().stream()
                .filter(f -> !explained.contains(f)).map(Finding::sentence).toList());
    }

    @Test
    void anOutlineAmongTheGridsIsNamedOnceAndServesAsBoundary() {
        CoverageReport report = CoverageCheck.run(SampleCoverage.read("dirty1000.geojson.gz", "id"));

        assertEquals(10, report.counts().get(FindingKind.OVERLAP));
        assertEquals(14, report.counts().get(FindingKind.GAP));
        assertEquals(1, report.counts().get(FindingKind.INVALID));
        assertEquals(List.of("G00998"), larger(report, FindingKind.INVALID, -1).getFirst().grids());
    }

    private static List<Finding> larger(CoverageReport report, FindingKind kind, double area) {
        return report.findings().stream().filter(f -> f.kind() == kind && f.area() > area).toList();
    }

    private static List<Injected> truth() throws IOException {
        return Files.readAllLines(SampleCoverage.file("dirty1000-truth.csv")).stream().skip(1).map(Injected::parse).toList();
    }

    /** One line of the truth file. */
    private record Injected(String what, Set<String> grids, Envelope box) {

        static Injected parse(String line) {
            String[] f = line.split(",");
            Set<String> grids = new TreeSet<>();
            for (String id : List.of(f[1], f[2])) {
                if (id.matches("G\\d+")) {
                    grids.add(id);
                }
            }
            return new Injected(f[0], grids, new Envelope(Double.parseDouble(f[3]), Double.parseDouble(f[5]),
                    Double.parseDouble(f[4]), Double.parseDouble(f[6])));
        }

        boolean explains(Finding finding) {
            boolean kind = switch (what) {
                case "OVERLAP_BIG" -> finding.kind() == FindingKind.OVERLAP && !finding.sliver();
                case "OVERLAP_SLIVER" -> finding.kind() == FindingKind.OVERLAP && finding.sliver();
                case "GAP_SLIVER" -> finding.kind() == FindingKind.GAP && finding.sliver();
                case "HOLE_INTERIOR", "MISSING_CELL" -> finding.kind() == FindingKind.GAP && !finding.sliver();
                default -> finding.kind() == FindingKind.MISMATCH;
            };
            return kind && new HashSet<>(finding.grids()).containsAll(grids)
                    && box.contains(finding.shape().getCentroid().getCoordinate());
        }
    }
}
