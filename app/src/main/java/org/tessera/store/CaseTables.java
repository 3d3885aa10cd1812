package org.tessera.store;

import java.util.List;

import org.tessera.cases.deadline.CalendarDay;

/** The tables that the work on cases needs besides the cases themselves. */
final class CaseTables {

    static final EntityTable<CalendarDay> CALENDAR_DAY = new EntityTable<>("calendar-day", CalendarDay.class, "calendar_day",
            List.of("kind"), day -> new Object[] {day.kind().name()}, day -> day.kind().name(), day -> day, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(CALENDAR_DAY);

    private CaseTables() {
    }
}
