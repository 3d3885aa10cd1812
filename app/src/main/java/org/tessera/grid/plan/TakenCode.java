package org.tessera.grid.plan;

import java.time.Instant;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A code that a plan has put into use. It stays taken even when the plan's coming into effect is undone.
 *
 * @param code   the code
 * @param planId the plan that used it first
 * @param at     since when
 */
public record TakenCode(String code, String planId, Instant at) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("grid-code", code);
    }
}
