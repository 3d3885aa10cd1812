package org.tessera.duty.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tessera.access.Tier;

/** Who leads one category at one tier, everywhere. Grids are sets of their numbers in the {@link AreaTree}. Immutable. */
public final class LeadMap {

    private final GridGroups groups;
    private final SortedMap<String, BitSet> leads = new TreeMap<>();
    private final BitSet led = new BitSet();
    private final BitSet contested = new BitSet();

    LeadMap(CategoryVersion version, Tier tier, GridGroups groups) {
        this.groups = groups;
        for (Duty duty : version.duties()) {
            if (duty.tier() == tier && !duty.lead().isEmpty()) {
                leads.computeIfAbsent(duty.lead(), _ -> new BitSet()).or(groups.in(duty.areaId()));
            }
        }
        for (BitSet where : leads.values()) {
            BitSet again = (BitSet) where.clone();
            again.and(led);
            contested.or(again);
            led.or(where);
        }
    }

    /** Everybody who leads in a grid, sorted. */
    public List<String> at(int grid) {
        int group = groups.groupOf(grid);
        return leads.entrySet().stream().filter(lead -> lead.getValue().get(group)).map(Map.Entry::getKey).toList();
    }

    /** Grids without a lead. */
    public BitSet vacant() {
        BitSet none = groups.in("");
        none.andNot(led);
        return groups.grids(none);
    }

    /** Grids with more than one lead, by who they are. */
    public Map<List<String>, BitSet> contests() {
        Map<Integer, List<String>> rivals = new HashMap<>();
        leads.forEach((lead, where) -> where.stream().filter(contested::get)
                .forEach(group -> rivals.computeIfAbsent(group, _ -> new ArrayList<>()).add(lead)));
        Map<List<String>, BitSet> contests = new HashMap<>();
        rivals.forEach((group, who) -> contests.computeIfAbsent(who, _ -> new BitSet()).set(group));
        contests.replaceAll((_, where) -> groups.grids(where));
        return contests;
    }
}
