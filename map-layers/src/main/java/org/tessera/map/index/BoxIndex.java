package org.tessera.map.index;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ArrayListVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds features by box in O(log n + found). A Hilbert-packed R-tree (JTS HPRtree) built in the constructor and only read
 * afterwards, so any thread may ask.
 */
public final class BoxIndex {

    private final HPRtree tree = new HPRtree();

    BoxIndex(PackedGeometry geometry) {
        for (int i = 0; i < geometry.size(); i++) {
            Envelope box = geometry.box(i);
            if (!box.isNull()) {
                tree.insert(box, i);
            }
        }
        tree.build();
    }

    /** Indexes of the features whose box meets the given one (Mercator metres), in drawing order. */
    public int[] query(Envelope box) {
        ArrayListVisitor found = new ArrayListVisitor();
        tree.query(box, found);
        int[] indexes = new int[found.getItems().size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = (Integer) found.getItems().get(i);
        }
        Arrays.sort(indexes);
        return indexes;
    }
}
