package org.tessera.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.DecisionStore;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.journal.Recorded;

/** Decisions and tasks in the database. */
record StoredDecisions(Database database) implements DecisionStore {

    @Override
    public List<Decision> decisions(Scope scope) {
        return within(SupervisionTables.DECISION, scope, "TRUE", _ -> { }).stream().sorted(Comparator.comparing(Decision::period)
                .thenComparing(Decision::at).thenComparing(Decision::id)).toList();
    }

    @Override
    public List<TaskItem> tasks(Scope scope) {
        return within(SupervisionTables.TASK_ITEM, scope, "TRUE ORDER BY due_day, id", _ -> { });
    }

    @Override
    public Optional<TaskItem> task(Scope scope, String id) {
        return within(SupervisionTables.TASK_ITEM, scope, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    private <T extends Recorded> List<T> within(EntityTable<T> table, Scope scope, String condition, Database.Binding bind) {
        return database.states(table, ScopeCondition.ofMeeting(scope) + " AND " + condition, scope, bind);
    }
}
