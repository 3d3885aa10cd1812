package org.tessera.cases.flow;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.deadline.CalendarStore;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.LeadRouter;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.duty.list.ResponsibilityStore;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;

/**
 * What the loop stands on. Blocking; never on the JavaFX thread.
 *
 * @param grids            areas
 * @param responsibilities who leads what, and how long it may take
 * @param calendar         when offices work
 * @param zone             of the office hours
 */
public record LoopGround(GridStore grids, ResponsibilityStore responsibilities, CalendarStore calendar, ZoneId zone) {

    /** The rules by the lists and the calendar as they are now. */
    public FlowRules rules() {
        return rules(responsibilities.versions());
    }

    /** The rules for one move; only filing reads the lists. */
    FlowRules rules(Move move) {
        return rules(move instanceof Move.File ? responsibilities.versions() : List.of());
    }

    private FlowRules rules(List<CategoryVersion> versions) {
        return FlowRules.usual(new DeadlineRule(new ResponsibilityList(versions), WorkCalendar.of(zone, calendar.days())));
    }

    /** The router over the areas as they are now. */
    LeadRouter router() {
        List<Grid> areas = Arrays.stream(Tier.values()).flatMap(tier -> grids.areas(Scope.WHOLE_DISTRICT, tier).stream()).toList();
        return new LeadRouter(new ResponsibilityList(responsibilities.versions()), responsibilities.departments(), new AreaTree(areas));
    }
}
