package org.tessera.map.live;

import java.util.BitSet;
import java.util.function.IntFunction;

/** What all filtered views of a point set share: the packed columns, and what is found out about them once, when first needed. */
final class Columns {

    final int size;
    final double[] xs;
    final double[] ys;
    final short[] symbols;
    /** Degrees; null when no point has a heading. */
    final float[] headings;
    final IntFunction<String> ids;
    /** Null when the points have no past. */
    final Tracks tracks;
    /** Points that are no longer shown in any view; null for none. */
    final BitSet gone;
    private IdTable table;
    private PointOrder order;

    Columns(Draft draft, IntFunction<String> ids) {
        this.size = draft.size;
        this.xs = draft.xs;
        this.ys = draft.ys;
        this.symbols = draft.symbols;
        this.headings = draft.headings;
        this.ids = ids;
        this.tracks = draft.tracks;
        this.gone = draft.gone;
    }

    synchronized IdTable table() {
        if (table == null) {
            table = new IdTable(size, ids);
        }
        return table;
    }

    /** Takes the table of columns with the same ids, and the order when the places are the same too. */
    synchronized void share(Columns other) {
        table = other.table();
        if (xs == other.xs && other.ordered()) {
            order = other.order();
        }
    }

    synchronized PointOrder order() {
        if (order == null) {
            order = PointOrder.of(xs, ys, size);
        }
        return order;
    }

    synchronized boolean ordered() {
        return order != null;
    }
}
