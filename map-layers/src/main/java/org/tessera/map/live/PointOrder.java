package org.tessera.map.live;

import java.util.BitSet;

/**
 * Points in the order of their Morton codes: neighbours on the ground stand near each other, and every cell of every level is
 * one run. Sorted by digits in a time that grows with the number of points. Immutable.
 *
 * @param runs    the codes, sorted
 * @param indexes the points, in that order; equal codes keep theirs
 */
record PointOrder(CellRuns runs, int... indexes) {

    private static final int DIGIT = 12;

    static PointOrder of(double[] xs, double[] ys, int size) {
        long[] codes = new long[size];
        int[] indexes = new int[size];
        long varying = 0;
        for (int i = 0; i < size; i++) {
            codes[i] = Morton.code(xs[i], ys[i]);
            indexes[i] = i;
            varying |= codes[i] ^ codes[0];
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(varying);
        int passes = (bits + DIGIT - 1) / DIGIT;
        long[] otherCodes = new long[passes == 0 ? 0 : size];
        int[] otherIndexes = new int[passes == 0 ? 0 : size];
        for (int pass = 0; pass < passes; pass++) {
            sort(codes, indexes, otherCodes, otherIndexes, pass * DIGIT);
            long[] sorted = otherCodes;
            otherCodes = codes;
            codes = sorted;
            int[] order = otherIndexes;
            otherIndexes = indexes;
            indexes = order;
        }
        return new PointOrder(new CellRuns(codes, size, Morton.FINEST), indexes);
    }

    private static void sort(long[] codes, int[] indexes, long[] sorted, int[] order, int shift) {
        int mask = (1 << DIGIT) - 1;
        int[] next = new int[1 << DIGIT];
        for (long code : codes) {
            next[(int) (code >>> shift) & mask]++;
        }
        int sum = 0;
        for (int i = 0; i <= mask; i++) {
            int count = next[i];
            next[i] = sum;
            sum += count;
        }
        for (int i = 0; i < codes.length; i++) {
            int place = next[(int) (codes[i] >>> shift) & mask]++;
            sorted[place] = codes[i];
            order[place] = indexes[i];
        }
    }

    /** The same order of fewer points. */
    PointOrder only(BitSet shown, int count) {
        long[] codes = new long[count];
        int[] kept = new int[count];
        int size = 0;
        for (int i = 0; i < indexes.length; i++) {
            if (shown.get(indexes[i])) {
                codes[size] = runs.codes()[i];
                kept[size++] = indexes[i];
            }
        }
        return new PointOrder(new CellRuns(codes, size, Morton.FINEST), kept);
    }
}
