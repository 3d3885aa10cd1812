package org.tessera.workspace;

import java.time.Instant;

import org.tessera.access.Actor;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.Veil;
import org.tessera.journal.EntityRef;
import org.tessera.people.RevealDesk;

/**
 * Residents are seen for the minute that somebody has opened them at the desk of reveals, and by that one alone.
 *
 * @param reveals the desk of whoever sits at the screen
 */
public record RevealVeil(RevealDesk reveals) implements Veil {

    @Override
    public Resident seen(Actor actor, EntityRef what, Resident resident, Instant now) {
        return reveals.shown(what).filter(reveal -> reveal.personId().equals(actor.id())).isPresent() ? resident : resident.masked();
    }
}
