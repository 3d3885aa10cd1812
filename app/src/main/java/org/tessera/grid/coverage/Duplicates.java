package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Cells with the same outline, wherever it starts and whichever way it runs. */
final class Duplicates {

    private Duplicates() {
    }

    /** One finding for each group of equal cells; the first of each group stays in the check. */
    static List<SoundCell> without(List<SoundCell> cells, Gauge gauge, FindingList findings) {
        Map<Envelope, List<SoundCell>> sameBox = new HashMap<>();
        cells.forEach(cell -> sameBox.computeIfAbsent(cell.shape().getEnvelopeInternal(), _ -> new ArrayList<>()).add(cell));
        Map<SoundCell, List<String>> groups = new LinkedHashMap<>();
        List<SoundCell> kept = new ArrayList<>(cells.size());
        for (SoundCell cell : cells) {
            SoundCell first = first(cell, sameBox.get(cell.shape().getEnvelopeInternal()));
            if (first == cell) {
                kept.add(cell);
            } else {
                groups.computeIfAbsent(first, f -> new ArrayList<>(List.of(f.id()))).add(cell.id());
            }
        }
        groups.forEach((cell, ids) ->
                findings.areal(FindingKind.DUPLICATE, ids, gauge.size(cell.shape()), false, cell.shape(), ""));
        return kept;
    }

    private static SoundCell first(SoundCell cell, List<SoundCell> candidates) {
        if (candidates.size() == 1) {
            return cell;
        }
        Geometry outline = cell.shape().norm();
        for (SoundCell other : candidates) {
            if (other == cell || other.shape().norm().equalsExact(outline)) {
                return other;
            }
        }
        return cell;
    }
}
