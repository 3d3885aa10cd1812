package org.tessera.cases.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.WorkCalendar;

/**
 * What is about to be late: a function of the cases, their clocks and a moment. The least share first; at the same share the more
 * urgent, then by number, so that two consoles show the same list.
 *
 * @param rule     when a card is shown
 * @param calendar when offices work
 */
public record LiveList(CardRule rule, WorkCalendar calendar) {

    private static final Comparator<WatchedCase> ORDER = Comparator.comparingDouble(WatchedCase::share)
            .thenComparing(WatchedCase::urgency).thenComparing(each -> each.file().id());

    /** All cases with a running limit at the moment, carded or not. */
    public List<WatchedCase> all(Collection<CaseFile> cases, Instant now) {
        return cases.stream().flatMap(file -> RunningLimit.of(file, now, calendar).map(limit -> watched(file, limit, now)).stream())
                .sorted(ORDER).toList();
    }

    /** Those that have a card. */
    public List<WatchedCase> carded(Collection<CaseFile> cases, Instant now) {
        return all(cases, now).stream().filter(each -> each.card() != Card.NONE).toList();
    }

    private WatchedCase watched(CaseFile file, RunningLimit limit, Instant now) {
        return new WatchedCase(file, RunningLimit.lead(file), limit.card(rule, now, calendar), limit.remaining(now, calendar),
                limit.share(now, calendar), Urgency.of(limit.due(), now), limit.suspended(now));
    }
}
