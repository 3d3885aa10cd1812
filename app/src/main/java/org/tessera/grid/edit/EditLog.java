package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything done to a plan since its base, without limit, and how much of it is in force. A value: keep it as JSON beside the base plan
 * and both undo and redo survive a restart.
 *
 * @param edits    oldest first
 * @param position how many of them are in force; those after it can be redone
 */
public record EditLog(List<Edit> edits, int position) {

    /** Nothing done yet. */
    public static final EditLog EMPTY = new EditLog(List.of(), 0);

    public EditLog {
        edits = List.copyOf(edits);
        if (position < 0 || position > edits.size()) {
            throw new IllegalArgumentException("position " + position + " of " + edits.size() + " edits");
        }
    }

    /** Applies an edit and notes it; what could be redone is forgotten. */
    public EditLog apply(EditablePlan plan, Edit edit) {
        plan.apply(edit);
        List<Edit> all = new ArrayList<>(edits.subList(0, position));
        all.add(edit);
        return new EditLog(all, position + 1);
    }

    /** What would be taken back. */
    public Optional<Edit> undoable() {
        return position == 0 ? Optional.empty() : Optional.of(edits.get(position - 1));
    }

    /** What would be done again. */
    public Optional<Edit> redoable() {
        return position == edits.size() ? Optional.empty() : Optional.of(edits.get(position));
    }

    /** Takes the last edit in force back; nothing happens when there is none. */
    public EditLog undo(EditablePlan plan) {
        if (position == 0) {
            return this;
        }
        plan.apply(edits.get(position - 1).reversed());
        return new EditLog(edits, position - 1);
    }

    /** Does the next edit again; nothing happens when there is none. */
    public EditLog redo(EditablePlan plan) {
        if (position == edits.size()) {
            return this;
        }
        plan.apply(edits.get(position));
        return new EditLog(edits, position + 1);
    }

    /** Brings a base plan to where this log stands. */
    public void replay(EditablePlan base) {
        edits.subList(0, position).forEach(base::apply);
    }
}
