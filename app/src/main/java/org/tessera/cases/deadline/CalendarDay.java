package org.tessera.cases.deadline;

import java.time.LocalDate;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A day on which work is not as the weekday says.
 *
 * @param date the day
 * @param kind whether there is work
 * @param name what people call it, such as the holiday; may be empty
 */
public record CalendarDay(LocalDate date, Kind kind, String name) implements Recorded {

    /** What the day is. */
    public enum Kind {
        /** No work, whatever the weekday. */
        HOLIDAY,
        /** Work on what would be a free day, to make up for a holiday. */
        MAKE_UP
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("calendar-day", date.toString());
    }
}
