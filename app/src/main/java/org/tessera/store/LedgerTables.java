package org.tessera.store;

import java.time.LocalDate;
import java.util.List;

import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Promise;
import org.tessera.cases.ledger.Suggestion;
import org.tessera.cases.whistle.Response;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleRules;

/** The tables of whistles and of the residents' concerns ledger. */
final class LedgerTables {

    static final EntityTable<Whistle> WHISTLE = new EntityTable<>("whistle", Whistle.class, "whistle",
            List.of("caller_area", "called", "blown_at", "is_open"),
            w -> new Object[] {w.call().area(), NamedDepartments.column(w.responses().stream().map(Response::department).toList()),
                EntityTable.micros(w.call().at()), !w.state().isEnd()},
            w -> w.state().name(), w -> w, (_, after, _) -> after);
    static final EntityTable<WhistleRules> WHISTLE_RULES = new EntityTable<>("whistle-rules", WhistleRules.class, "whistle_rules",
            List.of("approval"), rules -> new Object[] {rules.approval().name()}, rules -> rules.approval().name(), rules -> rules,
            (_, after, _) -> after);
    static final EntityTable<LedgerEntry> ENTRY = new EntityTable<>("ledger-entry", LedgerEntry.class, "ledger_entry",
            List.of("area_id", "owners", "visited_at", "due_on"),
            e -> new Object[] {e.visit().areaId(), NamedDepartments.column(promises(e).stream().map(Promise::owner).toList()),
                EntityTable.micros(e.visit().at()), firstDue(e)},
            e -> firstDue(e) == null ? "SETTLED" : "PROMISED", e -> e,
            (before, after, changedHere) -> changedHere ? after.over(before) : after);
    static final EntityTable<Suggestion> SUGGESTION = new EntityTable<>("suggestion", Suggestion.class, "suggestion",
            List.of("area_id", "came_at"), s -> new Object[] {s.areaId(), EntityTable.micros(s.at())},
            s -> s.closedAt() == null ? "OPEN" : "CLOSED", s -> s, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(WHISTLE, WHISTLE_RULES, ENTRY, SUGGESTION);

    private LedgerTables() {
    }

    private static List<Promise> promises(LedgerEntry entry) {
        return entry.needs().stream().flatMap(need -> need.promises().stream()).toList();
    }

    private static LocalDate firstDue(LedgerEntry entry) {
        return promises(entry).stream().filter(promise -> promise.signOff() == null).map(Promise::due).min(LocalDate::compareTo)
                .orElse(null);
    }
}
