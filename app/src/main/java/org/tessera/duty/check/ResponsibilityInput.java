package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.List;

import org.tessera.duty.Member;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.ResponsibilityList;

/**
 * What to check.
 *
 * @param date        the day
 * @param areas       areas as they are on that day
 * @param list        all versions of the responsibility list
 * @param departments departments whose tier is known
 * @param members     the roster
 * @param inspections visits to look through; may be empty
 * @param within      days within which two departments' visits to an object count as repeated
 */
public record ResponsibilityInput(LocalDate date, AreaTree areas, ResponsibilityList list, List<Department> departments,
        List<Member> members, List<Inspection> inspections, int within) {

    /** Days of the rule against repeated inspections. */
    public static final int WEEK = 7;

    public ResponsibilityInput {
        departments = List.copyOf(departments);
        members = List.copyOf(members);
        inspections = List.copyOf(inspections);
    }
}
