package org.tessera.grid.plan;

import java.util.List;

import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/**
 * What became of the plans whose day had come.
 *
 * @param entries  of those that are in effect now, in order of their day
 * @param refusals why the others are not
 */
public record DuePlans(List<JournalEntry> entries, List<Refusal> refusals) {
}
