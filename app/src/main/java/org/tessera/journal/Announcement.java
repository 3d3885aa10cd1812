package org.tessera.journal;

import java.util.List;

/**
 * Told to every listener after a commit is durable. Screens change from this and from nothing else.
 *
 * @param entry   the committed entry
 * @param changes what changed; empty when {@code changed} is large and readers should query again
 * @param changed how many things changed
 */
public record Announcement(JournalEntry entry, List<Change> changes, int changed) {
}
