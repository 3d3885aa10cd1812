package org.tessera.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleRules;
import org.tessera.cases.whistle.WhistleStore;

/** Whistles in the database. */
record StoredWhistles(Database database) implements WhistleStore {

    @Override
    public Optional<Whistle> find(Scope scope, String id) {
        return within(scope, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public List<Whistle> open(Scope scope) {
        return within(scope, "is_open", _ -> { }, " ORDER BY blown_at DESC, id");
    }

    @Override
    public List<Whistle> blown(Scope scope, Instant from, Instant to) {
        return within(scope, "blown_at >= :from AND blown_at < :to", query -> query.bind("from", EntityTable.micros(from))
                .bind("to", EntityTable.micros(to)), " ORDER BY blown_at, id");
    }

    @Override
    public WhistleRules rules() {
        return database.find(LedgerTables.WHISTLE_RULES, "rules").orElse(WhistleRules.USUAL);
    }

    @Override
    public long count() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM whistle").mapTo(Long.class).one());
    }

    private List<Whistle> within(Scope scope, String condition, Database.Binding bind) {
        return within(scope, condition, bind, "");
    }

    private List<Whistle> within(Scope scope, String condition, Database.Binding bind, String order) {
        return database.states(LedgerTables.WHISTLE, condition + " AND " + ScopeCondition.ofWhistle(scope) + order, scope, bind);
    }
}
