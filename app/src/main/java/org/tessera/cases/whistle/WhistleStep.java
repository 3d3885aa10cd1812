package org.tessera.cases.whistle;

import java.time.Instant;

/**
 * One act on a whistle.
 *
 * @param move       what was done
 * @param department by which called department; empty for acts of the whistler and the township head
 * @param at         on the situation clock
 * @param actor      id of who did it
 * @param words      what was said; may be empty where the move asks for none
 */
public record WhistleStep(WhistleMove move, String department, Instant at, String actor, String words) {
}
