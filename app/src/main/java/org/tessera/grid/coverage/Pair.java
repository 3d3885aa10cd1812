package org.tessera.grid.coverage;

import java.util.Comparator;
import java.util.List;

/** Two cells by their number, the lower first. */
record Pair(int low, int high) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER = Comparator.comparingInt(Pair::low).thenComparingInt(Pair::high);

    Pair {
        if (low >= high) {
            throw new IllegalArgumentException("a pair of different cells, the lower first: " + low + ", " + high);
        }
    }

    List<Integer> both() {
        return List.of(low, high);
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
