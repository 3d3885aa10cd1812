package org.tessera.journal;

/**
 * What a merge did.
 *
 * @param created   new states
 * @param updated   states whose source form differs from last time
 * @param unchanged states left alone
 */
public record MergeTally(long created, long updated, long unchanged) {
}
