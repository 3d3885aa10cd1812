package org.tessera.store;

import java.util.List;
import java.util.Optional;

import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.AssignmentStore;

/** Assignments in the database. */
record StoredAssignments(Database database) implements AssignmentStore {

    @Override
    public List<Assignment> ofCase(String caseId) {
        return database.states(EntityTable.ASSIGNMENT, "case_id = :case ORDER BY id", query -> query.bind("case", caseId));
    }

    @Override
    public Optional<Assignment> current(String unitId) {
        return database.states(EntityTable.ASSIGNMENT, "unit_id = :unit AND active", query -> query.bind("unit", unitId))
                .stream().findFirst();
    }

    @Override
    public List<Assignment> active() {
        return database.states(EntityTable.ASSIGNMENT, "active ORDER BY id", _ -> { });
    }
}
