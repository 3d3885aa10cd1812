package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of edges that hang together once they were cut where they meet.
 *
 * @param rings    those with a defect on their left
 * @param oneSided edges whose borders cancelled only after cutting: one side has a node there that the other lacks
 */
record Arrangement(List<DefectRing> rings, List<Edge> oneSided) {

    static Arrangement of(Neighbours.Group group, Noding noding, Sides sides) {
        List<Edge> kept = new ArrayList<>();
        List<Edge> oneSided = new ArrayList<>();
        for (Edge edge : noding.of(group)) {
            if (edge.net() != 0) {
                kept.add(edge);
            } else if (edge.borders() > 1) {
                oneSided.add(edge);
            }
        }
        List<DefectRing> rings = new ArrayList<>();
        for (Rings.Ring ring : Rings.along(kept)) {
            Sides.Cover cover = sides.leftOf(ring);
            if (cover.excess() != 0) {
                rings.add(new DefectRing(ring, cover));
            }
        }
        return new Arrangement(rings, oneSided);
    }

    /** Whose borders run along an edge. */
    static Set<Integer> owners(Edge edge) {
        Set<Integer> owners = new TreeSet<>();
        for (int i = 0; i < edge.borders(); i++) {
            owners.add(edge.owner(i));
        }
        return owners;
    }
}
