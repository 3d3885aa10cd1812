package org.tessera.cases.whistle;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;

/**
 * The local rules of whistles. They differ from place to place, so the district sets them; a whistle keeps the clocks it was blown with.
 *
 * @param types    kinds of whistles with their clocks
 * @param approval whose whistles the township head has to approve
 * @param faces    by what departments are scored
 * @param source   where the rules come from, in words
 */
public record WhistleRules(List<WhistleType> types, Approval approval, List<String> faces, String source) implements Recorded {

    /**
     * Until a district sets its own. Thirty minutes to answer, approval by the township head, the four faces and ten days for what is
     * complex are reported of four different places (DOMAIN §1.5, all [B]); the times on site are our starting values.
     */
    public static final WhistleRules USUAL = new WhistleRules(List.of(
            new WhistleType("emergency", WhistleType.USUAL_ANSWER, Duration.ofHours(1), Duration.ofDays(1)),
            new WhistleType("enforcement", WhistleType.USUAL_ANSWER, Duration.ofHours(2), Duration.ofDays(3)),
            new WhistleType("complex", WhistleType.USUAL_ANSWER, Duration.ofHours(24), Duration.ofDays(10))),
            Approval.COMMUNITIES, List.of("efficiency", "handling", "satisfaction", "incentive"), "DOMAIN §1.5 [B]");

    /** @throws Refusal when there is no type or no face, or one twice */
    public WhistleRules {
        types = List.copyOf(types);
        faces = List.copyOf(faces);
        List<String> ids = types.stream().map(WhistleType::id).toList();
        if (types.isEmpty() || faces.isEmpty() || new HashSet<>(ids).size() < ids.size() || new HashSet<>(faces).size() < faces.size()) {
            throw new Refusal("refusal.whistle-rules", "whistles need at least one type and one face to score by, each only once");
        }
    }

    public Optional<WhistleType> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("whistle-rules", "rules");
    }
}
