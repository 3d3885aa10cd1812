package org.tessera.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseStore;

/** Cases in the database. Times are compared to the microsecond. */
record StoredCases(Database database) implements CaseStore {

    @Override
    public Optional<CaseFile> find(Scope scope, String id) {
        return database.states(EntityTable.CASE, "id = :id AND " + ScopeCondition.ofGrid(scope, "grid_id"), scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<CaseFile> list(CaseQuery wanted) {
        Long openAt = EntityTable.micros(wanted.openAt());
        String text = wanted.text() == null ? "" : wanted.text().strip().toLowerCase(Locale.ROOT);
        String condition = ScopeCondition.ofGrid(wanted.scope(), "grid_id")
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
    public List<CaseFile> turning(Scope scope, Instant after, Instant until) {
        // Two index ranges; OR would read the whole table.
        return database.states(EntityTable.CASE, "id IN (SELECT id FROM case_file WHERE opened_at > :after"
                + " AND opened_at <= :until"
                + " UNION SELECT id FROM case_file WHERE closed_at > :after AND closed_at <= :until) AND "
                + ScopeCondition.ofGrid(scope, "grid_id") + " ORDER BY opened_at, id", scope,
                query -> query.bind("after", EntityTable.micros(after)).bind("until", EntityTable.micros(until)));
    }

    @Override
    public long count(Scope scope) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT COUNT(*) FROM case_file WHERE " + ScopeCondition.ofGrid(scope, "grid_id"))
                .bind("area", scope.areaId() == null ? "" : scope.areaId()).mapTo(Long.class).one());
    }
}
