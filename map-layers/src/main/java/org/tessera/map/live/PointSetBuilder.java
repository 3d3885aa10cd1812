package org.tessera.map.live;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.tessera.map.view.WebMercator;

/** Collects points one by one. One thread; {@link #build} ends it. */
public final class PointSetBuilder {

    private final Draft draft = new Draft(16);
    private final Map<Integer, String> labels = new TreeMap<>();
    private String[] ids = new String[16];

    PointSetBuilder() {
    }

    /** Adds a point in degrees; the symbol is a number from 0 to {@link PointSet#MOST_SYMBOLS} - 1. */
    public PointSetBuilder add(String id, double lon, double lat, int symbol) {
        int index = draft.add();
        draft.place(index, WebMercator.x(lon), WebMercator.y(lat), symbol);
        if (index == ids.length) {
            ids = Arrays.copyOf(ids, index + index / 2);
        }
        ids[index] = id;
        return this;
    }

    /** Gives the point that was added last a heading, in degrees clockwise from north; NaN for none. */
    public PointSetBuilder heading(double degrees) {
        draft.turn(draft.size - 1, degrees);
        return this;
    }

    /** Puts a text beside the point that was added last; a blank one is left out. */
    public PointSetBuilder label(String text) {
        if (!text.isBlank()) {
            labels.put(draft.size - 1, text);
        }
        return this;
    }

    /** The set. */
    public PointSet build() {
        String[] kept = Arrays.copyOf(ids, draft.size);
        return new PointSet(new Columns(draft, index -> kept[index]), null, labels);
    }
}
