package org.tessera.exchange.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.BiFunction;

import org.locationtech.jts.geom.Point;

import org.tessera.exchange.SourceRecord;
import org.tessera.grid.Household;
import org.tessera.journal.Recorded;

/** Makes a household of a row. Whatever else the row says of the people is left in the file. */
final class HouseholdConverter {

    private static final int MOST_PEOPLE = 100_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private HouseholdConverter() {
    }

    static BiFunction<String, SourceRecord, Recorded> of(Profile profile) {
        return (file, source) -> convert(new MappedRow(file, source, profile));
    }

    private static Household convert(MappedRow row) {
        String id = row.required("id");
        if (isIdentityNumber(id)) {
            // The number itself must not come back in a message either.
            throw row.refusal("id", "", "is the number of an identity card; expected a house or door code");
        }
        if (!(row.source().geometry() instanceof Point point) || point.isEmpty()) {
            throw row.refusal("geometry", "", "expected a point, or longitude and latitude");
        }
        double people = row.number("people");
        if (!Double.isNaN(people) && (people != Math.rint(people) || people < 0 || people > MOST_PEOPLE)) {
            throw row.refusal("people", row.text("people"), "expected a whole number from 0 to " + MOST_PEOPLE);
        }
        return new Household(id, point, Double.isNaN(people) ? 0 : (int) people, row.text("kind"));
    }

    /** 18 characters with a date of birth and a right check digit (GB 11643): a house code is one by chance in about 1 of 1,000. */
    static boolean isIdentityNumber(String text) {
        if (!text.matches("[1-8]\\d{16}[\\dXx]")) {
            return false;
        }
        try {
            LocalDate.parse(text.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(text.charAt(17)) && text.substring(6, 8).matches("19|20");
    }
}
