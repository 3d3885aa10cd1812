package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.Suspension;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Step;
import org.tessera.cases.supervision.RunningLimit;

/**
 * What the cases themselves bring before a meeting, by rules and nothing else: who prepares the pack cannot leave a case out. A function
 * of the cases, the period and a moment.
 *
 * @param rules    the rules
 * @param calendar when offices work
 */
public record Agenda(AgendaRules rules, WorkCalendar calendar) {

    private static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::topic)
            .thenComparing(AgendaItem::since, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(AgendaItem::key);

    /**
     * All items, by topic; within a topic what has been so for longest comes first, repeated topics by their number of reports.
     *
     * @param cases all that the meeting may see; those of later are left out
     * @param at    what happened later is not known yet
     */
    public List<AgendaItem> items(Collection<CaseFile> cases, MeetingPeriod period, Instant at) {
        List<AgendaItem> items = new ArrayList<>();
        for (CaseFile file : cases) {
            CaseAt then = new CaseAt(file, at);
            overdue(then).ifPresent(items::add);
            sentBack(then).ifPresent(items::add);
            suspended(then).ifPresent(items::add);
            Instant held = then.heldToAccount();
            if (held != null) {
                items.add(item(AgendaTopic.ACCOUNTABILITY, file, held, 0));
            }
        }
        items.sort(ORDER);
        items.addAll(new RepeatedTopics(rules).items(cases, period, at));
        return items;
    }

    /** Reported, not handled, not ended, its limit has passed and does not stand still. */
    private Optional<AgendaItem> overdue(CaseAt then) {
        if (!then.open() || then.handled()) {
            return Optional.empty();
        }
        CaseClock clock = DeadlineRule.running(then.file()).orElse(null);
        Instant due = clock == null ? then.file().times().dueAt() : clock.due(calendar).orElse(null);
        boolean late = due != null && then.at().isAfter(due) && (clock == null || !clock.suspendedAt(then.at()));
        return late ? Optional.of(item(AgendaTopic.OVERDUE, then.file(), due, 0)) : Optional.empty();
    }

    private Optional<AgendaItem> sentBack(CaseAt then) {
        List<Step> back = then.steps(MoveKind.SEND_BACK);
        return then.open() && back.size() >= rules.sendBacks()
                ? Optional.of(item(AgendaTopic.SENT_BACK, then.file(), back.getLast().at(), back.size())) : Optional.empty();
    }

    private Optional<AgendaItem> suspended(CaseAt then) {
        CaseClock clock = DeadlineRule.running(then.file()).orElse(null);
        if (clock == null || !then.open()) {
            return Optional.empty();
        }
        return clock.suspensions().stream().filter(pause -> covers(pause, then.at()))
                .filter(pause -> pause.from().plus(rules.suspended()).isBefore(then.at())).findFirst()
                .map(pause -> item(AgendaTopic.LONG_SUSPENDED, then.file(), pause.from(), 0));
    }

    private static boolean covers(Suspension pause, Instant at) {
        return !at.isBefore(pause.from()) && (pause.until() == null || at.isBefore(pause.until()));
    }

    private static AgendaItem item(AgendaTopic topic, CaseFile file, Instant since, int count) {
        String title = file.subject().title();
        return new AgendaItem(topic, file.id(), title == null ? "" : title, RunningLimit.lead(file), since, count, List.of(file.id()),
                null);
    }
}
