package org.tessera.insight.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.tessera.cases.whistle.Response;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleClock;
import org.tessera.cases.whistle.WhistleLimit;
import org.tessera.cases.whistle.WhistleState;

/** Rates of whistle and response (DOMAIN §5). What is not due yet does not count; a whistle that was refused called nobody. */
public enum WhistleIndicator {
    /**
     * Calls due on site in the period that were answered and met in time. Each call of a department counts, named
     * {@code whistle/department}.
     */
    ARRIVED_IN_TIME("按时报到率") {
        @Override
        void count(Whistle whistle, Judgement judgement, List<String> met, List<String> due) {
            WhistleClock clock = new WhistleClock(whistle);
            Instant onSite = clock.dueAt(WhistleLimit.ON_SITE);
            if (!isDue(onSite, judgement)) {
                return;
            }
            for (Response response : whistle.responses()) {
                String name = whistle.id() + "/" + response.department();
                due.add(name);
                if (inTime(response.answeredAt(), clock.dueAt(WhistleLimit.ANSWER)) && inTime(response.onSiteAt(), onSite)) {
                    met.add(name);
                }
            }
        }
    },
    /** Whistles due to be closed in the period that were closed with the result accepted. */
    CLOSED("报到办结率") {
        @Override
        void count(Whistle whistle, Judgement judgement, List<String> met, List<String> due) {
            if (isDue(new WhistleClock(whistle).dueAt(WhistleLimit.CLOSING), judgement)) {
                due.add(whistle.id());
                if (whistle.state() == WhistleState.CLOSED && whistle.accepted() && judgement.happened(whistle.endedAt())) {
                    met.add(whistle.id());
                }
            }
        }
    };

    private final String term;

    WhistleIndicator(String term) {
        this.term = term;
    }

    /** Its name in the field's own language, by which other systems know it. */
    public String term() {
        return term;
    }

    /** The rate over these whistles, with the whistles themselves. */
    public Rate of(Collection<Whistle> whistles, Judgement judgement) {
        List<String> met = new ArrayList<>();
        List<String> due = new ArrayList<>();
        whistles.forEach(whistle -> count(whistle, judgement, met, due));
        return new Rate(met, due);
    }

    abstract void count(Whistle whistle, Judgement judgement, List<String> met, List<String> due);

    private static boolean isDue(Instant due, Judgement judgement) {
        return judgement.period().contains(due) && judgement.happened(due);
    }

    private static boolean inTime(Instant step, Instant due) {
        return step != null && !step.isAfter(due);
    }
}
