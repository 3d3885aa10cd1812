package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings by their source, gaps that are allowed kept apart, and what the last change did to them. */
final class LiveResults {

    private final Excuses excuses;
    private final ParentBorders parents;
    private final Map<Object, List<Finding>> findings = new HashMap<>();
    private final Map<Object, ExcusedGap> excused = new HashMap<>();
    private List<Finding> appeared = new ArrayList<>();
    private List<Finding> gone = new ArrayList<>();

    LiveResults(Excuses excuses, ParentBorders parents) {
        this.excuses = excuses;
        this.parents = parents;
    }

    /** Takes what a source gives now instead of what it gave before. */
    void put(Object source, List<Finding> found) {
        excused.remove(source);
        List<Finding> now = new ArrayList<>(found.size());
        for (Finding finding : found) {
            Finding placed = finding.kind() == FindingKind.GAP ? parents.placed(finding) : finding;
            excuses.of(placed).ifPresentOrElse(gap -> excused.put(source, gap), () -> now.add(placed));
        }
        List<Finding> before = now.isEmpty() ? findings.remove(source) : findings.put(source, now);
        appeared.addAll(now);
        if (before != null) {
            gone.addAll(before);
        }
    }

    /** What changed since this was asked last; a finding that was found again just as it was did not. */
    LiveCheck.Update update() {
        List<Finding> stayed = new ArrayList<>(appeared);
        stayed.retainAll(gone);
        for (Finding finding : stayed) {
            if (gone.remove(finding)) {
                appeared.remove(finding);
            }
        }
        LiveCheck.Update update = new LiveCheck.Update(appeared, gone);
        appeared = new ArrayList<>();
        gone = new ArrayList<>();
        return update;
    }

    List<Finding> all() {
        return findings.values().stream().flatMap(List::stream).sorted(FindingList.ORDER).toList();
    }

    List<Finding> about(Collection<String> grids) {
        return findings.values().stream().flatMap(List::stream)
                .filter(finding -> finding.grids().stream().anyMatch(grids::contains)).sorted(FindingList.ORDER).toList();
    }

    List<ExcusedGap> excused() {
        return List.copyOf(excused.values());
    }
}
