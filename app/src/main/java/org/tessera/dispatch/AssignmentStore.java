package org.tessera.dispatch;

import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/** Reads assignments; one lies in a scope with its case or with its unit. Blocking. */
public interface AssignmentStore {

    List<Assignment> ofCase(Scope scope, String caseId);

    /** The assignment that binds the unit now. */
    Optional<Assignment> current(Scope scope, String unitId);

    /** All assignments not yet cleared. */
    List<Assignment> active(Scope scope);
}
