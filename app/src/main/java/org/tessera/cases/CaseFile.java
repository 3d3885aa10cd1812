package org.tessera.cases;

import java.util.Map;
import java.util.Objects;

import org.tessera.cases.flow.CaseProgress;
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
 * @param progress      how far round the closed loop it has come; null for a case of a source that knows only opening and closing
 */
public record CaseFile(
        String id,
        CaseSubject subject,
        CasePlace place,
        CaseTimes times,
        String closureReason,
        Map<String, String> attributes,
        CaseProgress progress)
        implements Recorded {

    public CaseFile {
        attributes = Map.copyOf(attributes);
    }

    /** A case as its source has it, not yet in our loop. */
    public CaseFile(
            String id, CaseSubject subject, CasePlace place, CaseTimes times, String closureReason, Map<String, String> attributes) {
        this(id, subject, place, times, closureReason, attributes, null);
    }

    /** What a list shows of it. */
    public CaseBrief brief() {
        return new CaseBrief(id, subject.title(), subject.category(), place, times);
    }

    /** The file with the grid that its place lies in; the same object when it has it already. A stand-in place is given to no grid. */
    public CaseFile placedBy(GridLocator grids) {
        String grid = place.quality() == PlaceQuality.EXACT ? grids.locate(place.point().getCoordinate()).orElse(null) : null;
        return Objects.equals(grid, place.gridId()) ? this
                : with(new CasePlace(place.point(), place.quality(), place.address(), grid));
    }

    public CaseFile with(CaseSubject other) {
        return new CaseFile(id, other, place, times, closureReason, attributes, progress);
    }

    public CaseFile with(CasePlace other) {
        return new CaseFile(id, subject, other, times, closureReason, attributes, progress);
    }

    public CaseFile with(CaseTimes other) {
        return new CaseFile(id, subject, place, other, closureReason, attributes, progress);
    }

    public CaseFile with(Map<String, String> other) {
        return new CaseFile(id, subject, place, times, closureReason, other, progress);
    }

    public CaseFile with(CaseProgress other) {
        return new CaseFile(id, subject, place, times, closureReason, attributes, other);
    }

    /** The file with another end: when, and how. */
    public CaseFile ended(CaseTimes when, String how) {
        return new CaseFile(id, subject, place, when, how, attributes, progress);
    }

    /** The case for a screen or a file: its reporters are masked. Never written back. */
    public CaseFile masked() {
        return progress == null ? this : with(progress.masked());
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("case", id);
    }
}
