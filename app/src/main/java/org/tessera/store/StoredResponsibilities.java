package org.tessera.store;

import java.util.List;
import java.util.Optional;

import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.ResponsibilityStore;

/** Responsibility lists in the database. */
record StoredResponsibilities(Database database) implements ResponsibilityStore {

    @Override
    public List<CategoryVersion> versions() {
        return database.states(DutyTables.RESPONSIBILITY, "TRUE ORDER BY category_id, from_day NULLS FIRST", _ -> { });
    }

    @Override
    public Optional<CategoryVersion> find(String id) {
        return database.find(DutyTables.RESPONSIBILITY, id);
    }

    @Override
    public List<Department> departments() {
        return database.states(DutyTables.DEPARTMENT, "TRUE ORDER BY id", _ -> { });
    }
}
