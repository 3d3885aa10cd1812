package org.tessera.insight.indicator;

import java.time.Duration;
import java.time.Instant;

/**
 * From when and by what rules cases are judged.
 *
 * @param period       the window
 * @param at           what happened later is not known yet
 * @param registration how soon a report must be filed to be on time
 */
public record Judgement(ReportPeriod period, Instant at, Duration registration) {

    /** A quarter of an hour, as in one city's public system (DOMAIN §1.3): a local rule, to be set. */
    public static final Duration USUAL_REGISTRATION = Duration.ofMinutes(15);

    /** At the end of the period, or now when that is still to come. */
    public static Judgement of(ReportPeriod period, Instant now) {
        return new Judgement(period, now.isBefore(period.to()) ? now : period.to(), USUAL_REGISTRATION);
    }

    /** Whether it has happened by then. */
    boolean happened(Instant moment) {
        return moment != null && !moment.isAfter(at);
    }

    /** Neither void nor suspended. */
    boolean live(CaseMilestones milestones) {
        return !happened(milestones.voided()) && !milestones.suspended();
    }

    /** Whether it was to be handled in the period. */
    boolean toHandle(CaseMilestones milestones) {
        return period.contains(milestones.handlingDue()) && live(milestones);
    }

    /** Whether it was to be closed in the period. */
    boolean toClose(CaseMilestones milestones) {
        return period.contains(milestones.closingDue()) && live(milestones);
    }

    /** Whether a step was taken, as far as is known, and not after its deadline. */
    boolean inTime(Instant step, Instant due) {
        return happened(step) && !step.isAfter(due);
    }
}
