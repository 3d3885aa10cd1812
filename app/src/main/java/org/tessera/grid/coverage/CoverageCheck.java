package org.tessera.grid.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Proves whether grids tile an area, and names every place where they do not. Work is linear in the number of vertices plus
 * n log n in those of defects. Stateless, blocking, safe on any thread but never the JavaFX thread; nothing in the input is changed.
 */
public final class CoverageCheck {

    private final Gauge gauge;
    private final FindingList findings = new FindingList();
    private final GeometryFactory factory = new GeometryFactory();
    private final CoverageInput input;
    private final BooleanSupplier cancelled;
    private Boundary boundary;

    private CoverageCheck(CoverageInput input, BooleanSupplier cancelled) {
        this.input = input;
        this.cancelled = cancelled;
        gauge = new Gauge(input.measure(), input.sliverWidth());
        Geometry outer = input.boundary() == null ? null : SoundShapes.judge(input.boundary()).shape();
        if (input.boundary() != null && outer == null) {
            throw new IllegalArgumentException("the outer boundary has no area");
        }
        boundary = outer == null ? null : new Boundary(outer);
    }

    /**
     * Checks everything at once.
     *
     * @throws IllegalArgumentException when the outer boundary has no area, or the measure cannot express the coordinates
     */
    public static CoverageReport run(CoverageInput input) {
        return run(input, () -> false);
    }

    /**
     * Checks everything at once, unless told to stop.
     *
     * @param cancelled asked between stages, on the calling thread
     * @throws CancellationException    when it said yes
     * @throws IllegalArgumentException as in {@link #run(CoverageInput)}
     */
    public static CoverageReport run(CoverageInput input, BooleanSupplier cancelled) {
        return new CoverageCheck(input, cancelled).run();
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the coverage check was cancelled");
        }
    }

    private CoverageReport run() {
        long start = System.nanoTime();
        List<SoundCell> sound = withoutOutline(SoundShapes.of(input.cells(), findings));
        stopIfCancelled();
        List<SoundCell> cells = Duplicates.without(sound, gauge, findings);
        stopIfCancelled();
        BoxIndex index = index(cells);
        List<Arrangement> arrangements = arranged(cells, index);
        stopIfCancelled();
        FaceAssembly assembly = new FaceAssembly(arrangements.stream().flatMap(a -> a.rings().stream()).toList());
        DefectFaces faces = new DefectFaces(cells::get, index, boundary);
        assembly.faces().forEach(faces::sort);
        stopIfCancelled();
        Mismatches mismatches = new Mismatches();
        sized(faces.overlaps()).forEach(defect -> overlap(cells, defect, mismatches));
        sized(gaps(faces)).forEach(defect -> gap(cells, defect, mismatches));
        sized(faces.spills()).forEach(defect -> spill(cells.get(defect.where()).id(), defect));
        arrangements.forEach(arrangement -> arrangement.oneSided().forEach(mismatches::add));
        stopIfCancelled();
        mismatches.report(cells::get, gauge, findings);
        stopIfCancelled();
        DetachedParts.report(sound, gauge, findings);
        new ParentBorders(input.parents()).report(sound, gauge, findings);
        double area = boundary != null ? gauge.area(boundary.area())
                : assembly.outer().stream().mapToDouble(ring -> gauge.area(factory.createPolygon(ring.shape(factory)))).sum();
        return report(area, (System.nanoTime() - start) / 1_000_000);
    }

    private List<SoundCell> withoutOutline(List<SoundCell> sound) {
        Optional<SoundCell> outline = OutlineAmongCells.find(sound);
        outline.ifPresent(cell -> {
            findings.outline(cell, boundary == null);
            boundary = boundary == null ? new Boundary(cell.shape()) : boundary;
        });
        return sound.stream().filter(cell -> outline.isEmpty() || cell != outline.get()).toList();
    }

    private CoverageReport report(double area, long millis) {
        double overlapArea = findings.area(FindingKind.OVERLAP);
        double gapArea = findings.area(FindingKind.GAP);
        double coverageRate = area == 0 ? 0 : Math.clamp(1 - gapArea / area, 0, 1);
        return new CoverageReport(input.cells().size(), findings.inOrder(), overlapArea, gapArea, coverageRate,
                area == 0 ? 0 : overlapArea / area, millis);
    }

    private static BoxIndex index(List<SoundCell> cells) {
        Envelope extent = new Envelope();
        cells.forEach(cell -> extent.expandToInclude(cell.outline().box()));
        BoxIndex index = new BoxIndex(extent, cells.size());
        for (int i = 0; i < cells.size(); i++) {
            index.put(i, cells.get(i).outline().box());
        }
        return index;
    }

    private List<Arrangement> arranged(List<SoundCell> cells, BoxIndex index) {
        List<Edge> residual = BorderSum.residual(cells.stream().map(SoundCell::outline).toList(),
                boundary == null ? null : boundary.outline());
        stopIfCancelled();
        double size = 0;
        for (Edge edge : residual) {
            size = Math.max(size, Math.max(Math.max(Math.abs(edge.ax), Math.abs(edge.bx)), Math.max(Math.abs(edge.ay), Math.abs(edge.by))));
        }
        Noding noding = new Noding(size);
        Sides sides = new Sides(i -> cells.get(i).outline(), index, boundary, noding.reach() / 2);
        return Neighbours.groups(residual, noding.reach()).parallelStream().map(group -> Arrangement.of(group, noding, sides)).toList();
    }

    private static Map<Face, List<Polygon>> gaps(DefectFaces faces) {
        Map<Face, List<Polygon>> gaps = new LinkedHashMap<>();
        faces.gaps().forEach(gap -> gaps.put(gap, List.of(gap.shape())));
        return gaps;
    }

    /** What lies where, measured: the slow part, so on all cores; the order stays. */
    private <K> List<Defect<K>> sized(Map<K, List<Polygon>> parts) {
        return parts.entrySet().parallelStream().map(entry -> {
            Geometry shape = SoundShapes.together(factory, entry.getValue());
            return new Defect<>(entry.getKey(), entry.getValue(), shape, gauge.size(shape));
        }).toList();
    }

    private record Defect<K>(K where, List<Polygon> parts, Geometry shape, Gauge.Size size) {
    }

    private void overlap(List<SoundCell> cells, Defect<Pair> defect, Mismatches mismatches) {
        List<Integer> both = defect.where().both();
        if (defect.size().dust()) {
            defect.parts().forEach(part -> mismatches.add(Set.copyOf(both), part));
            return;
        }
        // Equal but for nodes on straight edges, so not seen by vertex.
        double area = defect.shape().getArea();
        boolean same = both.stream().allMatch(i -> Math.abs(cells.get(i).shape().getArea() / area - 1) < 1e-9);
        List<String> ids = both.stream().map(i -> cells.get(i).id()).toList();
        findings.areal(same ? FindingKind.DUPLICATE : FindingKind.OVERLAP, ids, defect.size(),
                !same && gauge.sliver(defect.size()), defect.shape(), "");
    }

    private void gap(List<SoundCell> cells, Defect<Face> gap, Mismatches mismatches) {
        Set<Integer> around = gap.where().around();
        if (gap.size().dust()) {
            mismatches.add(around, gap.where().shape());
            return;
        }
        List<String> ids = around.stream().filter(i -> i != Boundary.OWNER).map(i -> cells.get(i).id()).toList();
        findings.areal(FindingKind.GAP, ids, gap.size(), gauge.sliver(gap.size()), gap.shape(), "");
    }

    private void spill(String id, Defect<Integer> defect) {
        if (!defect.size().dust()) {
            findings.areal(FindingKind.SPILL, List.of(id), defect.size(), gauge.sliver(defect.size()), defect.shape(), "");
        }
    }
}
