package org.tessera.store;

import java.util.List;

import org.tessera.access.Scope;
import org.tessera.grid.Household;
import org.tessera.grid.HouseholdStore;

/** Households in the database. Which grid one belongs to is found from its place, so that redrawing grids changes no household. */
record StoredHouseholds(Database database) implements HouseholdStore {

    @Override
    public List<Household> households(Scope scope) {
        if (scope.isOneDepartment()) {
            return List.of();
        }
        return PlacedInScope.of(database, scope, EntityTable.HOUSEHOLD, Household::point);
    }

    @Override
    public long count(Scope scope) {
        return scope.equals(Scope.WHOLE_DISTRICT) ? database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT COUNT(*) FROM household").mapTo(Long.class).one()) : households(scope).size();
    }
}
