package org.tessera.cases.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.duty.list.CaseStandard;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.duty.list.TimeLimit;

/**
 * Deadlines by the responsibility list: the limit that held for the category on the day the case was opened, counted on the working
 * calendar. A case whose source set a deadline keeps it. Immutable; safe for use by any thread.
 *
 * @param list     the lists
 * @param calendar when offices work
 */
public record DeadlineRule(ResponsibilityList list, WorkCalendar calendar) {

    /** Attribute of a case whose deadline comes from the list: the limit, as {@code 4 WORK_HOUR}. */
    public static final String LIMIT = "tessera:limit";

    /**
     * The limit of a category on the day; empty when the list names none, or several for several filing conditions, between which only
     * somebody who knows the case can choose.
     */
    public Optional<TimeLimit> limit(String category, Instant opened) {
        LocalDate day = opened.atZone(calendar.zone()).toLocalDate();
        List<TimeLimit> limits = list.on(day, category).map(version -> version.category().standards()).orElse(List.of()).stream()
                .map(CaseStandard::limit).filter(Objects::nonNull).distinct().toList();
        return limits.size() == 1 ? Optional.of(limits.getFirst()) : Optional.empty();
    }

    /** The case with its deadline by the list; the same object when it has one already or the list sets none. */
    public CaseFile complete(CaseFile file) {
        CaseTimes times = file.times();
        if (times.dueAt() != null || times.openedAt() == null) {
            return file;
        }
        return limit(file.subject().category(), times.openedAt()).map(limit -> {
            Map<String, String> attributes = new LinkedHashMap<>(file.attributes());
            attributes.put(LIMIT, limit.amount() + " " + limit.unit());
            Instant due = CaseClock.started(times.openedAt(), limit).due(calendar).orElseThrow();
            return file.with(attributes).with(new CaseTimes(times.openedAt(), due, times.closedAt()));
        }).orElse(file);
    }

    /** The clock that runs for a case: of its progress in the loop, else the one behind a deadline that came from a list. */
    public static Optional<CaseClock> running(CaseFile file) {
        CaseClock own = file.progress() == null ? null : file.progress().clock();
        return own == null ? clock(file) : Optional.of(own);
    }

    /** The clock behind a deadline that came from a list; empty when the source set it. */
    public static Optional<CaseClock> clock(CaseFile file) {
        return Optional.ofNullable(file.attributes().get(LIMIT)).map(text -> {
            String[] parts = text.split(" ");
            return CaseClock.started(file.times().openedAt(), new TimeLimit(Integer.parseInt(parts[0]), ClockUnit.valueOf(parts[1])));
        });
    }
}
