package org.tessera.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.LedgerStore;
import org.tessera.cases.ledger.Suggestion;

/** The residents' concerns ledger in the database. */
record StoredLedger(Database database) implements LedgerStore {

    @Override
    public Optional<LedgerEntry> find(Scope scope, String id) {
        return entries(scope, "id = :id", query -> query.bind("id", id), "").stream().findFirst();
    }

    @Override
    public List<LedgerEntry> visited(Scope scope, Instant from, Instant to) {
        return entries(scope, "visited_at >= :from AND visited_at < :to", query -> query.bind("from", EntityTable.micros(from))
                .bind("to", EntityTable.micros(to)), " ORDER BY visited_at, id");
    }

    @Override
    public List<LedgerEntry> promised(Scope scope) {
        return entries(scope, "due_on IS NOT NULL", _ -> { }, " ORDER BY due_on, id");
    }

    @Override
    public List<LedgerEntry> all(Scope scope) {
        return entries(scope, "TRUE", _ -> { }, " ORDER BY visited_at, id");
    }

    @Override
    public Optional<Suggestion> suggestion(Scope scope, String id) {
        return suggestions(scope, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<Suggestion> suggestions(Scope scope) {
        return suggestions(scope, "TRUE", _ -> { });
    }

    @Override
    public long count() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT (SELECT COUNT(*) FROM ledger_entry) + (SELECT COUNT(*) FROM suggestion)").mapTo(Long.class).one());
    }

    private List<LedgerEntry> entries(Scope scope, String condition, Database.Binding bind, String order) {
        return database.states(LedgerTables.ENTRY, condition + " AND " + ScopeCondition.ofLedgerEntry(scope) + order, scope, bind);
    }

    private List<Suggestion> suggestions(Scope scope, String condition, Database.Binding bind) {
        return database.states(LedgerTables.SUGGESTION, condition + " AND " + ScopeCondition.ofAreaAlone(scope)
                + " ORDER BY came_at, id", scope, bind);
    }
}
