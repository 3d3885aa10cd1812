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

    private List<Notice> notices(Scope scope, String condition, Database.Binding bind) {
        return database.states(SupervisionTables.NOTICE, ScopeCondition.ofNotice(scope) + " AND " + condition, scope, bind);
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
        return database.jdbi().withHandle(handle -> new HashSet<>(handle.createQuery("SELECT id FROM notice WHERE kind IN"
                + " ('CARD', 'TIMEOUT') AND " + ScopeCondition.ofNotice(scope))
                .bindMap(ScopeCondition.values(scope)).mapTo(String.class).list()));
    }
}
