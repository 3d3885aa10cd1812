package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * A proposal: one visit together instead of several.
 *
 * @param date     when; no visit is moved by more than the days within which visits count as repeated
 * @param replaces the visits it replaces, by date
 */
public record JointVisit(LocalDate date, List<Inspection> replaces) {

    public JointVisit {
        replaces = List.copyOf(replaces);
    }

    /** Who goes, sorted. */
    public List<String> departments() {
        return List.copyOf(new TreeSet<>(replaces.stream().map(Inspection::department).toList()));
    }
}
