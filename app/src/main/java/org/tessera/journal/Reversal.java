package org.tessera.journal;

import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Scope;

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

    /**
     * The same for somebody who sees only a scope.
     *
     * @throws Refusal also when the entry is about people or their signing in, or anything it changed does not lie in the scope
     */
    public static List<Change> of(Journal journal, JournalEntry entry, Scope scope) {
        boolean whole = journal.entries(scope, entry.sequence() - 1, 1).stream()
                .anyMatch(seen -> seen.subjects().equals(entry.subjects()));
        if (!whole || entry.action().startsWith("people.")) {
            throw new Refusal("refusal.not-yours-to-undo", "entry " + entry.sequence() + " " + entry.action()
                    + " is not yours to undo", entry.sequence());
        }
        return of(journal, entry);
    }

    private static void requireUntouched(Journal journal, JournalEntry entry, EntityRef subject) {
        List<JournalEntry> history = journal.entriesOf(subject);
        if (history.getLast().sequence() != entry.sequence()) {
            throw new Refusal("refusal.changed-since", subject + " has changed since entry " + entry.sequence()
                    + " and cannot be taken back", subject.toString(), entry.sequence());
        }
    }
}
