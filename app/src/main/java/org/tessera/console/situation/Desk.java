package org.tessera.console.situation;

import org.tessera.dispatch.UnitState;

/**
 * What an operator may do to cases and units. Every call returns at once; the outcome comes as an announcement, a refusal as a
 * notice. So no view changes from its own click.
 */
public interface Desk {

    /** Sends the unit to the case. */
    void dispatch(String caseId, String unitId);

    /** Moves an assigned unit on to a state; {@link UnitState#AVAILABLE} clears it. */
    void advance(String unitId, UnitState state);

    /** Closes the case and frees its units. */
    void close(String caseId);

    /** Takes back the last act of this console. */
    void undo();
}
