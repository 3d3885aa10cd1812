package org.tessera.cases.deadline;

import java.time.Duration;
import java.time.Instant;

import org.tessera.cases.CaseTimes;

/**
 * From what share on a card is shown. No national rule is known to set the shares: the defaults are this product's, to be changed where
 * a local rule says otherwise.
 *
 * @param yellow remaining share, 0…1, at and below which the card is yellow
 * @param red    the same for red, below {@code yellow}
 */
public record CardRule(double yellow, double red) {

    /** Yellow at a quarter left, red at a tenth. */
    public static final CardRule USUAL = new CardRule(0.25, 0.10);

    public CardRule {
        if (!(red >= 0 && red < yellow && yellow <= 1)) {
            throw new IllegalArgumentException("0 ≤ red < yellow ≤ 1, not " + red + " and " + yellow);
        }
    }

    /** The card of a running limit at a moment. A limit that is suspended keeps the card it had, for nothing of it is used up. */
    public Card card(CaseClock clock, Instant now, WorkCalendar calendar) {
        return card(clock.remaining(now, calendar), clock.total(calendar));
    }

    /** The card of a deadline whose clock is not known: the share is that of natural time. */
    public Card card(Instant start, Instant due, Instant now) {
        return card(Duration.between(now, due), Duration.between(start, due));
    }

    /**
     * The card of a case: none without a deadline, before it is open and once it is closed.
     *
     * @param clock the clock that runs; null when only the deadline is known
     */
    public Card card(CaseTimes times, CaseClock clock, Instant now, WorkCalendar calendar) {
        if (times.dueAt() == null || !times.isOpenAt(now)) {
            return Card.NONE;
        }
        return clock == null ? card(times.openedAt(), times.dueAt(), now) : card(clock, now, calendar);
    }

    private Card card(Duration remaining, Duration total) {
        if (remaining.isNegative()) {
            return Card.BLACK;
        }
        // Compared as milliseconds times share, so that a border is not missed by a division.
        double left = remaining.toMillis();
        return left <= red * total.toMillis() ? Card.RED : left <= yellow * total.toMillis() ? Card.YELLOW : Card.NONE;
    }
}
