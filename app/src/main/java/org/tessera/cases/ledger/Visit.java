package org.tessera.cases.ledger;

import java.time.Instant;

/**
 * A visit.
 *
 * @param areaId grid or community that was visited
 * @param at     when
 * @param member id of who went
 */
public record Visit(String areaId, Instant at, String member) {
}
