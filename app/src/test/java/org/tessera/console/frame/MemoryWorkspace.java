package org.tessera.console.frame;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseStore;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.AssignmentStore;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitStore;
import org.tessera.duty.RosterStore;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.JournalVerdict;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.journal.ReplayedState;
import org.tessera.sensing.Observation;
import org.tessera.sensing.Sensor;
import org.tessera.sensing.SensorStore;
import org.tessera.workspace.Settings;
import org.tessera.workspace.Workspace;

/** A workspace in memory, for tests of the screens: every state by its reference, a journal without hashes. */
final class MemoryWorkspace implements Workspace, Journal, GridStore, CaseStore, UnitStore, AssignmentStore, Settings {

    private final Map<EntityRef, Recorded> states = new ConcurrentHashMap<>();
    private final Map<String, Position> fixes = new ConcurrentHashMap<>();
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final List<JournalEntry> entries = new CopyOnWriteArrayList<>();
    private final List<List<Change>> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final boolean readOnly;

    MemoryWorkspace(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** Puts a state in without an entry. */
    void put(Recorded state) {
        states.put(state.ref(), state);
    }

    private <T extends Recorded> List<T> all(Class<T> kind) {
        return states.values().stream().filter(kind::isInstance).map(kind::cast)
                .sorted(Comparator.comparing(state -> state.ref().id())).toList();
    }

    @Override
    public synchronized JournalEntry commit(JournalDraft draft, Supplier<List<Change>> decide) {
        List<Change> made = decide.get();
        made.forEach(change -> {
            if (change.after() == null) {
                states.remove(change.ref());
            } else {
                put(change.after());
            }
        });
        JournalEntry entry = new JournalEntry(entries.size() + 1L, Instant.EPOCH, draft.at(), draft.actor().id(), draft.action(),
                draft.reason(), made.stream().map(Change::ref).toList(), "", "", "");
        entries.add(entry);
        changes.add(made);
        listeners.forEach(listener -> listener.accept(new Announcement(entry, made, made.size())));
        return entry;
    }

    @Override
    public MergeTally merge(JournalDraft draft, Iterator<? extends Recorded> arriving) {
        arriving.forEachRemaining(this::put);
        return new MergeTally(states.size(), 0, 0);
    }

    @Override
    public List<JournalEntry> entries(long after, int limit) {
        return entries.stream().filter(entry -> entry.sequence() > after).limit(limit).toList();
    }

    @Override
    public List<JournalEntry> entriesOf(EntityRef subject) {
        return entries.stream().filter(entry -> entry.subjects().contains(subject)).toList();
    }

    @Override
    public List<Change> changesOf(long sequence) {
        return changes.get((int) sequence - 1);
    }

    @Override
    public long head() {
        return entries.size();
    }

    @Override
    public JournalVerdict verify() {
        return new JournalVerdict(entries.size(), true, null);
    }

    @Override
    public ReplayedState replay(Instant recordedUntil) {
        return new ReplayedState(recordedUntil, entries.size(), Map.of(), Map.of(), "");
    }

    @Override
    public Subscription follow(Consumer<Announcement> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Grid> areas(Scope scope, Tier tier) {
        return all(Grid.class).stream().filter(grid -> grid.tier() == tier).toList();
    }

    @Override
    public Optional<Grid> find(Tier tier, String id) {
        return areas(Scope.WHOLE_DISTRICT, tier).stream().filter(grid -> grid.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Grid> at(Tier tier, Point point) {
        return areas(Scope.WHOLE_DISTRICT, tier).stream().filter(grid -> grid.shape().isValid() && grid.shape().covers(point))
                .findFirst();
    }

    @Override
    public Optional<CaseFile> find(Scope scope, String id) {
        return Optional.ofNullable((CaseFile) states.get(new EntityRef("case", id)));
    }

    @Override
    public List<CaseFile> list(CaseQuery query) {
        return all(CaseFile.class).stream()
                .filter(file -> query.openAt() == null || file.times().isOpenAt(query.openAt()))
                .sorted(Comparator.comparing((CaseFile file) -> file.times().openedAt()).reversed())
                .limit(query.limit()).toList();
    }

    @Override
    public List<CaseFile> turning(Scope scope, Instant after, Instant until) {
        return all(CaseFile.class).stream().filter(file -> within(file.times().openedAt(), after, until)
                || within(file.times().closedAt(), after, until)).toList();
    }

    private static boolean within(Instant moment, Instant after, Instant until) {
        return moment != null && moment.isAfter(after) && !moment.isAfter(until);
    }

    @Override
    public long count(Scope scope) {
        return all(CaseFile.class).size();
    }

    @Override
    public List<Unit> units(Scope scope) {
        return all(Unit.class);
    }

    @Override
    public Optional<Unit> find(String id) {
        return Optional.ofNullable((Unit) states.get(new EntityRef("unit", id)));
    }

    @Override
    public List<Unit> assignedTo(String caseId) {
        return all(Unit.class).stream().filter(unit -> caseId.equals(unit.caseId())).toList();
    }

    @Override
    public Map<String, Position> positions() {
        return new TreeMap<>(fixes);
    }

    @Override
    public int record(Collection<Position> arriving) {
        arriving.forEach(fix -> fixes.put(fix.unitId(), fix));
        return arriving.size();
    }

    @Override
    public List<Assignment> ofCase(String caseId) {
        return all(Assignment.class).stream().filter(assignment -> assignment.caseId().equals(caseId)).toList();
    }

    @Override
    public Optional<Assignment> current(String unitId) {
        return active().stream().filter(assignment -> assignment.unitId().equals(unitId)).findFirst();
    }

    @Override
    public List<Assignment> active() {
        return all(Assignment.class).stream().filter(assignment -> assignment.clearedAt() == null).toList();
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void put(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public GridStore grids() {
        return this;
    }

    @Override
    public RosterStore roster() {
        return _ -> List.of();
    }

    @Override
    public CaseStore cases() {
        return this;
    }

    @Override
    public UnitStore units() {
        return this;
    }

    @Override
    public AssignmentStore assignments() {
        return this;
    }

    @Override
    public org.tessera.dispatch.RoadStore roads() {
        return List::of;
    }

    @Override
    public Settings settings() {
        return this;
    }

    @Override
    public SensorStore sensors() {
        return new SensorStore() {
            @Override
            public List<Sensor> sensors() {
                return all(Sensor.class);
            }

            @Override
            public Map<String, Observation> latest(Instant now) {
                return Map.of();
            }

            @Override
            public int record(Collection<Observation> observations) {
                return 0;
            }
        };
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
