package org.tessera.map.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Brings fixes into a point set. The answer does not depend on the order of the fixes nor on how often one comes. */
final class Merge {

    private static final int DEPTH = 2;

    private final PointSet before;
    private final Columns columns;
    private final Map<String, Fix> latest = new HashMap<>();
    private int merged;

    Merge(PointSet before, Collection<Fix> fixes) {
        this.before = before;
        this.columns = before.columns();
        for (Fix fix : fixes) {
            latest.merge(fix.id(), fix, Fix::later);
        }
    }

    /** The fixes that count of those given, one an id; valid after {@link #result()}. */
    int merged() {
        return merged;
    }

    PointSet result() {
        List<String> added = new ArrayList<>();
        Map<Fix, Integer> known = new HashMap<>();
        latest.values().forEach(fix -> {
            int index = before.indexOf(fix.id());
            if (index < 0) {
                added.add(fix.id());
            } else if (later(fix, index)) {
                known.put(fix, index);
            }
        });
        merged = known.size() + added.size();
        if (merged == 0) {
            return before;
        }
        // By id, or the order of new points would depend on chance.
        added.sort(null);
        Draft draft = new Draft(columns, added.size(), DEPTH);
        known.forEach((fix, index) -> write(draft, index, fix));
        added.forEach(id -> write(draft, draft.add(), latest.get(id)));
        Columns next = new Columns(draft, added.isEmpty() ? columns.ids : ids(added));
        if (added.isEmpty()) {
            next.share(columns);
        }
        return before.next(next);
    }

    private boolean later(Fix fix, int index) {
        Tracks tracks = columns.tracks;
        if (tracks == null || tracks.fixes(index) == 0) {
            return true;
        }
        int byTime = Long.compare(fix.at().toEpochMilli(), tracks.time(index, 0));
        if (byTime != 0) {
            return byTime > 0;
        }
        boolean gone = columns.gone != null && columns.gone.get(index);
        int bySymbol = Integer.compare(fix.symbol(), gone ? Fix.GONE : columns.symbols[index]);
        int byX = Double.compare(fix.x(), columns.xs[index]);
        int byY = Double.compare(fix.y(), columns.ys[index]);
        int byHeading = Float.compare((float) fix.heading(), (float) before.heading(index));
        return gone || bySymbol != 0 ? bySymbol > 0 : byX != 0 ? byX > 0 : byY != 0 ? byY > 0 : byHeading > 0;
    }

    private static void write(Draft draft, int index, Fix fix) {
        boolean gone = fix.symbol() == Fix.GONE;
        if (draft.gone != null && draft.gone.get(index)) {
            draft.tracks.restart(index);
        }
        draft.leave(index, gone);
        if (gone) {
            draft.tracks.add(index, draft.xs[index], draft.ys[index], fix.at().toEpochMilli());
        } else {
            draft.place(index, fix.x(), fix.y(), fix.symbol());
            draft.turn(index, fix.heading());
            draft.tracks.add(index, fix.x(), fix.y(), fix.at().toEpochMilli());
        }
    }

    private IntFunction<String> ids(List<String> added) {
        String[] all = new String[columns.size + added.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < columns.size ? columns.ids.apply(i) : added.get(i - columns.size);
        }
        return index -> all[index];
    }
}
