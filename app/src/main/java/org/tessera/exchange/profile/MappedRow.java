package org.tessera.exchange.profile;

import java.util.Map;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;

/**
 * A source record seen through the target names of a profile.
 *
 * @param file    file name as given
 * @param source  the record
 * @param profile the mapping
 */
record MappedRow(String file, SourceRecord source, Profile profile) {

    private static final int SHOWN = 80;

    /** The value of a target, empty when the source has none; surrounding blanks are dropped. */
    String text(String target) {
        String column = profile.columns().getOrDefault(target, target);
        return source.fields().getOrDefault(column, profile.constants().getOrDefault(target, "")).strip();
    }

    /** The value of a target that must be there. */
    String required(String target) {
        String value = text(target);
        if (value.isEmpty()) {
            throw refusal(target, "", "is missing; expected a value for " + target);
        }
        return value;
    }

    /** A finite number, or NaN when the source has none. */
    double number(String target) {
        String value = text(target);
        if (value.isEmpty()) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // Said below, as for a number that is not finite.
        }
        throw refusal(target, value, "expected a finite number");
    }

    Map<String, String> fields() {
        return source.fields();
    }

    RowRefusal refusal(String target, String value, String message) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
        return new RowRefusal(new Problem(file, source.row(), profile.columns().getOrDefault(target, target), shown, message));
    }
}
