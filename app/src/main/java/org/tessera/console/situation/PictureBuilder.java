package org.tessera.console.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tessera.access.Scope;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.dispatch.Unit;
import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.Recorded;
import org.tessera.sensing.Sensor;
import org.tessera.workspace.Workspace;

/**
 * Keeps the open cases and the units of one moment and moves them on: by the clock (cases that open and close in between) and by
 * announcements. Used by one background thread only.
 */
final class PictureBuilder {

    private static final Comparator<CaseLine> NEAREST_DEADLINE_FIRST = Comparator.comparing(CaseLine::urgency)
            .thenComparingLong(PictureBuilder::deadlineOrder)
            .thenComparing(CaseLine::id);

    private final Workspace workspace;
    private final Scope scope;
    private final Map<String, CaseBrief> open = new HashMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private List<Sensor> sensors = List.of();
    private List<CaseLine> lines = List.of();
    private Instant at = Instant.MIN;
    private long revision;
    private boolean stale = true;

    PictureBuilder(Workspace workspace, Scope scope) {
        this.workspace = workspace;
        this.scope = scope;
    }

    /** Takes in what the journal announced. */
    void apply(Announcement announcement) {
        // What was announced may lie outside a narrower scope, or leave it: the store knows.
        if (announcement.changes().isEmpty() || !scope.equals(Scope.WHOLE_DISTRICT)) {
            at = Instant.MIN;
            return;
        }
        for (Change change : announcement.changes()) {
            Recorded state = change.after() == null ? change.before() : change.after();
            if (state instanceof CaseFile file) {
                keep(file.brief(), change.after() != null);
            } else if (state instanceof Unit unit) {
                units.put(unit.id(), unit);
                stale = true;
            } else if (state instanceof Sensor) {
                sensors = workspace.sensors().sensors(scope);
            }
        }
    }

    /** The picture at {@code now}. Blocks on the store. */
    Picture build(Instant now) {
        if (at.equals(Instant.MIN) || now.isBefore(at)) {
            read(now);
        } else if (now.isAfter(at)) {
            Instant before = at;
            at = now;
            workspace.cases().turning(scope, before, now).forEach(file -> keep(file.brief(), true));
        }
        at = now;
        arrange(now);
        return new Picture(now, revision, lines, List.copyOf(units.values()), workspace.units().positions(scope), sensors,
                workspace.sensors().latest(scope, now));
    }

    private void read(Instant now) {
        open.clear();
        units.clear();
        workspace.cases().open(scope, now).forEach(brief -> open.put(brief.id(), brief));
        workspace.units().units(scope).forEach(unit -> units.put(unit.id(), unit));
        sensors = workspace.sensors().sensors(scope);
        stale = true;
    }

    private void keep(CaseBrief brief, boolean exists) {
        if (exists && brief.times().isOpenAt(at)) {
            open.put(brief.id(), brief);
        } else {
            open.remove(brief.id());
        }
        stale = true;
    }

    private void arrange(Instant now) {
        if (!stale && lines.stream().allMatch(line -> line.urgency() == Urgency.of(line.times().dueAt(), now))) {
            return;
        }
        Map<String, List<Unit>> bound = new HashMap<>();
        for (Unit unit : units.values()) {
            if (unit.caseId() != null) {
                bound.computeIfAbsent(unit.caseId(), _ -> new ArrayList<>()).add(unit);
            }
        }
        List<CaseLine> next = new ArrayList<>(open.size());
        for (CaseBrief brief : open.values()) {
            next.add(new CaseLine(brief, Urgency.of(brief.times().dueAt(), now), bound.getOrDefault(brief.id(), List.of())));
        }
        next.sort(NEAREST_DEADLINE_FIRST);
        lines = List.copyOf(next);
        stale = false;
        revision++;
    }

    /** Overdue: what has just become so can still be helped and stands first. Without deadline: the newest first. */
    private static long deadlineOrder(CaseLine line) {
        return switch (line.urgency()) {
            case OVERDUE -> -line.times().dueAt().toEpochMilli();
            case DUE_SOON, ON_TRACK -> line.times().dueAt().toEpochMilli();
            case NO_DEADLINE -> -line.times().openedAt().toEpochMilli();
        };
    }
}
