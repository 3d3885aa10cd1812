package org.tessera.console.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.dispatch.Assignment;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.Workspace;

/**
 * What stands around a case in the workspace, for whichever view shows its file. Every method reads the database; blocking.
 *
 * @param workspace where
 * @param scope     whose view it is
 */
public record CaseSurroundings(Workspace workspace, Scope scope) {

    /** Names of the areas that its place lies in, the smallest first; none for a place that is not exact. */
    public List<String> places(CaseFile file) {
        List<String> names = new ArrayList<>();
        if (file.place().quality() == PlaceQuality.EXACT) {
            for (Tier tier : List.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)) {
                workspace.grids().at(tier, file.place().point()).map(Grid::label).ifPresent(names::add);
            }
        }
        return names;
    }

    /** What the journal holds of the case and of those sent to it, the newest first. */
    public List<JournalEntry> history(CaseFile file, Collection<Assignment> assignments) {
        TreeMap<Long, JournalEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        workspace.journal().entriesOf(scope, file.ref()).forEach(entry -> entries.put(entry.sequence(), entry));
        assignments.forEach(assignment -> workspace.journal().entriesOf(scope, assignment.ref())
                .forEach(entry -> entries.put(entry.sequence(), entry)));
        return List.copyOf(entries.values());
    }
}
