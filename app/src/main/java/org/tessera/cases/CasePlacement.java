package org.tessera.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Scope;
import org.tessera.grid.GridLocator;
import org.tessera.grid.plan.GridFollowers;
import org.tessera.journal.Change;

/** Cases opened on or after the day of a plan go to its grids; older ones stay with the grid that they were opened in. */
public record CasePlacement(CaseStore cases) implements GridFollowers {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Override
    public List<Change> follow(Instant from, GridLocator grids) {
        List<Change> changes = new ArrayList<>();
        for (CaseFile file : cases.turning(Scope.WHOLE_DISTRICT, from.minusNanos(1_000), LAST)) {
            if (file.times().openedAt() != null && !file.times().openedAt().isBefore(from)) {
                CaseFile placed = file.placedBy(grids);
                if (placed != file) {
                    changes.add(Change.updated(file, placed));
                }
            }
        }
        return changes;
    }
}
