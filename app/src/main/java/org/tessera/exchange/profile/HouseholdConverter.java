package org.tessera.exchange.profile;

import java.util.function.BiFunction;

import org.locationtech.jts.geom.Point;

import org.tessera.cases.ledger.IdentityNumber;
import org.tessera.exchange.SourceRecord;
import org.tessera.grid.Household;
import org.tessera.journal.Recorded;

/** Makes a household of a row. Whatever else the row says of the people is left in the file. */
final class HouseholdConverter {

    private static final int MOST_PEOPLE = 100_000;

    private HouseholdConverter() {
    }

    static BiFunction<String, SourceRecord, Recorded> of(Profile profile) {
        return (file, source) -> convert(new MappedRow(file, source, profile));
    }

    private static Household convert(MappedRow row) {
        String id = row.required("id");
        if (IdentityNumber.isOne(id)) {
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
}
