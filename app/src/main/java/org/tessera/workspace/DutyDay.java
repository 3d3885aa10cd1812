package org.tessera.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.duty.check.Inspection;
import org.tessera.duty.check.ResponsibilityInput;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.LeadRouter;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.grid.Grid;
import org.tessera.journal.Refusal;

/**
 * The duties of a workspace on one day: grids as they were when it began, the responsibility list in all its versions, the roster. Every
 * method reads the database; blocking.
 *
 * @param workspace where
 * @param day       when
 * @param zone      where a day begins
 */
public record DutyDay(Workspace workspace, LocalDate day, ZoneId zone) {

    /** The zone of the domain's own rules. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * What the responsibility check takes.
     *
     * @throws Refusal when there are no grids
     */
    public ResponsibilityInput input(List<Inspection> inspections, int within) {
        AreaTree areas = areas();
        if (areas.size() == 0) {
            throw new Refusal("refusal.no-grids", "the workspace holds no grids on " + day + "; import them first", day.toString());
        }
        return new ResponsibilityInput(day, areas, new ResponsibilityList(workspace.responsibilities().versions()),
                workspace.responsibilities().departments(), workspace.roster().members(Scope.WHOLE_DISTRICT), inspections, within);
    }

    /** Says who leads a case, by the list of any day and the grids of this one. */
    public LeadRouter router() {
        return new LeadRouter(new ResponsibilityList(workspace.responsibilities().versions()),
                workspace.responsibilities().departments(), areas());
    }

    /** Which grids there are that day, and in what areas they lie. */
    public AreaTree areas() {
        Instant start = day.atStartOfDay(zone).toInstant();
        List<Grid> areas = new ArrayList<>(workspace.plans().versions(Scope.WHOLE_DISTRICT).stream()
                .filter(grid -> grid.isValidAt(start)).toList());
        for (Tier tier : List.of(Tier.COMMUNITY, Tier.TOWNSHIP, Tier.DISTRICT)) {
            areas.addAll(workspace.grids().areas(Scope.WHOLE_DISTRICT, tier));
        }
        return new AreaTree(areas);
    }
}
