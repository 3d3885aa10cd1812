package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Objects that more than one department inspected within some days. Visits are repeated when another department's visit to the same object
 * lies at most so many days before or after; repeated visits that follow each other within these days are one group. The proposal for a
 * group is the fewest joint visits that move nobody's visit by more than these days; after it, nothing is repeated any more, for joint
 * visits lie further apart than that.
 */
final class RepeatedInspections {

    private final int days;

    /**
     * @param days how far apart visits may lie to count as repeated; 7 unless somebody says otherwise
     */
    RepeatedInspections(int days) {
        this.days = days;
    }

    /** The groups, by object and date; each holds the repeated visits of one object, by date. */
    List<List<Inspection>> groups(Collection<Inspection> visits) {
        Map<String, List<Inspection>> byObject = new TreeMap<>();
        visits.forEach(visit -> byObject.computeIfAbsent(visit.object(), _ -> new ArrayList<>()).add(visit));
        List<List<Inspection>> groups = new ArrayList<>();
        for (List<Inspection> ofObject : byObject.values()) {
            ofObject.sort(Comparator.comparing(Inspection::date).thenComparing(Inspection::department));
            groups.addAll(runs(repeated(ofObject)));
        }
        return groups;
    }

    /** The joint visits that replace a group. */
    List<JointVisit> proposal(List<Inspection> group) {
        List<JointVisit> proposal = new ArrayList<>();
        int from = 0;
        while (from < group.size()) {
            LocalDate reach = group.get(from).date().plusDays(2L * days);
            int to = from;
            while (to < group.size() && !group.get(to).date().isAfter(reach)) {
                to++;
            }
            LocalDate last = group.get(to - 1).date();
            LocalDate latest = group.get(from).date().plusDays(days);
            proposal.add(new JointVisit(last.isBefore(latest) ? last : latest, group.subList(from, to)));
            from = to;
        }
        return proposal;
    }

    /** Visits with another department's visit in the days around them: a window slides over the visits and counts departments. */
    private List<Inspection> repeated(List<Inspection> visits) {
        List<Inspection> repeated = new ArrayList<>();
        Map<String, Integer> inWindow = new HashMap<>();
        int first = 0;
        int end = 0;
        for (Inspection visit : visits) {
            while (end < visits.size() && !visits.get(end).date().isAfter(visit.date().plusDays(days))) {
                inWindow.merge(visits.get(end++).department(), 1, Integer::sum);
            }
            while (visits.get(first).date().isBefore(visit.date().minusDays(days))) {
                inWindow.computeIfPresent(visits.get(first++).department(), (_, count) -> count == 1 ? null : count - 1);
            }
            if (inWindow.size() > 1) {
                repeated.add(visit);
            }
        }
        return repeated;
    }

    private List<List<Inspection>> runs(List<Inspection> repeated) {
        List<List<Inspection>> runs = new ArrayList<>();
        for (Inspection visit : repeated) {
            if (runs.isEmpty() || runs.getLast().getLast().date().plusDays(days).isBefore(visit.date())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(visit);
        }
        return runs;
    }
}
