package org.tessera.map.live;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

/**
 * Up to some millions of points in packed columns: about 20 bytes each and their ids. The points of a higher symbol number are
 * the more urgent ones: they are drawn later and colour a cluster. Immutable, safe on every thread; what is found out about a
 * set (order, clusters) is found out once, by whoever asks first, in tens of milliseconds for a million.
 */
public final class PointSet {

    /** Symbol numbers go from 0 to one below this. */
    public static final int MOST_SYMBOLS = 4096;

    private static final int SCANNED = 200_000;

    private final Columns columns;
    /** What the filter lets through; null for everything. */
    private final BitSet mask;
    private final Map<Integer, String> labels;
    private Clusters clusters;

    PointSet(Columns columns, BitSet mask, Map<Integer, String> labels) {
        this.columns = columns;
        this.mask = mask;
        this.labels = labels;
    }

    /** To be filled on one thread. */
    public static PointSetBuilder builder() {
        return new PointSetBuilder();
    }

    /** No points yet; {@link #with} adds them and keeps so many of the last fixes of each, at least 2. */
    public static PointSet tracked(int fixes) {
        Draft draft = new Draft(0);
        draft.tracks = new Tracks(Math.max(2, fixes), 0);
        return new PointSet(new Columns(draft, _ -> ""), null, Map.of());
    }

    /** The same columns seen through a condition on the index; an earlier filter no longer counts. Milliseconds for a million. */
    public PointSet filter(IntPredicate condition) {
        BitSet next = new BitSet(columns.size);
        for (int i = 0; i < columns.size; i++) {
            if (condition.test(i)) {
                next.set(i);
            }
        }
        if (columns.gone != null) {
            next.andNot(columns.gone);
        }
        return new PointSet(columns, next, labels);
    }

    /**
     * The same points with other symbols and headings, by index; what is known about places and ids is kept.
     *
     * @param symbol  number of a point's symbol
     * @param heading degrees clockwise from north, NaN for none
     */
    public PointSet restyled(IntUnaryOperator symbol, IntToDoubleFunction heading) {
        Draft draft = new Draft(columns);
        for (int i = 0; i < columns.size; i++) {
            draft.place(i, columns.xs[i], columns.ys[i], symbol.applyAsInt(i));
            draft.turn(i, heading.applyAsDouble(i));
        }
        Columns next = new Columns(draft, columns.ids);
        next.share(columns);
        return new PointSet(next, mask, labels);
    }

    /** The same points with texts beside some of them, by id. */
    public PointSet withLabels(Map<String, String> texts) {
        Map<Integer, String> found = new TreeMap<>();
        texts.forEach((id, text) -> {
            int index = indexOf(id);
            if (index >= 0 && !text.isBlank()) {
                found.put(index, text);
            }
        });
        return new PointSet(columns, mask, found);
    }

    /**
     * The next revision after some fixes, in whatever order and however often they come: of each id the latest counts, and one
     * that is older than what is shown is ignored. Unknown ids are added. A filter has to be set anew, labels stay.
     */
    public PointSet with(Collection<Fix> fixes) {
        return new Merge(this, fixes).result();
    }

    Columns columns() {
        return columns;
    }

    PointSet next(Columns merged) {
        return new PointSet(merged, null, labels);
    }

    /** Points in the columns, whether shown or not. */
    public int size() {
        return columns.size;
    }

    /** Points that the filter lets through and that have not gone. */
    public int count() {
        return mask != null ? mask.cardinality() : columns.size - (columns.gone == null ? 0 : columns.gone.cardinality());
    }

    /** Whether a point is shown. */
    public boolean shown(int index) {
        return mask == null ? columns.gone == null || !columns.gone.get(index) : mask.get(index);
    }

    /** Whether every point is shown. */
    public boolean unfiltered() {
        return mask == null && columns.gone == null;
    }

    /** Id of a point. */
    public String id(int index) {
        return columns.ids.apply(index);
    }

    /** The first point of an id, -1 when there is none. The first call takes about 0.1 s for a million points. */
    public int indexOf(String id) {
        return columns.table().indexOf(id);
    }

    /** Mercator metres east. */
    public double x(int index) {
        return columns.xs[index];
    }

    /** Mercator metres north. */
    public double y(int index) {
        return columns.ys[index];
    }

    /** Number of a point's symbol. */
    public int symbol(int index) {
        return columns.symbols[index];
    }

    /** Degrees clockwise from north, NaN for none. */
    public double heading(int index) {
        return columns.headings == null ? Double.NaN : columns.headings[index];
    }

    /** Whether any point may have a heading. */
    public boolean headed() {
        return columns.headings != null;
    }

    /** Texts beside points, by index, ascending. */
    public Map<Integer, String> labels() {
        return labels;
    }

    /** The last fixes of the points; null when they have no past. */
    public Tracks tracks() {
        return columns.tracks;
    }

    /** Time of the newest fix of all, in milliseconds since 1970; 0 when there is none. */
    public long latest() {
        return columns.tracks == null ? 0 : columns.tracks.latest();
    }

    /** Clusters on every level, of the points shown. */
    public synchronized Clusters clusters() {
        if (clusters == null) {
            PointOrder order = columns.order();
            clusters = new Clusters(this, unfiltered() ? order : order.only(shownBits(), count()));
        }
        return clusters;
    }

    private BitSet shownBits() {
        if (mask != null) {
            return mask;
        }
        BitSet all = new BitSet(columns.size);
        all.set(0, columns.size);
        all.andNot(columns.gone);
        return all;
    }

    /** Finds out the spatial order, so that boxes are searched quickly; otherwise that is left until it pays. Any thread. */
    public void order() {
        columns.order();
    }

    /** The more urgent of two points: that of the higher symbol, of those the later; -1 is none. */
    public int upper(int one, int other) {
        return one < 0 || columns.symbols[other] > columns.symbols[one]
                || columns.symbols[other] == columns.symbols[one] && other > one ? other : one;
    }

    /** How many points have the more urgent symbol of two, when one stands for some and another for some. */
    int alike(int one, int ones, int other, int others) {
        int difference = one < 0 ? -1 : columns.symbols[one] - columns.symbols[other];
        return difference > 0 ? ones : difference < 0 ? others : ones + others;
    }

    /** About how many points lie in a box of Mercator metres, shown or not; all of them while no order is known. */
    public int about(Envelope box) {
        if (columns.size <= SCANNED && !columns.ordered()) {
            return columns.size;
        }
        int[] sum = new int[1];
        columns.order().runs().visit(box, Morton.FINEST, (from, to) -> sum[0] += to - from);
        return sum[0];
    }

    /** Hands over the shown points that lie in a box of Mercator metres, in no particular order. */
    public void visit(Envelope box, IntConsumer sink) {
        // Of most of the points the columns are read faster in their own order.
        if (about(box) > columns.size / 2) {
            for (int i = 0; i < columns.size; i++) {
                visit(i, box, sink);
            }
        } else {
            PointOrder order = columns.order();
            order.runs().visit(box, Morton.FINEST, (from, to) -> {
                for (int i = from; i < to; i++) {
                    visit(order.indexes()[i], box, sink);
                }
            });
        }
    }

    private void visit(int index, Envelope box, IntConsumer sink) {
        if (box.contains(columns.xs[index], columns.ys[index]) && shown(index)) {
            sink.accept(index);
        }
    }

    /** A set made of arrays that nobody changes any more; places in degrees, ids by a function of the index. */
    public static PointSet of(double[] lons, double[] lats, short[] symbols, IntFunction<String> ids) {
        Draft draft = new Draft(lons.length);
        for (int i = 0; i < lons.length; i++) {
            draft.place(draft.add(), WebMercator.x(lons[i]), WebMercator.y(lats[i]), symbols[i]);
        }
        return new PointSet(new Columns(draft, ids), null, Map.of());
    }
}
