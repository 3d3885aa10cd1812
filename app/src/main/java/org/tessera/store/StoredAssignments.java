package org.tessera.store;

import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.AssignmentStore;

/** Assignments in the database. */
record StoredAssignments(Database database) implements AssignmentStore {

    @Override
    public List<Assignment> ofCase(Scope scope, String caseId) {
        return database.states(EntityTable.ASSIGNMENT, "case_id = :case AND " + ScopeCondition.ofAssignment(scope)
                + " ORDER BY id", scope, query -> query.bind("case", caseId));
    }

    @Override
    public Optional<Assignment> current(Scope scope, String unitId) {
        return database.states(EntityTable.ASSIGNMENT, "unit_id = :unit AND active AND "
                + ScopeCondition.ofAssignment(scope), scope, query -> query.bind("unit", unitId))
                .stream().findFirst();
    }

    @Override
    public List<Assignment> active(Scope scope) {
        return database.states(EntityTable.ASSIGNMENT, "active AND " + ScopeCondition.ofAssignment(scope) + " ORDER BY id", scope,
                _ -> { });
    }
}
