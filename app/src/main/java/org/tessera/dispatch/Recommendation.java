package org.tessera.dispatch;

import java.util.List;

/**
 * Ranked answer to "who goes?".
 *
 * @param caseId     for which case
 * @param lead       who leads by the responsibility list (the source's department until a list is loaded); may be empty
 * @param candidates best first; excluded ones after all others, each with its reason
 */
public record Recommendation(String caseId, String lead, List<Candidate> candidates) {

    public Recommendation {
        candidates = List.copyOf(candidates);
    }
}
