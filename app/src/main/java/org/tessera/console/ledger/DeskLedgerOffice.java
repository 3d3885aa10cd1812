package org.tessera.console.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.ledger.LedgerDesk;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.clock.SituationClock;
import org.tessera.console.cases.ActField.Choice;
import org.tessera.duty.list.ResponsibilityStore;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;

/** The services over the desk of the ledger. */
public final class DeskLedgerOffice implements LedgerOffice {

    private final LedgerDesk desk;
    private final GridStore grids;
    private final ResponsibilityStore departments;
    private final SituationClock clock;
    private final ZoneId zone;
    private final Actor actor;

    /**
     * @param desk  with the signed-in person at it
     * @param zone  of the days on which promises are due
     * @param actor the signed-in person
     */
    public DeskLedgerOffice(LedgerDesk desk, GridStore grids, ResponsibilityStore departments, SituationClock clock, ZoneId zone,
            Actor actor) {
        this.desk = desk;
        this.grids = grids;
        this.departments = departments;
        this.clock = clock;
        this.zone = zone;
        this.actor = actor;
    }

    @Override
    public Board board() {
        Instant now = clock.now();
        List<Grid> homes = grids.areas(actor.scope(), Tier.COMMUNITY);
        Map<String, String> above = grids.areas(Scope.WHOLE_DISTRICT, Tier.TOWNSHIP).stream()
                .collect(Collectors.toMap(Grid::id, Grid::label, (first, _) -> first));
        List<Choice> areas = (homes.isEmpty() ? grids.areas(actor.scope(), Tier.GRID) : homes).stream()
                .map(area -> new Choice(area.id(), joined(above.get(area.parentId()), area.label())))
                .sorted(Comparator.comparing(Choice::words)).toList();
        List<Choice> owners = departments.departments().stream().map(each -> new Choice(each.id(), each.name())).toList();
        return new Board(now, now.atZone(zone).toLocalDate(), LedgerLine.of(desk.entries(), now, zone), areas, owners);
    }

    @Override
    public void record(String areaId, Resident resident, WorkKind kind, String words) {
        desk.record(areaId, resident, List.of(Need.heard(1, kind, words)));
    }

    @Override
    public void promise(LedgerLine line, String what, LocalDate due, String owner) {
        desk.promise(line.entry().id(), line.need().number(), what, due, owner);
    }

    @Override
    public void signOff(LedgerLine line, SignOff.Confirmation how, String words) {
        desk.signOff(line.entry().id(), line.need().number(), line.promise().number(), how, clock.now(), words);
    }

    private static String joined(String above, String name) {
        return above == null || above.equals(name) ? name : above + " · " + name;
    }
}
