package org.tessera.duty.list;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.tessera.access.Tier;

/** Spreads the duties of categories over the grids: the one engine of routing and of the check. Safe for use by any thread. */
public final class LeadMaps {

    private final AreaTree areas;
    /** Categories mostly name the same areas, so their groups are shared. */
    private final Map<Set<String>, GridGroups> groups = new ConcurrentHashMap<>();

    public LeadMaps(AreaTree areas) {
        this.areas = areas;
    }

    public AreaTree areas() {
        return areas;
    }

    /** Who leads the category at the tier. */
    public LeadMap of(CategoryVersion version, Tier tier) {
        return new LeadMap(version, tier, groups(version));
    }

    /** The grids that duties hold in, by number. */
    public BitSet grids(CategoryVersion version, Collection<Duty> duties) {
        GridGroups own = groups(version);
        BitSet where = new BitSet();
        duties.forEach(duty -> where.or(own.in(duty.areaId())));
        return own.grids(where);
    }

    private GridGroups groups(CategoryVersion version) {
        Set<String> named = version.duties().stream().map(Duty::areaId).filter(area -> !area.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return groups.computeIfAbsent(named, all -> new GridGroups(areas, all));
    }
}
