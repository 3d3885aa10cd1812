package org.tessera.console.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.cases.CaseTimes;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.console.i18n.Wording;

/**
 * Explains a deadline in one sentence: what it is, what is left, where it comes from.
 *
 * @param wording in the language of the moment
 */
public record DeadlineWords(Wording wording) {

    /**
     * The sentence.
     *
     * @param clock   of our limit; empty when the source set the deadline
     * @param counted the stretches of time that it counts
     */
    public String of(CaseTimes times, Optional<CaseClock> clock, List<CountedTime> counted, Instant now) {
        Urgency urgency = Urgency.of(times.dueAt(), now);
        if (urgency == Urgency.NO_DEADLINE) {
            return wording.messages().text("file.deadline.none");
        }
        String due = wording.full(times.dueAt());
        String left = wording.remaining(urgency, times.openedAt(), times.dueAt(), now);
        return clock.map(limit -> wording.messages().text("file.deadline.list", due, left,
                        wording.messages().text("limit." + limit.limit().unit(), limit.limit().amount()), counted(counted)))
                .orElseGet(() -> wording.messages().text("file.deadline.set", due, left));
    }

    /** Of many stretches the first two and the last. */
    private String counted(List<CountedTime> counted) {
        List<String> times = counted.stream().map(wording::stretch).toList();
        return times.size() <= 4 ? String.join(", ", times)
                : String.join(", ", times.getFirst(), times.get(1)) + " … " + times.getLast();
    }
}
