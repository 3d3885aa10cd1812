package org.tessera.console.planning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Finding;

/**
 * One finding as the planning view needs it, in space (the coverage check) or in duty (the responsibility check).
 *
 * @param kind   {@code gap}, {@code overlap}, {@code invalid}, {@code duplicate}, …
 * @param grids  codes of the grids concerned
 * @param area   square metres, 0 when the finding has no area
 * @param width  metres across at the widest place, 0 when the finding has no area
 * @param sliver true when it is nowhere wider than the sliver width
 * @param place  where, lon and lat
 * @param about  the category of a finding in duty; empty in space
 */
public record FindingLine(String kind, List<String> grids, double area, double width, boolean sliver, Geometry place,
        String about) {

    public FindingLine {
        grids = List.copyOf(grids);
    }

    /** Findings of the coverage check, the gravest and largest first. */
    static List<FindingLine> of(Collection<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::area, Comparator.reverseOrder()))
                .map(FindingLine::of).toList();
    }

    private static FindingLine of(Finding finding) {
        return new FindingLine(finding.kind().key(), finding.grids(), finding.area(), finding.width(), finding.sliver(),
                finding.shape());
    }

    /** Names this finding, wherever in a list it stands: another one never has the same name. */
    public String row() {
        return "finding:" + kind + ":" + about + ":" + String.join(",", grids) + ":" + place.getEnvelopeInternal();
    }

    /** One in space. */
    public FindingLine(String kind, List<String> grids, double area, double width, boolean sliver, Geometry place) {
        this(kind, grids, area, width, sliver, place, "");
    }
}
