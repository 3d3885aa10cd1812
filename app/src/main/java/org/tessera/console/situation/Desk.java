package org.tessera.console.situation;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tessera.dispatch.UnitState;
import org.tessera.journal.JournalEntry;

/**
 * What an operator may do to cases and units. Every call returns at once; the outcome comes as an announcement, a refusal as a
 * notice. So no view changes from its own click.
 */
public interface Desk {

    /** Sends the unit to the case. */
    void dispatch(String caseId, String unitId);

    /** Moves an assigned unit on to a state; {@link UnitState#AVAILABLE} clears it. */
    void advance(String unitId, UnitState state);

    /** Closes the case and frees its units. */
    void close(String caseId);

    /**
     * Does something else that the journal records, so that it can be taken back like the rest.
     *
     * @param deed      blocking; not run on the screen's thread
     * @param done      gets the entry; null when nothing had to be changed
     * @param failed    gets a refusal, or what nobody expects
     * @param key       of the words that say it is done
     * @param arguments of these words
     */
    void perform(Supplier<JournalEntry> deed, Consumer<JournalEntry> done, Consumer<Throwable> failed, String key, Object... arguments);

    /** Takes back the last act of this console. */
    void undo();
}
