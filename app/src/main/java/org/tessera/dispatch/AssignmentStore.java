package org.tessera.dispatch;

import java.util.List;
import java.util.Optional;

/** Reads assignments. Blocking. */
public interface AssignmentStore {

    List<Assignment> ofCase(String caseId);

    /** The assignment that binds the unit now. */
    Optional<Assignment> current(String unitId);

    /** All assignments not yet cleared. */
    List<Assignment> active();
}
