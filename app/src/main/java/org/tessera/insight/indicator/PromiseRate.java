package org.tessera.insight.indicator;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Promise;

/** 民情办结率: promises due in the period that were signed off with the resident's confirmation on their last day or before. */
public final class PromiseRate {

    /** Its name in the field's own language. */
    public static final String TERM = "民情办结率";

    private PromiseRate() {
    }

    /**
     * The rate with the promises themselves, named {@code entry.need.promise}. A promise is due when its last day is over.
     *
     * @param zone where a day ends
     */
    public static Rate of(Collection<LedgerEntry> entries, Judgement judgement, ZoneId zone) {
        List<String> kept = new ArrayList<>();
        List<String> due = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            for (Need need : entry.needs()) {
                for (Promise promise : need.promises()) {
                    boolean inPeriod = judgement.period().contains(promise.due().atStartOfDay(zone).toInstant());
                    boolean over = judgement.happened(promise.due().plusDays(1).atStartOfDay(zone).toInstant());
                    if (inPeriod && over) {
                        due.add(entry.nameOf(need, promise));
                        if (promise.isKeptInTime(judgement.at(), zone)) {
                            kept.add(entry.nameOf(need, promise));
                        }
                    }
                }
            }
        }
        return new Rate(kept, due);
    }
}
