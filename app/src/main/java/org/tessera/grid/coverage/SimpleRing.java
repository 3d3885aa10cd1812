package org.tessera.grid.coverage;

/**
 * Proves quickly that a ring neither crosses nor touches itself, which is so of nearly all. Segments are entered in the rows and columns
 * of a small board as bit sets; only those that share a row and a column are compared. What cannot be proved so is left to others.
 */
final class SimpleRing {

    private static final int MOST_POINTS = 1024;

    private final double[] xy;
    private final int count;
    private final int words;
    private final int side;
    private final long[] columns;
    private final long[] rows;
    /** Where on the board each point lies. */
    private final int[] column;
    private final int[] row;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double perX;
    private double perY;

    private SimpleRing(double[] xy) {
        this.xy = xy;
        count = xy.length / 2 - 1;
        words = (count + 63) / 64;
        side = Math.clamp(count / 2, 4, 128);
        columns = new long[side * words];
        rows = new long[side * words];
        column = new int[count + 1];
        row = new int[count + 1];
    }

    /** True only when the closed ring surely is simple; false says nothing. */
    static boolean proves(double[] xy) {
        int points = xy.length / 2;
        return points >= 4 && points <= MOST_POINTS && xy[0] == xy[2 * points - 2] && xy[1] == xy[2 * points - 1]
                && new SimpleRing(xy).simple();
    }

    private boolean simple() {
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 2 * count; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        if (!(maxX > minX && maxY > minY)) {
            return false;
        }
        perX = side / (maxX - minX);
        perY = side / (maxY - minY);
        for (int i = 0; i < count; i++) {
            if (xy[2 * i] == xy[2 * i + 2] && xy[2 * i + 1] == xy[2 * i + 3]) {
                return false;
            }
        }
        for (int i = 0; i <= count; i++) {
            column[i] = Math.min((int) ((xy[2 * i] - minX) * perX), side - 1);
            row[i] = Math.min((int) ((xy[2 * i + 1] - minY) * perY), side - 1);
        }
        for (int i = 0; i < count; i++) {
            enter(columns, i, column[i], column[i + 1]);
            enter(rows, i, row[i], row[i + 1]);
        }
        return apart();
    }

    private void enter(long[] lines, int segment, int from, int to) {
        int high = Math.max(from, to);
        for (int line = Math.min(from, to); line <= high; line++) {
            lines[line * words + (segment >> 6)] |= 1L << segment;
        }
    }

    private boolean apart() {
        for (int i = 0; i < count; i++) {
            for (int w = i >> 6; w < words; w++) {
                long both = gather(columns, w, column[i], column[i + 1]) & gather(rows, w, row[i], row[i + 1]);
                if (w == i >> 6) {
                    both &= ~1L << i;
                }
                for (; both != 0; both &= both - 1) {
                    if (touch(i, (w << 6) + Long.numberOfTrailingZeros(both))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long gather(long[] lines, int word, int from, int to) {
        long all = 0;
        int high = Math.max(from, to);
        for (int line = Math.min(from, to); line <= high; line++) {
            all |= lines[line * words + word];
        }
        return all;
    }

    private boolean touch(int i, int j) {
        int a = 2 * i;
        int b = 2 * j;
        if (j == i + 1 || i == 0 && j == count - 1) {
            // Neighbours share a point; they only must not fold back on one another.
            int p = j == i + 1 ? a : b;
            int q = j == i + 1 ? b : a;
            return (xy[p + 2] - xy[p]) * (xy[q + 2] - xy[q]) + (xy[p + 3] - xy[p + 1]) * (xy[q + 3] - xy[q + 1]) <= 0
                    && turn(p, p + 2, q + 2) == 0;
        }
        if (Math.max(xy[a], xy[a + 2]) < Math.min(xy[b], xy[b + 2]) || Math.max(xy[b], xy[b + 2]) < Math.min(xy[a], xy[a + 2])
                || Math.max(xy[a + 1], xy[a + 3]) < Math.min(xy[b + 1], xy[b + 3])
                || Math.max(xy[b + 1], xy[b + 3]) < Math.min(xy[a + 1], xy[a + 3])) {
            return false;
        }
        return turn(a, a + 2, b) * turn(a, a + 2, b + 2) <= 0 && turn(b, b + 2, a) * turn(b, b + 2, a + 2) <= 0;
    }

    /** Sign of the turn from p over q to r. */
    private int turn(int p, int q, int r) {
        return Turn.of(xy[p], xy[p + 1], xy[q], xy[q + 1], xy[r], xy[r + 1]);
    }
}
