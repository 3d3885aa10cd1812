package org.tessera.duty.list;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.tessera.access.Tier;

/** Knows which departments belong to a tier below the district, and so which reclaimed matters were sent down. Immutable. */
public final class DepartmentTiers {

    private final Map<String, Tier> tiers = new HashMap<>();

    public DepartmentTiers(Collection<Department> departments) {
        departments.stream().filter(department -> department.tier() != null)
                .forEach(department -> tiers.put(department.id(), department.tier()));
    }

    /**
     * Whether a reclaimed matter is given to somebody below the district: the department's own tier decides where it is known, otherwise
     * the tier at which the list lets it lead.
     */
    public boolean isSentDown(CategoryVersion version, Tier tier, String lead) {
        return version.category().matter() == Matter.RECLAIMED && !lead.isEmpty() && tiers.getOrDefault(lead, tier) != Tier.DISTRICT;
    }

    /** The duties of a reclaimed matter that were sent down, by tier, with those they were sent to. */
    public Map<Tier, TreeSet<String>> sentDown(CategoryVersion version) {
        Map<Tier, TreeSet<String>> sent = new EnumMap<>(Tier.class);
        for (Duty duty : version.duties()) {
            if (isSentDown(version, duty.tier(), duty.lead())) {
                sent.computeIfAbsent(duty.tier(), _ -> new TreeSet<>()).add(duty.lead());
            }
        }
        return sent;
    }
}
