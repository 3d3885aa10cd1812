package org.tessera.cases.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.LeadRouter;
import org.tessera.grid.GridLocator;

/**
 * What the window knows before anybody says anything: areas, lists, calendar. Immutable; safe for use by any thread.
 *
 * @param grids     the grids in force
 * @param areas     which community and township each lies in
 * @param router    who leads what
 * @param deadlines the lists with the limits and the calendar that counts them
 */
public record IntakeKnowledge(GridLocator grids, AreaTree areas, LeadRouter router, DeadlineRule deadlines) {

    /** Where days begin. */
    public ZoneId zone() {
        return deadlines.calendar().zone();
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    /** The one grid, community and township of a place; a place on a border belongs to the area with the smallest id. */
    public KnownArea areaOf(Point point) {
        Optional<String> grid = point == null ? Optional.empty() : grids.locate(point.getCoordinate());
        if (grid.isEmpty()) {
            return KnownArea.NONE;
        }
        OptionalInt number = areas.number(grid.get());
        return number.isEmpty() ? new KnownArea(grid.get(), "", "")
                : new KnownArea(grid.get(), areas.areaOf(Tier.COMMUNITY, number.getAsInt()),
                        areas.areaOf(Tier.TOWNSHIP, number.getAsInt()));
    }

    /** Whether a scope reaches a place. What lies in no grid is the district's; what is new has no department yet. */
    public static boolean reaches(Scope scope, KnownArea area) {
        return !scope.isOneDepartment() && switch (scope.tier()) {
            case DISTRICT -> true;
            case TOWNSHIP -> area.township().equals(scope.areaId()) && !area.township().isEmpty();
            case COMMUNITY -> area.community().equals(scope.areaId()) && !area.community().isEmpty();
            case GRID -> area.grid().equals(scope.areaId()) && !area.grid().isEmpty();
        };
    }

    /** The category as the list has it on the day. */
    public Optional<Category> category(String id, Instant at) {
        return deadlines.list().on(day(at), id).map(CategoryVersion::category);
    }

    /** Whether there is any list on the day that a category could be held against. */
    public boolean hasList(Instant at) {
        return !deadlines.list().on(day(at)).isEmpty();
    }

    /** All categories of the same subclass; the category alone where the list names no subclass. Empty for no category. */
    public Set<String> subclassOf(String id, Instant at) {
        if (id.isEmpty()) {
            return Set.of();
        }
        Optional<Category> own = category(id, at).filter(category -> !category.subclass().isEmpty());
        return own.map(category -> deadlines.list().on(day(at)).stream().map(CategoryVersion::category)
                .filter(each -> each.mainClass().equals(category.mainClass()) && each.subclass().equals(category.subclass()))
                .map(Category::id).collect(Collectors.toUnmodifiableSet())).orElse(Set.of(id));
    }
}
