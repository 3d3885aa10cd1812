package org.tessera.cases;

import java.time.Instant;
import java.util.Comparator;

/**
 * The order of a list of open cases: how soon somebody must act, then what it means to people's lives, then the deadline, then the
 * number. At equal deadlines life and safety therefore come before livelihood, and that before all else.
 *
 * @param rule what a category means to people's lives
 * @param now  situation time
 */
public record QueueOrder(LivelihoodRule rule, Instant now) implements Comparator<CaseBrief> {

    @Override
    public int compare(CaseBrief one, CaseBrief other) {
        return Comparator.<CaseBrief, Urgency>comparing(brief -> Urgency.of(brief.times().dueAt(), now))
                .thenComparing(brief -> rule.of(brief.category()))
                .thenComparing(brief -> brief.times().dueAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CaseBrief::id).compare(one, other);
    }
}
