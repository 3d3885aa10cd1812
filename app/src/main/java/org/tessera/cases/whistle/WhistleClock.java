package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The clocks of one whistle. A clock that is met at its very last moment is met. Pure: asked twice for the same moment, or once the
 * district has been told, it answers the same.
 *
 * @param whistle whose
 */
public record WhistleClock(Whistle whistle) {

    /** When a clock runs out; null while nobody is called. */
    public Instant dueAt(WhistleLimit limit) {
        return whistle.calledAt() == null ? null : whistle.calledAt().plus(whistle.call().type().of(limit));
    }

    /** Clocks that have run out by a moment without being met in time, and of which the district has not been told, first due first. */
    public List<Escalation> due(Instant now) {
        return overrun(now).stream().filter(each -> whistle.escalations().stream().noneMatch(told -> told.sameClock(each))).toList();
    }

    /** All clocks that have run out by a moment without being met in time, first due first; also those met too late. */
    public List<Escalation> overrun(Instant now) {
        if (whistle.calledAt() == null) {
            return List.of();
        }
        List<Escalation> found = new ArrayList<>();
        for (Response response : whistle.responses()) {
            add(found, WhistleLimit.ANSWER, response.department(), response.answeredAt(), now);
        }
        for (Response response : whistle.responses()) {
            add(found, WhistleLimit.ON_SITE, response.department(), response.onSiteAt(), now);
        }
        add(found, WhistleLimit.CLOSING, whistle.call().lead(), whistle.endedAt(), now);
        return found;
    }

    private void add(List<Escalation> found, WhistleLimit limit, String department, Instant met, Instant now) {
        Instant due = dueAt(limit);
        if (now.isAfter(due) && (met == null || met.isAfter(due))) {
            found.add(new Escalation(limit, department, due, null));
        }
    }

    /** The next moment at which a clock that is not met yet runs out, after now; null when none is left. */
    public Instant next(Instant now) {
        boolean answers = whistle.responses().stream().anyMatch(each -> each.answeredAt() == null);
        boolean arrivals = whistle.responses().stream().anyMatch(each -> each.onSiteAt() == null);
        return java.util.stream.Stream.of(answers ? dueAt(WhistleLimit.ANSWER) : null, arrivals ? dueAt(WhistleLimit.ON_SITE) : null,
                whistle.state().isEnd() ? null : dueAt(WhistleLimit.CLOSING))
                .filter(Objects::nonNull).filter(due -> !due.isBefore(now)).min(Instant::compareTo).orElse(null);
    }
}
