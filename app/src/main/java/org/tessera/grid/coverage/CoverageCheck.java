package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Proves whether grids tile an area, and names every place where they do not. Work is linear in the number of vertices plus
 * n log n in those of defects. Stateless, blocking, safe on any thread but never the JavaFX thread; nothing in the input is changed.
 */
public final class CoverageCheck {

    private final Gauge gauge;
    private final FindingList findings = new FindingList();
    private final List<ExcusedGap> excused = new ArrayList<>();
    private final GeometryFactory factory = new GeometryFactory();
    private final CoverageInput input;
    private final BooleanSupplier cancelled;
    private Boundary boundary;

    private CoverageCheck(CoverageInput input, BooleanSupplier cancelled) {
        this.input = input;
        this.cancelled = cancelled;
        gauge = new Gauge(input.measure(), input.sliverWidth());
        boundary = boundary(input);
    }

    /** The outer boundary made ready, or null. */
    static Boundary boundary(CoverageInput input) {
        Geometry outer = input.boundary() == null ? null : SoundShapes.judge(input.boundary()).shape();
        if (input.boundary() != null && outer == null) {
            throw new IllegalArgumentException("the outer boundary has no area");
        }
        return outer == null ? null : new Boundary(outer);
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
        Residual residual = Residual.of(cells, boundary);
        stopIfCancelled();
        DefectFaces faces = new DefectFaces(cells::get, residual.index(), boundary, residual.reach());
        residual.assembly().faces().forEach(faces::sort);
        stopIfCancelled();
        ParentBorders parents = new ParentBorders(input.parents(), gauge);
        appraise(cells, faces, residual, parents);
        stopIfCancelled();
        sound.forEach(cell -> DetachedParts.of(cell, gauge).ifPresent(findings::add));
        findings.addAll(parents.crossings(sound));
        List<Finding> gaps = new ArrayList<>(findings.of(FindingKind.GAP));
        excused.forEach(gap -> gaps.add(gap.gap()));
        findings.addAll(ParentFill.findings(parents, cells, gaps, gauge));
        double area = boundary != null ? gauge.area(boundary.area()) : residual.assembly().outer().stream()
                .mapToDouble(ring -> gauge.area(factory.createPolygon(ring.shape(factory)))).sum();
        return CoverageReport.of(input.cells().size(), findings.inOrder(), excused, area, (System.nanoTime() - start) / 1_000_000);
    }

    /** Measuring is the slow part, so it is done on all cores; the order stays. */
    private void appraise(List<SoundCell> cells, DefectFaces faces, Residual residual, ParentBorders parents) {
        Appraisal appraisal = new Appraisal(cells::get, gauge);
        List<MismatchPlace> places = new ArrayList<>();
        Excuses excuses = new Excuses(input.allowedGaps(), gauge);
        Stream.of(faces.overlaps().entrySet().parallelStream().map(entry -> appraisal.overlap(entry.getKey(), entry.getValue())),
                faces.gaps().parallelStream().map(appraisal::gap),
                faces.spills().entrySet().parallelStream().map(entry -> appraisal.spill(entry.getKey(), entry.getValue())))
                .map(Stream::toList).flatMap(List::stream).forEach(verdict -> {
                    places.addAll(verdict.dust());
                    take(verdict.finding(), excuses, parents);
                });
        residual.arrangements().forEach(arrangement ->
                arrangement.oneSided().forEach(edge -> MismatchPlace.of(edge).ifPresent(places::add)));
        findings.addAll(MismatchPlace.findings(places, cells::get, gauge));
    }

    private void take(Finding finding, Excuses excuses, ParentBorders parents) {
        if (finding != null) {
            Finding placed = finding.kind() == FindingKind.GAP ? parents.placed(finding) : finding;
            excuses.of(placed).ifPresentOrElse(excused::add, () -> findings.add(placed));
        }
    }

    private List<SoundCell> withoutOutline(List<SoundCell> sound) {
        Optional<SoundCell> outline = OutlineAmongCells.find(sound);
        outline.ifPresent(cell -> {
            findings.add(OutlineAmongCells.finding(cell, boundary == null));
            boundary = boundary == null ? new Boundary(cell.shape()) : boundary;
        });
        return sound.stream().filter(cell -> outline.isEmpty() || cell != outline.get()).toList();
    }
}
