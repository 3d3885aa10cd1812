package org.tessera.console.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Stage;
import org.tessera.console.cases.CaseIndex.Standing;
import org.tessera.duty.list.Department;
import org.tessera.grid.Grid;
import org.tessera.workspace.Workspace;

/** The table of cases from the open workspace: narrowed, counted, sorted and cut to what a person can look through. */
public final class StoreCaseReader implements CaseReader {

    private static final int SHOWN = 20_000;
    private static final Comparator<CaseRow> ORDER = Comparator.comparing((CaseRow row) -> row.ending() != null)
            .thenComparing(CaseRow::urgency)
            .thenComparingLong(StoreCaseReader::deadlineOrder)
            .thenComparing(CaseRow::id);

    private final Workspace workspace;
    private final Supplier<Scope> scope;
    private final ZoneId zone;
    private final CaseIndex index;
    private final Map<String, String> communities = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();

    /**
     * @param scope whose view it is
     * @param zone  of the office hours
     */
    public StoreCaseReader(Workspace workspace, Supplier<Scope> scope, ZoneId zone) {
        this.workspace = workspace;
        this.scope = scope;
        this.zone = zone;
        this.index = new CaseIndex(workspace, scope);
    }

    @Override
    public synchronized CasePage read(TableFilter filter, Instant now) {
        learnNames();
        WorkCalendar calendar = WorkCalendar.of(zone, workspace.calendar().days());
        String text = filter.text().toLowerCase(Locale.ROOT);
        List<CaseRow> meant = new ArrayList<>();
        for (Standing each : index.at(now, filter.closed())) {
            CaseTimes times = each.brief().times();
            boolean seen = !times.openedAt().isAfter(now) && (filter.closed() || times.isOpenAt(now));
            if (seen && contains(each.brief(), text)) {
                meant.add(row(each, now, calendar));
            }
        }
        Map<LoopPlace, Integer> places = new EnumMap<>(LoopPlace.class);
        Map<Card, Integer> cards = new EnumMap<>(Card.class);
        TreeSet<String> leads = new TreeSet<>();
        List<CaseRow> found = new ArrayList<>();
        for (CaseRow row : meant) {
            boolean place = filter.place().holds(row.stage());
            boolean lead = filter.lead().isEmpty() || filter.lead().equals(row.lead());
            boolean card = filter.card() == null || filter.card() == row.card();
            if (lead && card) {
                places.merge(LoopPlace.of(row.stage()), 1, Integer::sum);
            }
            if (place && lead) {
                cards.merge(row.card(), 1, Integer::sum);
            }
            if (place && card && !row.lead().isEmpty()) {
                leads.add(row.lead());
            }
            if (place && lead && card) {
                found.add(row);
            }
        }
        found.sort(ORDER);
        return new CasePage(found.subList(0, Math.min(SHOWN, found.size())), found.size(), places, cards, List.copyOf(leads));
    }

    private CaseRow row(Standing each, Instant now, WorkCalendar calendar) {
        CaseTimes times = each.brief().times();
        boolean open = times.isOpenAt(now);
        boolean own = each.progress() != null;
        Stage stage = own ? each.progress().stage() : open ? Stage.HANDLING : Stage.FEEDBACK;
        Ending ending = own ? each.progress().ending() : open ? null : Ending.CLOSED;
        Card card = CardRule.USUAL.card(times, each.clock(), now, calendar);
        String grid = each.brief().place().gridId();
        return new CaseRow(each.brief(), stage, ending, departments.getOrDefault(each.lead(), each.lead()),
                grid == null ? "" : communities.getOrDefault(grid, ""), card, Urgency.of(times.dueAt(), now),
                own ? each.progress().reports().size() : 1);
    }

    private static boolean contains(CaseBrief brief, String text) {
        return text.isEmpty() || Stream.of(brief.id(), brief.title(), brief.category(), brief.place().address())
                .anyMatch(part -> part != null && part.toLowerCase(Locale.ROOT).contains(text));
    }

    /** As in the queue: what has just become overdue can still be helped and stands first; without deadline the newest first. */
    private static long deadlineOrder(CaseRow row) {
        CaseTimes times = row.brief().times();
        return switch (row.urgency()) {
            case OVERDUE -> -times.dueAt().toEpochMilli();
            case DUE_SOON, ON_TRACK -> times.dueAt().toEpochMilli();
            case NO_DEADLINE -> -times.openedAt().toEpochMilli();
        };
    }

    /** Once: the community of each grid, or where that has only a number the township, and what departments are called. */
    private void learnNames() {
        if (!communities.isEmpty()) {
            return;
        }
        Map<String, Grid> above = new HashMap<>();
        for (Tier tier : List.of(Tier.TOWNSHIP, Tier.COMMUNITY)) {
            workspace.grids().areas(Scope.WHOLE_DISTRICT, tier).forEach(area -> above.put(area.id(), area));
        }
        for (Grid grid : workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)) {
            Grid community = above.get(grid.parentId());
            if (community != null) {
                Grid township = community.parentId() == null ? null : above.get(community.parentId());
                boolean named = !community.label().equals(community.id());
                communities.put(grid.id(), named || township == null ? community.label() : township.label());
            }
        }
        for (Department department : workspace.responsibilities().departments()) {
            if (department.name() != null && !department.name().isBlank()) {
                departments.put(department.id(), department.name());
            }
        }
    }
}
