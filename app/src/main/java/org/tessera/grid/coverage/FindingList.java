package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects findings. */
final class FindingList {

    /** By kind, the largest first, then by grids, so that two runs agree. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(Comparator.comparingDouble(Finding::area).reversed())
            .thenComparing(f -> String.join("\n", f.grids()));

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void addAll(Collection<Finding> more) {
        findings.addAll(more);
    }

    List<Finding> inOrder() {
        return findings.stream().sorted(ORDER).toList();
    }

    List<Finding> of(FindingKind kind) {
        return findings.stream().filter(f -> f.kind() == kind).toList();
    }
}
