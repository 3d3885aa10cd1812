package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tessera.access.Tier;
import org.tessera.duty.Member;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.grid.Grid;

/**
 * A made-up district for tests: townships T1…, in each communities K11…, in each grids G111…, and everything that the check takes.
 *
 * @param grids       areas of all tiers, without shapes
 * @param versions    the responsibility list
 * @param departments departments of known tier
 * @param members     the roster
 * @param inspections visits
 */
public record DutyWorld(List<Grid> grids, List<CategoryVersion> versions, List<Department> departments, List<Member> members,
        List<Inspection> inspections) {

    /** The day that tests look at unless they say otherwise. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** A district of so many townships, each of so many communities, each of so many grids; sound, and without any list. */
    public static DutyWorld of(int townships, int communities, int gridsEach) {
        List<Grid> areas = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int t = 1; t <= townships; t++) {
            areas.add(area(Tier.TOWNSHIP, "T" + t, null));
            for (int k = 1; k <= communities; k++) {
                areas.add(area(Tier.COMMUNITY, "K" + t + "." + k, "T" + t));
                members.add(member("M" + t + "." + k, "K" + t + "." + k));
                for (int g = 1; g <= gridsEach; g++) {
                    areas.add(area(Tier.GRID, "G" + t + "." + k + "." + g, "K" + t + "." + k));
                }
            }
        }
        return new DutyWorld(areas, List.of(), List.of(), members, List.of());
    }

    public static Grid area(Tier tier, String id, String parent) {
        return new Grid(id, tier, id, parent, null, Map.of());
    }

    public static Member member(String id, String area) {
        return new Member(id, id, "grid-member", area, Set.of(), true);
    }

    public static Category category(String id, Matter matter) {
        return new Category(id, "name of " + id, null, "", "", matter, List.of(), List.of());
    }

    public static CategoryVersion since(LocalDate from, String id, Matter matter, Duty... duties) {
        return new CategoryVersion(category(id, matter), from, null, List.of(duties));
    }

    public static CategoryVersion ever(String id, Matter matter, Duty... duties) {
        return since(null, id, matter, duties);
    }

    public static Duty duty(Tier tier, String area, String lead, String... assisting) {
        return new Duty(tier, area, lead, Set.of(assisting));
    }

    public DutyWorld with(CategoryVersion... more) {
        List<CategoryVersion> all = new ArrayList<>(versions);
        all.addAll(List.of(more));
        return new DutyWorld(grids, all, departments, members, inspections);
    }

    public DutyWorld withDepartments(Department... more) {
        return new DutyWorld(grids, versions, List.of(more), members, inspections);
    }

    public DutyWorld withMembers(List<Member> roster) {
        return new DutyWorld(grids, versions, departments, roster, inspections);
    }

    public DutyWorld withInspections(List<Inspection> visits) {
        return new DutyWorld(grids, versions, departments, members, visits);
    }

    public AreaTree tree() {
        return new AreaTree(grids);
    }

    public ResponsibilityList list() {
        return new ResponsibilityList(versions);
    }

    public ResponsibilityReport check(LocalDate day) {
        return ResponsibilityCheck.run(new ResponsibilityInput(day, tree(), list(), departments, members, inspections,
                ResponsibilityInput.WEEK));
    }

    public List<DutyFinding> findings() {
        return check(DAY).findings();
    }
}
