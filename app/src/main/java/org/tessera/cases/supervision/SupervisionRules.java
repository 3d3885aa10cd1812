package org.tessera.cases.supervision;

import java.time.Duration;

import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;

/**
 * When cards are shown and by when they are answered. No national rule is known for either: the defaults are this product's, to be
 * changed where a local rule says otherwise.
 *
 * @param cards    when a card is shown
 * @param yellow   time to answer a yellow card, in natural time
 * @param red      the same for red
 * @param black    the same for black
 * @param reminder time to answer a reminder
 * @param asked    time to answer a supervision
 */
public record SupervisionRules(CardRule cards, Duration yellow, Duration red, Duration black, Duration reminder, Duration asked) {

    /** A day for yellow and reminders, four hours for red, two for black, a day for a supervision. */
    public static final SupervisionRules USUAL = new SupervisionRules(CardRule.USUAL, Duration.ofHours(24), Duration.ofHours(4),
            Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(24));

    Duration reply(NoticeKind kind, Card card) {
        return switch (kind) {
            case CARD -> card == Card.YELLOW ? yellow : card == Card.RED ? red : black;
            case REMINDER -> reminder;
            case TIMEOUT, LEADER, IMPORTANT -> asked;
        };
    }
}
