package org.tessera.insight.indicator;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The rates of the closed loop. Handling and closing go by the cohort of the deadline: cases that were due in the period, not those that
 * were sent out in it, for the latter would thin the rate with cases that are not due.
 */
public enum Indicator {
    REGISTRATION("立案率", Indicator::reported, (c, j) -> j.happened(c.registered())),
    VALID_REPORTS("有效上报率", Indicator::reported, (c, j) -> j.happened(c.registered()) && !j.happened(c.voided())),
    REGISTERED_IN_TIME("按时立案率", (c, j) -> j.period().contains(c.registered()),
            (c, j) -> c.reported() != null && Duration.between(c.reported(), c.registered()).compareTo(j.registration()) <= 0),
    HANDLED("处置率", (c, j) -> j.toHandle(c), (c, j) -> j.happened(c.handled())),
    HANDLED_IN_TIME("按期处置率", (c, j) -> j.toHandle(c), (c, j) -> j.inTime(c.handled(), c.handlingDue())),
    OVERDUE_UNHANDLED("超期未处置率", (c, j) -> j.toHandle(c), (c, j) -> !j.happened(c.handled())),
    EXTENDED("延期率", (c, j) -> j.toHandle(c), (c, _) -> c.extensions() > 0),
    CLOSED("结案率", (c, j) -> j.toClose(c), (c, j) -> j.happened(c.closed())),
    CLOSED_IN_TIME("按期结案率", (c, j) -> j.toClose(c), (c, j) -> j.inTime(c.closed(), c.closingDue())),
    REWORKED("返工率", (c, j) -> j.toClose(c), (c, _) -> c.reworks() > 0),
    /** Of the cases closed in the period, those whose six links have all left a record. */
    LOOP_COMPLETE("闭环率", (c, j) -> j.period().contains(c.closed()) && j.happened(c.closed()),
            (c, _) -> c.loop() != null && c.loop().complete()),
    /** Of the cases in the loop that were filed in the period and are not void, those given to a lead who neither sent them back nor had
     * to handle them again. */
    ACCURATE_DISPATCH("准确派遣率", (c, j) -> c.loop() != null && j.period().contains(c.registered()) && !j.happened(c.voided()),
            (c, j) -> j.happened(c.dispatched()) && c.loop().sentBack() == 0 && c.reworks() == 0);

    private final String term;
    private final BiPredicate<CaseMilestones, Judgement> counts;
    private final BiPredicate<CaseMilestones, Judgement> fulfils;

    Indicator(String term, BiPredicate<CaseMilestones, Judgement> counts, BiPredicate<CaseMilestones, Judgement> fulfils) {
        this.term = term;
        this.counts = counts;
        this.fulfils = fulfils;
    }

    /** Its name in the field's own language, by which other systems know it. */
    public String term() {
        return term;
    }

    /** The rate over these cases, with the cases themselves. */
    public Rate of(Collection<CaseMilestones> cases, Judgement judgement) {
        List<CaseMilestones> cohort = cases.stream().filter(each -> counts.test(each, judgement)).toList();
        return new Rate(cohort.stream().filter(each -> fulfils.test(each, judgement)).map(CaseMilestones::id).toList(),
                cohort.stream().map(CaseMilestones::id).toList());
    }

    private static boolean reported(CaseMilestones milestones, Judgement judgement) {
        return judgement.period().contains(milestones.reported());
    }
}
