package org.tessera.store;

import java.util.List;

import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Department;

/** The tables of responsibility lists. */
final class DutyTables {

    static final EntityTable<CategoryVersion> RESPONSIBILITY = new EntityTable<>("responsibility", CategoryVersion.class,
            "responsibility", List.of("category_id", "from_day"), v -> new Object[] {v.category().id(), v.from()},
            v -> v.category().matter() == null ? "UNSTATED" : v.category().matter().name(), v -> v, (_, after, _) -> after);
    static final EntityTable<Department> DEPARTMENT = new EntityTable<>("department", Department.class, "department", List.of("tier"),
            d -> new Object[] {d.tier() == null ? null : d.tier().name()}, d -> d.tier() == null ? "UNSTATED" : d.tier().name(),
            d -> d, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(RESPONSIBILITY, DEPARTMENT);

    private DutyTables() {
    }
}
