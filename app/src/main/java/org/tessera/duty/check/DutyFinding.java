package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.List;

import org.tessera.access.Tier;
import org.tessera.duty.list.Category;
import org.tessera.grid.coverage.Severity;

/**
 * One defect in duty. Grids with the same defect of the same category are one finding.
 *
 * @param kind        what is wrong
 * @param extent      where
 * @param category    the category, null where none or several are concerned
 * @param tier        the tier, null where it is not about one
 * @param departments who is concerned, sorted; may be empty
 * @param date        the day that was checked; for inspections the day of the first visit
 * @param detail      the inspected object, or the id of the area that is not there, otherwise empty
 * @param proposal    joint visits that would do instead; empty for all other kinds
 */
public record DutyFinding(DutyFindingKind kind, Extent extent, Category category, Tier tier, List<String> departments, LocalDate date,
        String detail, List<JointVisit> proposal) {

    public DutyFinding {
        departments = List.copyOf(departments);
        proposal = List.copyOf(proposal);
    }

    /** Ids of the grids concerned, sorted; may be empty. */
    public List<String> grids() {
        return extent.grids();
    }

    /** How much it matters. */
    public Severity severity() {
        return kind.severity();
    }
}
