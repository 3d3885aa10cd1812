package org.tessera.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.access.Scope;

/** Reads units, keeps positions. Blocking; never call on the JavaFX thread. */
public interface UnitStore {

    List<Unit> units(Scope scope);

    Optional<Unit> find(String id);

    /** Units bound to the case. */
    List<Unit> assignedTo(String caseId);

    /** Newest fix of every unit that has one, by unit id. */
    Map<String, Position> positions();

    /** Adds fixes; a fix with the same unit and time is kept once. Returns how many were new. */
    int record(Collection<Position> fixes);
}
