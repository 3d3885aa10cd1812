package org.tessera.map.index;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * How much each vertex matters: the tolerance up to which a line simplified after D. Douglas and T. Peucker (1973) keeps it, one
 * byte a vertex, so that every zoom level leaves out what it cannot show without a copy of the geometry. Vertices where the
 * neighbours of outlines part are always kept, and the stretch between two of them is judged from its own vertices only, in an
 * order that does not depend on who asks: areas that share an edge leave out the same vertices, so no gap opens. Immutable.
 */
public final class LevelOfDetail {

    /** Vertices between two looks at whether the answer is still wanted. */
    static final int PATIENCE = 4096;

    /** Always kept. */
    private static final byte PINNED = Byte.MAX_VALUE;

    /** Splits within splits after which stretches are halved. */
    private static final int DEEP = 32;

    /** Levels are half powers of two metres, this one is a metre. */
    private static final int METRE = 40;

    private final byte[] levels;

    private LevelOfDetail(byte... levels) {
        this.levels = levels;
    }

    /** Level of a tolerance in Mercator metres: a vertex of a lower level is left out. */
    public static int levelOf(double tolerance) {
        return Math.clamp((long) Math.floor(2 * Math.log(tolerance) / Math.log(2)) + METRE, 0, PINNED - 1);
    }

    /** Level of a vertex; for rings that of the last vertex says nothing, since it repeats the first. */
    public int level(int vertex) {
        return levels[vertex];
    }

    /** Judges all vertices, or answers null when the check says that nobody wants to know any more. */
    static LevelOfDetail of(PackedGeometry geometry, BooleanSupplier unwanted) {
        int[] all = new int[geometry.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        byte[] levels = new byte[geometry.vertices()];
        return judge(geometry, all, all, levels, unwanted) ? new LevelOfDetail(levels) : null;
    }

    /**
     * The levels after a few features changed; those and their neighbours are judged anew.
     *
     * @param from    where each feature was in the former geometry, below zero for a changed one
     * @param former  geometry that these levels are of
     * @param judged  changed features and what meets them
     * @param context what meets any of those
     */
    LevelOfDetail revised(PackedGeometry former, PackedGeometry geometry, int[] from, int[] judged, int... context) {
        byte[] next = new byte[geometry.vertices()];
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0) {
                int there = former.firstVertex(former.firstPart(from[i]));
                int here = geometry.firstVertex(geometry.firstPart(i));
                System.arraycopy(levels, there, next, here, geometry.firstVertex(geometry.firstPart(i + 1)) - here);
            }
        }
        judge(geometry, judged, context, next, () -> false);
        return new LevelOfDetail(next);
    }

    private static boolean judge(PackedGeometry geometry, int[] judged, int[] context, byte[] levels, BooleanSupplier unwanted) {
        SharedVertices shared = SharedVertices.of(geometry, context, unwanted);
        Stretch stretch = new Stretch(levels, unwanted);
        for (int i = 0; shared != null && i < judged.length; i++) {
            for (int part = geometry.firstPart(judged[i]); part < geometry.firstPart(judged[i] + 1); part++) {
                if (!stretch.part(geometry, judged[i], part, shared)) {
                    return false;
                }
            }
        }
        return shared != null;
    }

    /** The part of a line or ring that is being judged. */
    private static final class Stretch {
        private final byte[] levels;
        private final BooleanSupplier unwanted;
        private long[] keys = new long[64];
        private int[] stack = new int[64];
        private int first;
        private int looked;

        Stretch(byte[] levels, BooleanSupplier unwanted) {
            this.levels = levels;
            this.unwanted = unwanted;
        }

        boolean part(PackedGeometry geometry, int feature, int part, SharedVertices shared) {
            first = geometry.firstVertex(part);
            int count = geometry.firstVertex(part + 1) - first;
            if (keys.length < count) {
                keys = new long[count];
            }
            for (int i = 0; i < count; i++) {
                keys[i] = SharedVertices.key(geometry, feature, first + i);
            }
            Arrays.fill(levels, first, first + count, (byte) 0);
            boolean ring = geometry.kind(feature) == PackedGeometry.Kind.POLYGON;
            int last = ring ? count - 1 : count;
            int pinned = 0;
            for (int i = 0; i < last; i++) {
                // Of vertices at one place only one is kept.
                if ((i == 0 || keys[i] != keys[i - 1]) && (shared.parts(keys[i]) || !ring && (i == 0 || i == last - 1))) {
                    levels[first + i] = PINNED;
                    pinned++;
                }
            }
            if (!ring) {
                levels[first + count - 1] = PINNED;
            }
            return last < 3 || (ring ? ring(last, pinned) : between(0, last - 1));
        }

        /** Rings without two pinned vertices get some that do not depend on where the ring starts. */
        private boolean ring(int count, int pinned) {
            int start = -1;
            for (int i = 0; i < count; i++) {
                if (pinned > 0 ? levels[first + i] == PINNED : start < 0 || keys[i] < keys[start]) {
                    start = i;
                }
            }
            if (pinned < 2) {
                int farthest = start;
                for (int i = 0; i < count; i++) {
                    double more = square(keys[i], keys[start]) - square(keys[farthest], keys[start]);
                    if (more > 0 || more == 0 && keys[i] < keys[farthest]) {
                        farthest = i;
                    }
                }
                levels[first + start] = PINNED;
                levels[first + farthest] = PINNED;
            }
            int from = start;
            for (int i = 1; i <= count; i++) {
                int at = start + i;
                if (levels[first + at % count] == PINNED) {
                    if (!between(from, at, count)) {
                        return false;
                    }
                    from = at;
                }
            }
            return true;
        }

        private boolean between(int from, int to) {
            int left = from;
            for (int i = from + 1; i <= to; i++) {
                if (levels[first + i] == PINNED) {
                    if (!between(left, i, Integer.MAX_VALUE)) {
                        return false;
                    }
                    left = i;
                }
            }
            return true;
        }

        /** Splits at the vertex farthest from the chord, again and again; indexes count around a ring. */
        private boolean between(int from, int to, int around) {
            int size = push(0, from, to, PINNED - 1, 0);
            while (size > 0) {
                size -= 4;
                int left = stack[size];
                int right = stack[size + 1];
                int depth = stack[size + 3];
                looked += right - left;
                if (looked > PATIENCE) {
                    looked = 0;
                    if (unwanted.getAsBoolean()) {
                        return false;
                    }
                }
                int split = farthest(left, right, around);
                if (split > left) {
                    double off = Math.sqrt(distance(left, right, split, around));
                    int level = Math.min(stack[size + 2], levelOf(Math.max(1e-6, off)));
                    split = depth < DEEP ? split : middle(left, right, around);
                    levels[first + split % around] = (byte) level;
                    size = push(size, left, split, level, depth + 1);
                    size = push(size, split, right, level, depth + 1);
                }
            }
            return true;
        }

        /** Halving in the end, since combs and spirals would take time that grows with the square of their vertices. */
        private int middle(int left, int right, int around) {
            int low = (left + right) / 2;
            int high = left + right - low;
            return low == left || keys[high % around] < keys[low % around] ? high : low;
        }

        private int farthest(int left, int right, int around) {
            int split = -1;
            double most = -1;
            for (int i = left + 1; i < right; i++) {
                double distance = distance(left, right, i, around);
                if (distance > most || distance == most && keys[i % around] < keys[split % around]) {
                    most = distance;
                    split = i;
                }
            }
            return split;
        }

        /** Square of the distance to the chord, in metres; the same from whichever end. */
        private double distance(int left, int right, int at, int around) {
            long a = Math.min(keys[left % around], keys[right % around]);
            long b = Math.max(keys[left % around], keys[right % around]);
            long p = keys[at % around];
            double dx = SharedVertices.x(b) - SharedVertices.x(a);
            double dy = SharedVertices.y(b) - SharedVertices.y(a);
            double px = SharedVertices.x(p) - SharedVertices.x(a);
            double py = SharedVertices.y(p) - SharedVertices.y(a);
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
            double ox = px - along * dx;
            double oy = py - along * dy;
            return ox * ox + oy * oy;
        }

        private static double square(long a, long b) {
            double dx = SharedVertices.x(a) - SharedVertices.x(b);
            double dy = SharedVertices.y(a) - SharedVertices.y(b);
            return dx * dx + dy * dy;
        }

        private int push(int size, int left, int right, int level, int depth) {
            if (size + 4 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[size] = left;
            stack[size + 1] = right;
            stack[size + 2] = level;
            stack[size + 3] = depth;
            return size + 4;
        }
    }
}
