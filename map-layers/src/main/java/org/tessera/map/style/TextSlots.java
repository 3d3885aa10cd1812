package org.tessera.map.style;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.TextSymbolizer;

/** The texts of every text symbolizer of a style, a slot each. One thread. */
final class TextSlots {

    private final int features;
    private final Map<TextSymbolizer, Integer> slots = new IdentityHashMap<>();
    private final List<Expression> labels = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();

    TextSlots(int features) {
        this.features = features;
    }

    /** Finds the text of a slot for a feature. */
    interface Source {

        /** The text, empty for none. */
        String text(int slot, int feature);
    }

    /** The slot of a symbolizer. */
    int of(TextSymbolizer symbolizer) {
        return slots.computeIfAbsent(symbolizer, key -> {
            labels.add(key.getLabel());
            texts.add(new String[features]);
            return labels.size() - 1;
        });
    }

    /** Finds the texts of the paints that are labels, for the features of a rule. */
    void fill(List<Paint> paints, long[] matched, Source source) {
        for (Paint paint : paints) {
            if (paint instanceof Paint.Text text) {
                String[] row = texts.get(text.slot());
                for (int i = 0; i < features; i++) {
                    if ((matched[i >> 6] >>> i & 1) != 0 && row[i] == null) {
                        row[i] = source.text(text.slot(), i);
                    }
                }
            }
        }
    }

    /** The text of a slot for a GeoTools feature; a whole number is written without a fraction. */
    String evaluate(int slot, Object feature) {
        Object value = labels.get(slot) == null ? null : labels.get(slot).evaluate(feature);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value == null ? "" : value.toString();
    }

    /** The texts by slot and feature; null where no rule asked. */
    String[][] texts() {
        return texts.toArray(String[][]::new);
    }
}
