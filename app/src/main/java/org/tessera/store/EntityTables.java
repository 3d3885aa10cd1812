package org.tessera.store;

import java.util.List;
import java.util.stream.Stream;

/** All tables of recorded things. Apart from the tables themselves, so that any of them can be the first one touched. */
final class EntityTables {

    static final List<EntityTable<?>> ALL = Stream.of(
            List.of(EntityTable.GRID, EntityTable.CASE, EntityTable.MEMBER, EntityTable.UNIT, EntityTable.ASSIGNMENT,
                    EntityTable.SENSOR, EntityTable.ROAD, EntityTable.HOUSEHOLD),
            PlanTables.ALL, DutyTables.ALL, CaseTables.ALL, SupervisionTables.ALL, LedgerTables.ALL, PeopleTables.ALL)
            .<EntityTable<?>>flatMap(List::stream).toList();

    private EntityTables() {
    }
}
