package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The coverage check while grids are being drawn: it knows the findings of the whole, and after a change looks again only at the
 * neighbourhood, gaps included. What it finds is what {@link CoverageCheck} would find, with two exceptions: a record that is the
 * outline of all others counts as such only if it was one at the start, and {@link FindingKind#UNFILLED}, which takes looking at whole
 * parents, is in {@link #report} only. Not safe for several threads at once; fast enough for one change a frame, but start it off the
 * JavaFX thread.
 */
public final class LiveCheck {

    /**
     * What a change did.
     *
     * @param appeared findings that were not there, or not just so
     * @param gone     findings that are not there any more, or not just so
     */
    public record Update(List<Finding> appeared, List<Finding> gone) {

        /** Its own copies. */
        public Update {
            appeared = List.copyOf(appeared);
            gone = List.copyOf(gone);
        }
    }

    private final Gauge gauge;
    private final GeometryFactory factory = new GeometryFactory();
    /** The record that is the outline of all others, or null. */
    private final SoundCell outline;
    private final Boundary boundary;
    private final ParentBorders parents;
    private final LiveCells cells = new LiveCells();
    private final BoxIndex cellIndex;
    private final LiveEdges edges;
    private final LiveFaces faces;
    private final LiveResults results;
    private final LiveFindings findings;

    private LiveCheck(CoverageInput input) {
        gauge = new Gauge(input.measure(), input.sliverWidth());
        List<SoundShapes.Verdict> verdicts = IntStream.range(0, input.cells().size()).parallel()
                .mapToObj(i -> SoundShapes.judge(input.cells().get(i).shape())).toList();
        Boundary outer = CoverageCheck.boundary(input);
        List<SoundCell> sound = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).shape() != null) {
                sound.add(new SoundCell(input.cells().get(i).id(), verdicts.get(i).shape(), verdicts.get(i).outline()));
            }
        }
        outline = OutlineAmongCells.find(sound).orElse(null);
        boundary = outer == null && outline != null ? new Boundary(outline.shape()) : outer;
        parents = new ParentBorders(input.parents(), gauge);
        results = new LiveResults(new Excuses(input.allowedGaps(), gauge), parents);
        Envelope extent = Residual.extent(sound);
        cellIndex = new BoxIndex(extent, sound.size());
        edges = new LiveEdges(cells, cellIndex, boundary, extent);
        faces = new LiveFaces(cells::taking, cellIndex, boundary, extent);
        findings = new LiveFindings(new Appraisal(cells::taking, gauge), results);
        if (outline != null) {
            results.put(outline, List.of(OutlineAmongCells.finding(outline, outer == null)));
        }
        for (int i = 0; i < verdicts.size(); i++) {
            if (outline == null || !input.cells().get(i).id().equals(outline.id())) {
                cells.put(input.cells().get(i), verdicts.get(i));
            }
        }
        begin();
    }

    /**
     * Checks everything once, and is ready for changes.
     *
     * @throws IllegalArgumentException as {@link CoverageCheck#run(CoverageInput)}, or when two cells have the same id
     */
    public static LiveCheck of(CoverageInput input) {
        Set<String> ids = new LinkedHashSet<>();
        for (Cell cell : input.cells()) {
            if (!ids.add(cell.id())) {
                throw new IllegalArgumentException("two grids are called " + cell.id());
            }
        }
        return new LiveCheck(input);
    }

    private void begin() {
        settleCells();
        List<SoundCell> taking = IntStream.range(0, cells.size()).mapToObj(cells::taking).toList();
        List<Edge> residual = BorderSum.residual(taking.stream().map(cell -> cell == null ? Outline.NONE : cell.outline()).toList(),
                boundary == null ? null : boundary.outline());
        follow(new LiveEdges.Change(List.of(), edges.fill(residual)), List.of());
    }

    /** Takes other shapes for cells, or new cells. */
    public Update put(Collection<Cell> changed) {
        return change(changed, List.of());
    }

    /**
     * Takes a change of several cells as one.
     *
     * @param changed cells with another shape than before, or new ones
     * @param removed ids of cells that are no more; unknown ones do not matter
     */
    public Update change(Collection<Cell> changed, Collection<String> removed) {
        removed.forEach(cells::remove);
        changed.forEach(cell -> cells.put(cell, SoundShapes.judge(cell.shape())));
        List<LiveCells.Swap> swaps = settleCells();
        List<Envelope> region = new ArrayList<>();
        for (LiveCells.Swap swap : swaps) {
            if (swap.before() != null) {
                region.add(swap.before().outline().box());
            }
            if (swap.after() != null) {
                region.add(swap.after().outline().box());
            }
        }
        follow(edges.follow(swaps, region), region);
        return results.update();
    }

    /** Findings that need only one cell, or equal ones; and the index of those that take part. */
    private List<LiveCells.Swap> settleCells() {
        for (int number : cells.touched()) {
            SoundShapes.Verdict verdict = cells.verdict(number);
            List<Finding> own = new ArrayList<>();
            if (verdict != null && verdict.error() != null) {
                own.add(SoundShapes.invalid(cells.given(number).id(), verdict));
            }
            SoundCell sound = cells.sound(number);
            if (sound != null) {
                DetachedParts.of(sound, gauge).ifPresent(own::add);
                parents.crossing(sound).ifPresent(own::add);
            }
            results.put(number, own);
        }
        Map<Envelope, List<List<Integer>>> duplicates = new HashMap<>();
        List<LiveCells.Swap> swaps = cells.settle(duplicates);
        duplicates.forEach((box, groups) -> results.put(box, groups.stream().map(group -> Duplicates.finding(
                group.stream().map(number -> cells.sound(number).id()).toList(), cells.sound(group.getFirst()).shape(), gauge)).toList()));
        for (LiveCells.Swap swap : swaps) {
            if (swap.after() == null) {
                cellIndex.remove(swap.number());
            } else {
                cellIndex.put(swap.number(), swap.after().outline().box());
            }
        }
        return swaps;
    }

    private void follow(LiveEdges.Change change, List<Envelope> region) {
        faces.follow(change, region, findings::face);
        findings.oneSided(change);
        findings.settle(cells::taking, gauge);
    }

    /** All findings, in the order of a report. */
    public List<Finding> findings() {
        return results.all();
    }

    /** Findings in a box of the input's CRS, borders included, in the order of a report. */
    public List<Finding> near(Envelope box) {
        return results.all().stream().filter(finding -> finding.shape().getEnvelopeInternal().intersects(box)).toList();
    }

    /** Findings that concern any of some grids, in the order of a report. */
    public List<Finding> about(Collection<String> grids) {
        return results.about(grids);
    }

    /** Gaps within places that no grid need cover. */
    public List<ExcusedGap> allowed() {
        return results.excused();
    }

    /** The cells as they are now, those given first in front. */
    public List<Cell> cells() {
        return IntStream.range(0, cells.size()).mapToObj(cells::given).filter(Objects::nonNull).toList();
    }

    /** The whole as a report; takes longer than a change. */
    public CoverageReport report() {
        long start = System.nanoTime();
        List<Finding> all = new ArrayList<>(results.all());
        List<Finding> gaps = new ArrayList<>(all.stream().filter(finding -> finding.kind() == FindingKind.GAP).toList());
        results.excused().forEach(gap -> gaps.add(gap.gap()));
        List<SoundCell> taking = IntStream.range(0, cells.size()).mapToObj(cells::taking).filter(Objects::nonNull).toList();
        all.addAll(ParentFill.findings(parents, taking, gaps, gauge));
        double area = boundary != null ? gauge.area(boundary.area()) : faces.outer().stream()
                .mapToDouble(ring -> gauge.area(factory.createPolygon(ring.shape(factory)))).sum();
        return CoverageReport.of(cells().size() + (outline == null ? 0 : 1), all, results.excused(), area,
                (System.nanoTime() - start) / 1_000_000);
    }
}
