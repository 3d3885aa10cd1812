package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;

import org.tessera.grid.plan.Transfer;

/** Gives grids that gain ground colours of a few, so that pieces side by side that go to different grids differ where it can be. */
final class PieceColours {

    private PieceColours() {
    }

    /** Ids of grids that gain ground to numbers below the count. */
    static Map<String, Integer> of(List<Transfer> transfers, int count) {
        Map<String, List<Envelope>> pieces = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            if (transfer.to() != null && !transfer.shape().isEmpty()) {
                pieces.computeIfAbsent(transfer.to(), _ -> new ArrayList<>()).add(transfer.shape().getEnvelopeInternal());
            }
        }
        Map<String, Integer> colours = new HashMap<>();
        Quadtree drawn = new Quadtree();
        int[] used = new int[count];
        pieces.forEach((id, boxes) -> {
            int colour = free(boxes, drawn, used);
            used[colour]++;
            colours.put(id, colour);
            boxes.forEach(box -> drawn.insert(box, new Drawn(box, colour)));
        });
        return colours;
    }

    /** The colour with the fewest neighbours, of those the one used least. */
    private static int free(List<Envelope> boxes, Quadtree drawn, int... used) {
        int[] near = new int[used.length];
        for (Envelope box : boxes) {
            for (Object each : drawn.query(box)) {
                if (((Drawn) each).box.intersects(box)) {
                    near[((Drawn) each).colour]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < used.length; i++) {
            if (near[i] < near[best] || near[i] == near[best] && used[i] < used[best]) {
                best = i;
            }
        }
        return best;
    }

    private record Drawn(Envelope box, int colour) {
    }
}
