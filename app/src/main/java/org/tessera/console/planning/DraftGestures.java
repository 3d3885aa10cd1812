package org.tessera.console.planning;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.edit.Outcome;
import org.tessera.grid.edit.Refusal;
import org.tessera.grid.edit.RefusalReason;

/** Turns what was drawn or clicked into gestures on the right grids. */
final class DraftGestures {

    /** Pieces that one line may cut off. */
    private static final int MOST_PIECES = 8;

    private final DraftSession draft;

    DraftGestures(DraftSession draft) {
        this.draft = draft;
    }

    /**
     * What a drawn line or area comes to.
     *
     * @param outcome  what the gesture would do
     * @param parentOf a grid whose community new grids join; null when none is made
     */
    record Meant(Outcome outcome, String parentOf) {

        static Meant refused(RefusalReason reason, Coordinate place) {
            return new Meant(new Outcome.Refused(new Refusal(reason, place, List.of())), null);
        }
    }

    /** The grid through whose inside most of the line runs. */
    private Optional<String> along(LineString line) {
        LengthIndexedLine places = new LengthIndexedLine(line);
        return java.util.stream.IntStream.rangeClosed(1, 19)
                .mapToObj(i -> draft.picking().cell(places.extractPoint(line.getLength() * i / 20))).flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.groupingBy(id -> id, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                .entrySet().stream().max(java.util.Map.Entry.comparingByValue()).map(java.util.Map.Entry::getKey);
    }

    Meant split(LineString line) {
        return along(line).map(id -> new Meant(draft.areas().split(id, line, codes(id)), id))
                .orElseGet(() -> Meant.refused(RefusalReason.NO_SUCH_CELL, line.getCoordinate()));
    }

    /** As many codes as the line might need, or as the community has left; without any it is refused by name. */
    private List<String> codes(String beside) {
        for (int count = MOST_PIECES; count > 1; count /= 2) {
            try {
                return draft.newCodes(beside, count);
            } catch (org.tessera.journal.Refusal tooMany) {
                if (!tooMany.code().equals("refusal.codes-used-up")) {
                    throw tooMany;
                }
            }
        }
        return draft.newCodes(beside, 1);
    }

    Meant reshape(LineString line) {
        return along(line).map(id -> new Meant(draft.areas().reshape(id, line, null), null))
                .orElseGet(() -> Meant.refused(RefusalReason.NO_SUCH_CELL, line.getCoordinate()));
    }

    Meant transfer(Polygon region) {
        Coordinate began = region.getExteriorRing().getCoordinateN(0);
        Optional<String> to = draft.picking().cell(began);
        List<String> from = to.map(taker -> meeting(region).stream().filter(id -> !id.equals(taker)).toList()).orElse(List.of());
        return from.isEmpty() ? Meant.refused(to.isEmpty() ? RefusalReason.NO_SUCH_CELL : RefusalReason.NOTHING, began)
                : new Meant(draft.areas().transfer(region, from, to.get()), null);
    }

    Meant create(Polygon region) {
        List<String> from = meeting(region);
        if (from.isEmpty()) {
            Coordinate inside = region.getInteriorPoint().getCoordinate();
            Optional<String> beside = draft.picking().edge(inside, 5_000).map(edge -> edge.cells().getFirst());
            return beside.map(id -> new Meant(draft.growing().fillGap(draft.newCodes(id, 1).getFirst(), inside), id))
                    .orElseGet(() -> Meant.refused(RefusalReason.NOT_A_GAP, inside));
        }
        return new Meant(draft.areas().carve(draft.newCodes(from.getFirst(), 1).getFirst(), region, from), from.getFirst());
    }

    Outcome merge(String keep, String joins) {
        return draft.areas().merge(List.of(joins), keep);
    }

    Outcome delete(String id) {
        return draft.areas().delete(id, null);
    }

    /** Grids that have ground within a region, the largest share of it first. */
    private List<String> meeting(Polygon region) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(region);
        return draft.cells().stream().filter(cell -> cell.shape().getEnvelopeInternal().intersects(region.getEnvelopeInternal()))
                .filter(cell -> prepared.intersects(cell.shape()) && !prepared.getGeometry().touches(cell.shape()))
                .sorted(java.util.Comparator.comparingDouble((Cell cell) -> -cell.shape().intersection(region).getArea()))
                .map(Cell::id).toList();
    }
}
