package org.tessera.map.live;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Finds a point by its id: an open-addressed table of four bytes a place that asks the ids themselves. Immutable. */
final class IdTable {

    private final int[] slots;
    private final IntFunction<String> ids;

    IdTable(int size, IntFunction<String> ids) {
        this.ids = ids;
        slots = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            int slot = slot(ids.apply(i));
            if (slots[slot] < 0) {
                slots[slot] = i;
            }
        }
    }

    private int slot(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] >= 0 && !ids.apply(slots[slot]).equals(id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The first point of that id, -1 when there is none. */
    int indexOf(String id) {
        return slots[slot(id)];
    }
}
