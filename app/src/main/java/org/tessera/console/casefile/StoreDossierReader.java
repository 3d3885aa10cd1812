package org.tessera.console.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.console.situation.CaseOffice;
import org.tessera.dispatch.Assignment;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalEntry;
import org.tessera.workspace.Workspace;

/** Reads files from the open workspace. */
public final class StoreDossierReader implements DossierReader {

    private final Workspace workspace;
    private final CaseOffice office;

    public StoreDossierReader(Workspace workspace, CaseOffice office) {
        this.workspace = workspace;
        this.office = office;
    }

    @Override
    public Optional<Dossier> read(String caseId, Instant now) {
        return workspace.cases().find(Scope.WHOLE_DISTRICT, caseId).map(file -> {
            List<Assignment> assignments = workspace.assignments().ofCase(caseId);
            return new Dossier(file, places(file), assignments, office.recommend(caseId, now), history(file, assignments));
        });
    }

    private List<String> places(CaseFile file) {
        List<String> names = new ArrayList<>();
        if (file.place().quality() == PlaceQuality.EXACT) {
            for (Tier tier : List.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP)) {
                workspace.grids().at(tier, file.place().point()).map(StoreDossierReader::name).ifPresent(names::add);
            }
        }
        return names;
    }

    private static String name(Grid area) {
        return area.name() == null || area.name().isBlank() ? area.id() : area.name();
    }

    private List<JournalEntry> history(CaseFile file, List<Assignment> assignments) {
        TreeMap<Long, JournalEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        workspace.journal().entriesOf(file.ref()).forEach(entry -> entries.put(entry.sequence(), entry));
        assignments.forEach(assignment -> workspace.journal().entriesOf(assignment.ref())
                .forEach(entry -> entries.put(entry.sequence(), entry)));
        return List.copyOf(entries.values());
    }
}
