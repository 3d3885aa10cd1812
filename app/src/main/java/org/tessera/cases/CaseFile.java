package org.tessera.cases;

import java.util.Map;
import java.util.Objects;

import org.tessera.grid.GridLocator;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * The file of one case.
 *
 * @param id            the case number; stable over repeated imports
 * @param subject       what it is about
 * @param place         where it is
 * @param times         when
 * @param closureReason why or how it was closed, empty while open
 * @param attributes    everything else the source said, by its own field names, unchanged
 */
public record CaseFile(
        String id,
        CaseSubject subject,
        CasePlace place,
        CaseTimes times,
        String closureReason,
        Map<String, String> attributes)
        implements Recorded {

    public CaseFile {
        attributes = Map.copyOf(attributes);
    }

    /** What a list shows of it. */
    public CaseBrief brief() {
        return new CaseBrief(id, subject.title(), subject.category(), place, times);
    }

    /** The file with the grid that its place lies in; the same object when it has it already. A stand-in place is given to no grid. */
    public CaseFile placedBy(GridLocator grids) {
        String grid = place.quality() == PlaceQuality.EXACT ? grids.locate(place.point().getCoordinate()).orElse(null) : null;
        return Objects.equals(grid, place.gridId()) ? this : new CaseFile(id, subject,
                new CasePlace(place.point(), place.quality(), place.address(), grid), times, closureReason, attributes);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("case", id);
    }
}
