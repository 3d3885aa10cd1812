package org.tessera.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseTimes;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.Road;
import org.tessera.dispatch.Unit;
import org.tessera.duty.Member;
import org.tessera.grid.Grid;
import org.tessera.grid.Household;
import org.tessera.journal.Recorded;
import org.tessera.sensing.Sensor;

/**
 * How one kind of record lies in one table; the columns beside {@code id}, {@code state} and {@code source_digest} repeat what
 * queries ask for.
 *
 * @param type    kind, as in the record's ref
 * @param shape   class of the record
 * @param table   name of the table
 * @param columns further columns
 * @param values  their values, in order
 * @param detail  what the replay counts by, besides the kind
 * @param source  the part that a source decides
 * @param merged  what a source's new state becomes over the stored one
 */
record EntityTable<T extends Recorded>(String type, Class<T> shape, String table, List<String> columns,
        Function<T, Object[]> values, Function<T, String> detail, UnaryOperator<T> source, Merging<T> merged) {

    static final EntityTable<Grid> GRID = new EntityTable<>("grid", Grid.class, "grid",
            List.of("tier", "code", "parent_id", "shape", "valid_from", "valid_to"),
            g -> new Object[] {g.tier().name(), g.id(), g.parentId(), CanonicalJson.wkb(g.shape()), micros(g.validFrom()),
                micros(g.validTo())},
            // Plans say how long a grid is valid, never a source: a retired grid does not come back by an import.
            g -> g.tier().name(), g -> g.validFrom() == null && g.validTo() == null ? g : g.valid(null, null),
            (before, after, _) -> after.valid(before.validFrom(), before.validTo()));
    static final EntityTable<CaseFile> CASE = new EntityTable<>("case", CaseFile.class, "case_file",
            List.of("grid_id", "opened_at", "due_at", "closed_at", "words", "shape", "title", "category", "address", "quality", "lon",
                    "lat", "lead", "parties", "stage", "ending", "report_key"), CaseColumns::of,
            c -> c.times().closedAt() == null ? "NO_CLOSING" : "WITH_CLOSING",
            EntityTable::withoutGrid, EntityTable::mergedCase);
    static final EntityTable<Member> MEMBER = new EntityTable<>("member", Member.class, "member", List.of("area_id"),
            m -> new Object[] {m.areaId()}, Member::post, m -> m, (_, after, _) -> after);
    // Where a unit stands is decided here, never by a source.
    static final EntityTable<Unit> UNIT = new EntityTable<>("unit", Unit.class, "unit", List.of("area_id", "case_id"),
            u -> new Object[] {u.areaId(), u.caseId()}, u -> u.state().name(), u -> u,
            (before, after, _) -> after.in(before.state(), before.caseId(), before.since()));
    static final EntityTable<Assignment> ASSIGNMENT = new EntityTable<>("assignment", Assignment.class, "assignment",
            List.of("case_id", "unit_id", "active"),
            a -> new Object[] {a.caseId(), a.unitId(), a.clearedAt() == null},
            a -> a.clearedAt() == null ? "ACTIVE" : "CLEARED", a -> a, (_, after, _) -> after);
    static final EntityTable<Sensor> SENSOR = new EntityTable<>("sensor", Sensor.class, "sensor", List.of("shape"),
            s -> new Object[] {CanonicalJson.wkb(s.point())}, Sensor::kind, s -> s, (_, after, _) -> after);

    static final EntityTable<Road> ROAD = new EntityTable<>("road", Road.class, "road", List.of("shape", "name", "kind"),
            r -> new Object[] {CanonicalJson.wkb(r.shape()), r.name(), r.kind()}, Road::kind, r -> r, (_, after, _) -> after);

    static final EntityTable<Household> HOUSEHOLD = new EntityTable<>("household", Household.class, "household", List.of("shape"),
            h -> new Object[] {CanonicalJson.wkb(h.point())}, Household::kind, h -> h, (_, after, _) -> after);

    static EntityTable<?> of(String type) {
        return EntityTables.ALL.stream().filter(table -> table.type.equals(type)).findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown kind of record: " + type));
    }

    T read(String json) {
        return CanonicalJson.read(json, shape);
    }

    Object[] valuesOf(Recorded state) {
        return values.apply(shape.cast(state));
    }

    String detailOf(String json) {
        return detail.apply(read(json));
    }

    String sourceDigest(Recorded state, String json) {
        T typed = shape.cast(state);
        T part = source.apply(typed);
        return CanonicalJson.sha256(part == typed ? json : CanonicalJson.write(part));
    }

    Recorded merge(Recorded before, Recorded after, boolean changedHere) {
        return merged.merge(shape.cast(before), shape.cast(after), changedHere);
    }

    /** Microseconds since 1970, rounded down; null stays null. */
    static Long micros(Instant instant) {
        return instant == null ? null
                : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static CaseFile withoutGrid(CaseFile file) {
        CasePlace place = file.place();
        return new CaseFile(file.id(), file.subject(), new CasePlace(place.point(), place.quality(), place.address(), null),
                file.times(), file.closureReason(), file.attributes());
    }

    /**
     * The source decides all of a case but three things: the grid, which is found here and holds while the point stays, how far it has
     * come round the loop, and a closing made here. Was the case changed here since the source last spoke and is it closed, then our
     * time and reason of closing stay.
     */
    private static CaseFile mergedCase(CaseFile before, CaseFile after, boolean changedHere) {
        CasePlace to = after.place();
        boolean samePoint = to.point() != null && before.place().point() != null && to.point().equalsExact(before.place().point());
        CasePlace place = to.gridId() == null && samePoint
                ? new CasePlace(to.point(), to.quality(), to.address(), before.place().gridId()) : to;
        if (before.progress() != null) {
            // The loop decides when it is due and when it ends.
            return new CaseFile(after.id(), after.subject(), place, new CaseTimes(after.times().openedAt(), before.times().dueAt(),
                    before.times().closedAt()), before.closureReason(), after.attributes(), before.progress());
        }
        boolean closedHere = changedHere && before.times().closedAt() != null;
        CaseTimes times = closedHere
                ? new CaseTimes(after.times().openedAt(), after.times().dueAt(), before.times().closedAt()) : after.times();
        return new CaseFile(after.id(), after.subject(), place, times, closedHere ? before.closureReason() : after.closureReason(),
                after.attributes());
    }

    /** What becomes of a stored state when its source says something new. */
    interface Merging<T> {
        T merge(T before, T incoming, boolean changedHere);
    }
}
