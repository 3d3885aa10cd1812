package org.tessera.cases.intake;

import org.tessera.journal.JournalEntry;

/**
 * Two cases taken apart.
 *
 * @param entry what was recorded
 * @param exact whether both files are as they were before they were merged; false when something else was done to one of them since,
 *              which has stayed
 */
public record Unmerged(JournalEntry entry, boolean exact) {
}
