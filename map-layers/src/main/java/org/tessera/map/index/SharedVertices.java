package org.tessera.map.index;

import java.util.function.BooleanSupplier;

/**
 * Which places of outlines are junctions: where an outline's neighbours there differ from another's. Places are told apart to
 * a sixteenth of a metre. Built once, then read.
 */
final class SharedVertices {

    private static final double SCALE = 16;
    private static final long FREE = Long.MIN_VALUE;

    private final long[] keys;
    private final long[] before;
    private final long[] after;
    private final boolean[] parts;
    private final int mask;

    private SharedVertices(int vertices) {
        int size = Integer.highestOneBit(Math.max(8, vertices)) * 4;
        keys = new long[size];
        before = new long[size];
        after = new long[size];
        parts = new boolean[size];
        mask = size - 1;
        java.util.Arrays.fill(keys, FREE);
    }

    /** Looks at the outlines of some features; null when the check says that nobody wants to know any more. */
    static SharedVertices of(PackedGeometry geometry, int[] features, BooleanSupplier unwanted) {
        int vertices = 0;
        for (int feature : features) {
            vertices += geometry.firstVertex(geometry.firstPart(feature + 1)) - geometry.firstVertex(geometry.firstPart(feature));
        }
        SharedVertices shared = new SharedVertices(vertices);
        int looked = 0;
        for (int feature : features) {
            boolean ring = geometry.kind(feature) == PackedGeometry.Kind.POLYGON;
            for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
                int first = geometry.firstVertex(part);
                int count = geometry.firstVertex(part + 1) - first - (ring ? 1 : 0);
                for (int i = 0; i < count; i++) {
                    if (++looked % LevelOfDetail.PATIENCE == 0 && unwanted.getAsBoolean()) {
                        return null;
                    }
                    long here = key(geometry, feature, first + i);
                    long left = i > 0 || ring ? neighbour(geometry, feature, first, count, i, -1) : here;
                    long right = i < count - 1 || ring ? neighbour(geometry, feature, first, count, i, 1) : here;
                    shared.add(here, Math.min(left, right), Math.max(left, right));
                }
            }
        }
        return shared;
    }

    /** The next vertex that stands elsewhere; not further than a few, or a ring of one place would never end. */
    private static long neighbour(PackedGeometry geometry, int feature, int first, int count, int at, int step) {
        long here = key(geometry, feature, first + at);
        long there = here;
        for (int i = 1; i < Math.min(count, 8) && there == here; i++) {
            there = key(geometry, feature, first + Math.floorMod(at + i * step, count));
        }
        return there;
    }

    private void add(long key, long low, long high) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            before[slot] = low;
            after[slot] = high;
        } else if (before[slot] != low || after[slot] != high) {
            parts[slot] = true;
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Whether outlines part at a place. */
    boolean parts(long key) {
        int slot = slot(key);
        return keys[slot] == key && parts[slot];
    }

    /** Names a vertex's place. */
    static long key(PackedGeometry geometry, int feature, int vertex) {
        long x = Math.round((geometry.originX(feature) + geometry.x(vertex)) * SCALE);
        long y = Math.round((geometry.originY(feature) + geometry.y(vertex)) * SCALE);
        return x << 32 | y & 0xFFFFFFFFL;
    }

    /** Mercator metres east of a place. */
    static double x(long key) {
        return (key >> 32) / SCALE;
    }

    /** Mercator metres north of a place. */
    static double y(long key) {
        return (int) key / SCALE;
    }
}
