package org.tessera.cases.deadline;

import java.util.List;

/** Reads the district's calendar; it is public, so no scope narrows it. Blocking; never on the JavaFX thread. */
public interface CalendarStore {

    /** All days that are not as their weekday says, by date. */
    List<CalendarDay> days();
}
