package org.tessera.journal;

import java.util.ArrayList;
import java.util.List;

/** Takes back what an entry did, as long as nothing has happened to it since. */
public final class Reversal {

    private Reversal() {
    }

    /**
     * The inverse of an entry's changes, newest first; to be called inside {@link Journal#commit}.
     *
     * @throws Refusal when anything the entry changed has changed again since
     */
    public static List<Change> of(Journal journal, JournalEntry entry) {
        List<Change> inverse = new ArrayList<>();
        for (Change change : journal.changesOf(entry.sequence()).reversed()) {
            requireUntouched(journal, entry, change.ref());
            inverse.add(change.inverse());
        }
        return inverse;
    }

    private static void requireUntouched(Journal journal, JournalEntry entry, EntityRef subject) {
        List<JournalEntry> history = journal.entriesOf(subject);
        if (history.getLast().sequence() != entry.sequence()) {
            throw new Refusal("refusal.changed-since", subject + " has changed since entry " + entry.sequence()
                    + " and cannot be taken back", subject.toString(), entry.sequence());
        }
    }
}
