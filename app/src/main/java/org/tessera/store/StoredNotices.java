package org.tessera.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tessera.access.Scope;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeStore;

/** Notices in the database. */
record StoredNotices(Database database) implements NoticeStore {

    /** Where its case lies, and for one department what is addressed to it. The whole district sees those of cases that are gone too. */
    private static String within(Scope scope) {
        String area = scope.isWholeDistrict() ? "CAST(:area AS VARCHAR) IS NOT NULL"
                : "case_id IN (SELECT id FROM case_file WHERE " + ScopeCondition.ofGrid(scope, "grid_id") + ")";
        return area + (scope.isOneDepartment() ? " AND department_id = :department" : "");
    }

    private List<Notice> notices(Scope scope, String condition, Database.Binding bind) {
        return database.states(SupervisionTables.NOTICE, within(scope) + " AND " + condition, scope, query -> {
            if (scope.isOneDepartment()) {
                query.bind("department", scope.departmentId());
            }
            bind.to(query);
        });
    }

    @Override
    public Optional<Notice> find(Scope scope, String id) {
        return notices(scope, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<Notice> ofCase(Scope scope, String caseId) {
        return notices(scope, "case_id = :case ORDER BY sent_at, id", query -> query.bind("case", caseId));
    }

    @Override
    public List<Notice> waiting(Scope scope, Instant now) {
        return notices(scope, "sent_at <= :now AND (replied_at IS NULL OR replied_at > :now) ORDER BY reply_due, id",
                query -> query.bind("now", EntityTable.micros(now)));
    }

    @Override
    public Set<String> issued(Scope scope) {
        return database.jdbi().withHandle(handle -> {
            var query = handle.createQuery("SELECT id FROM notice WHERE kind IN ('CARD', 'TIMEOUT') AND " + within(scope))
                    .bind("area", scope.areaId());
            if (scope.isOneDepartment()) {
                query.bind("department", scope.departmentId());
            }
            return new HashSet<>(query.mapTo(String.class).list());
        });
    }
}
