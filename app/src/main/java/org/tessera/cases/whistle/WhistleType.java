package org.tessera.cases.whistle;

import java.time.Duration;

import org.tessera.journal.Refusal;

/**
 * A kind of whistle with its clocks, in time as it passes: who is called is called at once.
 *
 * @param id      for example {@code emergency}
 * @param answer  within what a called department answers
 * @param onSite  within what it is at the place
 * @param closing within what the whistle is closed
 */
public record WhistleType(String id, Duration answer, Duration onSite, Duration closing) {

    /** Thirty minutes, as where whistles began (DOMAIN §1.5, [B]); a local rule, to be set. */
    public static final Duration USUAL_ANSWER = Duration.ofMinutes(30);

    /** @throws Refusal when a clock is not positive, or a later step has less time than an earlier one */
    public WhistleType {
        if (id == null || id.isBlank() || !answer.isPositive() || onSite.compareTo(answer) < 0 || closing.compareTo(onSite) < 0) {
            throw new Refusal("refusal.whistle-type", "whistle type " + id + " needs a name and clocks in order: answer, on site, closing",
                    id);
        }
    }

    Duration of(WhistleLimit limit) {
        return switch (limit) {
            case ANSWER -> answer;
            case ON_SITE -> onSite;
            case CLOSING -> closing;
        };
    }
}
