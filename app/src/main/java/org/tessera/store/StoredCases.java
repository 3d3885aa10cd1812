package org.tessera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseFilter;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseStore;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.OpenedQuery;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.flow.Stage;

/** Cases in the database. Times are compared to the microsecond. */
record StoredCases(Database database) implements CaseStore {

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final String BRIEF = "id, title, category, address, grid_id, quality, lon, lat, opened_at, due_at, closed_at";

    @Override
    public Optional<CaseFile> find(Scope scope, String id) {
        return database.states(EntityTable.CASE, "id = :id AND " + ScopeCondition.ofCase(scope), scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<CaseFile> list(CaseQuery wanted) {
        Long openAt = EntityTable.micros(wanted.openAt());
        String text = wanted.text() == null ? "" : wanted.text().strip().toLowerCase(Locale.ROOT);
        String condition = ScopeCondition.ofCase(wanted.scope())
                + (openAt == null ? "" : " AND opened_at <= :now AND (closed_at IS NULL OR closed_at > :now)")
                + (text.isEmpty() ? "" : " AND LOCATE(:text, words) > 0")
                + " ORDER BY opened_at DESC, id LIMIT :limit";
        return database.states(EntityTable.CASE, condition, wanted.scope(), query -> {
            query.bind("limit", wanted.limit());
            if (openAt != null) {
                query.bind("now", openAt);
            }
            if (!text.isEmpty()) {
                query.bind("text", text);
            }
        });
    }

    @Override
    public List<CaseFile> list(CaseFilter wanted) {
        String text = wanted.text() == null ? "" : wanted.text().strip().toLowerCase(Locale.ROOT);
        String lead = wanted.lead() == null ? "" : wanted.lead();
        boolean underWay = wanted.stage() != null || wanted.overdue();
        String condition = ScopeCondition.ofCase(wanted.scope()) + " AND opened_at <= :now"
                + (underWay ? " AND (closed_at IS NULL OR closed_at > :now)" : "")
                + (wanted.stage() == null ? "" : " AND stage = :stage")
                + (wanted.ending() == null ? "" : " AND closed_at <= :now AND ending = :ending")
                + (lead.isEmpty() ? "" : " AND lead = :lead")
                + (wanted.overdue() ? " AND due_at < :now" : "")
                + (text.isEmpty() ? "" : " AND LOCATE(:text, words) > 0")
                + " ORDER BY opened_at DESC, id LIMIT :limit";
        return database.states(EntityTable.CASE, condition, wanted.scope(), query -> {
            query.bind("now", EntityTable.micros(wanted.now())).bind("limit", wanted.limit());
            query.bind("stage", wanted.stage() == null ? "" : wanted.stage().name());
            query.bind("ending", wanted.ending() == null ? "" : wanted.ending().name());
            query.bind("lead", lead).bind("text", text);
        });
    }

    @Override
    public List<CaseFile> openedIn(OpenedQuery wanted) {
        String categories = IntStream.range(0, wanted.categories().size()).mapToObj(i -> ":category" + i)
                .collect(Collectors.joining(", "));
        String condition = "opened_at >= :from AND opened_at <= :until AND " + ScopeCondition.ofCase(wanted.scope())
                + (categories.isEmpty() ? "" : " AND category IN (" + categories + ")")
                + (wanted.closed() == null ? "" : wanted.closed() ? " AND closed_at <= :now"
                        : " AND (closed_at IS NULL OR closed_at > :now)")
                + " ORDER BY opened_at DESC, id LIMIT :limit OFFSET :skip";
        return database.states(EntityTable.CASE, condition, wanted.scope(), query -> {
            query.bind("from", EntityTable.micros(wanted.from())).bind("until", EntityTable.micros(wanted.until()))
                    .bind("limit", wanted.limit()).bind("skip", wanted.skip());
            if (wanted.closed() != null) {
                query.bind("now", EntityTable.micros(wanted.now()));
            }
            for (int i = 0; i < wanted.categories().size(); i++) {
                query.bind("category" + i, wanted.categories().get(i));
            }
        });
    }

    @Override
    public Map<Stage, Long> stages(Scope scope, Instant now) {
        // Two ranges of the index on stages, as in opened(…).
        String inScope = " AND opened_at <= :now AND " + ScopeCondition.ofCase(scope);
        Map<Stage, Long> counted = new EnumMap<>(Stage.class);
        database.jdbi().useHandle(handle -> handle.createQuery("SELECT stage, COUNT(*) FROM case_file WHERE closed_at IS NULL" + inScope
                + " GROUP BY stage UNION ALL SELECT stage, COUNT(*) FROM case_file WHERE closed_at > :now" + inScope + " GROUP BY stage")
                .bindMap(ScopeCondition.values(scope)).bind("now", EntityTable.micros(now))
                .map((row, _) -> Map.entry(Stage.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counted.merge(entry.getKey(), entry.getValue(), Long::sum)));
        return counted;
    }

    @Override
    public List<CaseBrief> open(Scope scope, Instant now) {
        return opened(scope, EntityTable.micros(now), EntityTable.micros(now));
    }

    @Override
    public List<CaseBrief> opened(Scope scope, Instant until) {
        return opened(scope, EntityTable.micros(until), Long.MIN_VALUE);
    }

    private List<CaseBrief> opened(Scope scope, long until, long closedAfter) {
        // Two ranges of one index that holds every column asked for, so that no row is read; OR would read them all.
        String inScope = " AND opened_at <= :until AND " + ScopeCondition.ofCase(scope);
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT " + BRIEF
                + " FROM case_file WHERE closed_at IS NULL" + inScope + " UNION ALL SELECT " + BRIEF
                + " FROM case_file WHERE closed_at > :closed" + inScope)
                .bindMap(ScopeCondition.values(scope)).bind("until", until).bind("closed", closedAfter)
                .map((row, _) -> brief(row)).list());
    }

    @Override
    public Optional<Instant> newest(Scope scope) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT MAX(opened_at) FROM case_file WHERE " + ScopeCondition.ofCase(scope))
                .bindMap(ScopeCondition.values(scope)).mapTo(Long.class).findOne().map(EntityTable::instant));
    }

    @Override
    public List<CaseFile> turning(Scope scope, Instant after, Instant until) {
        // Two index ranges, put together here: OR would read the whole table, IN of a UNION is computed again for every row.
        Map<String, CaseFile> found = new TreeMap<>();
        for (String time : List.of("opened_at", "closed_at")) {
            database.states(EntityTable.CASE, time + " > :after AND " + time + " <= :until AND "
                    + ScopeCondition.ofCase(scope), scope,
                    query -> query.bind("after", EntityTable.micros(after)).bind("until", EntityTable.micros(until)))
                    .forEach(file -> found.put(file.id(), file));
        }
        return found.values().stream().sorted(Comparator.comparing(file -> file.times().openedAt(),
                Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    private static CaseBrief brief(ResultSet row) throws SQLException {
        PlaceQuality quality = PlaceQuality.valueOf(row.getString(6));
        double lon = row.getDouble(7);
        Point point = row.wasNull() ? null : POINTS.createPoint(new Coordinate(lon, row.getDouble(8)));
        CaseTimes times = new CaseTimes(time(row, 9), time(row, 10), time(row, 11));
        return new CaseBrief(row.getString(1), row.getString(2), row.getString(3),
                new CasePlace(point, quality, row.getString(4), row.getString(5)), times);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : EntityTable.instant(micros);
    }

    @Override
    public long count(Scope scope) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT COUNT(*) FROM case_file WHERE " + ScopeCondition.ofCase(scope))
                .bindMap(ScopeCondition.values(scope)).mapTo(Long.class).one());
    }
}
