package org.tessera.cases.flow;

import java.time.Instant;

/**
 * What came back since it was last handled.
 *
 * @param check        what the look at the result found; null before it
 * @param repliedAt    when whoever reported it was told; null before that
 * @param reply        what they were told
 * @param followUp     what they said afterwards; null when nobody asked
 * @param falseReports how often it was ever reported as handled when it was not
 */
public record Feedback(CheckResult check, Instant repliedAt, String reply, FollowUp followUp, int falseReports) {

    /** Nothing yet. */
    public static final Feedback NONE = new Feedback(null, null, "", null, 0);

    Feedback checked(CheckResult result) {
        return new Feedback(result, null, "", null, falseReports + (result == CheckResult.FALSE_REPORT ? 1 : 0));
    }

    Feedback replied(Instant at, String words) {
        return new Feedback(check, at, words, null, falseReports);
    }

    Feedback followed(FollowUp answer) {
        return new Feedback(check, repliedAt, reply, answer, falseReports);
    }

    /** Before it is handled once more. */
    Feedback again() {
        return new Feedback(null, null, "", null, falseReports);
    }
}
