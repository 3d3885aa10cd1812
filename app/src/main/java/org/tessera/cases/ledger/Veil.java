package org.tessera.cases.ledger;

import java.time.Instant;

import org.tessera.access.Actor;
import org.tessera.journal.EntityRef;

/** Decides what somebody sees of a resident. Who reveals somebody with a purpose is asked for here and recorded elsewhere. */
public interface Veil {

    /** Nobody sees anything. */
    Veil CLOSED = (_, _, resident, _) -> resident.masked();

    /**
     * The resident as the actor may see them now.
     *
     * @param what     the entry or suggestion they belong to
     * @param resident unmasked
     */
    Resident seen(Actor actor, EntityRef what, Resident resident, Instant now);
}
