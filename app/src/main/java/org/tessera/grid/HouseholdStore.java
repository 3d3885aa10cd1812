package org.tessera.grid;

import java.util.List;

import org.tessera.access.Scope;

/** Reads households. Blocking; never call on the JavaFX thread. */
public interface HouseholdStore {

    /** Households whose grid in force lies in the scope, by id; a household on a border belongs to the grid with the smallest id. */
    List<Household> households(Scope scope);

    /** How many lie in the scope. */
    long count(Scope scope);
}
