package org.tessera.grid.edit;

import java.util.List;

/**
 * One gesture as a reversible difference. Plain data, so it can be kept as JSON and undone after a restart.
 *
 * @param gesture what was done
 * @param changes in the order in which they are applied; no ring of a cell occurs twice
 */
public record Edit(Gesture gesture, List<Change> changes) {

    public Edit {
        changes = List.copyOf(changes);
    }

    /** Ids of all cells it touches, also those that only get a node where a neighbour's border now ends. */
    public List<String> cells() {
        return changes.stream().map(Change::cell).distinct().toList();
    }

    /** Ids of cells that it makes. */
    public List<String> created() {
        return changes.stream().filter(change -> change.before() == null).map(Change::cell).toList();
    }

    /** Ids of cells that it takes away. */
    public List<String> removed() {
        return changes.stream().filter(change -> change.after() == null).map(Change::cell).toList();
    }

    /** The edit that takes this one back. */
    public Edit reversed() {
        return new Edit(gesture, changes.reversed().stream().map(Change::reversed).toList());
    }
}
