package org.tessera.grid.repair;

/**
 * A record that is no grid of its own and so leaves the plan: one with the shape of another, or the outline of all.
 *
 * @param id     of the record
 * @param reason why, in English
 */
public record Withdrawal(String id, String reason) {
}
