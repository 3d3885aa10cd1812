package org.tessera.duty.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tessera.access.Tier;
import org.tessera.duty.list.AreaTree;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.DepartmentTiers;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.LeadMap;
import org.tessera.duty.list.LeadMaps;

/** Finds duties held by nobody, by several, or by the wrong tier. One instance a run; a run is a pure function of its input. */
public final class ResponsibilityCheck {

    private final ResponsibilityInput input;
    private final AreaTree areas;
    private final LeadMaps maps;
    private final DepartmentTiers departments;
    /** Faults mostly repeat over the categories, so that their extents are shared. */
    private final Map<BitSet, Extent> extents = new HashMap<>();
    private final List<DutyFinding> findings = new ArrayList<>();

    private ResponsibilityCheck(ResponsibilityInput input) {
        this.input = input;
        this.areas = input.areas();
        this.maps = new LeadMaps(areas);
        this.departments = new DepartmentTiers(input.departments());
    }

    /** Checks everything. */
    public static ResponsibilityReport run(ResponsibilityInput input) {
        return new ResponsibilityCheck(input).report();
    }

    private ResponsibilityReport report() {
        long start = System.nanoTime();
        List<CategoryVersion> inUse = input.list().on(input.date());
        int clear = 0;
        for (CategoryVersion version : inUse) {
            int before = findings.size();
            version.tiersToLead().forEach(tier -> leads(version, tier));
            clear += findings.size() == before ? 1 : 0;
            reclaimed(version);
        }
        unknownAreas(inUse);
        members();
        inspections();
        findings.sort(Comparator.comparing(DutyFinding::kind));
        return new ResponsibilityReport(input.date(), areas.size(), inUse.size(), clear, findings,
                (System.nanoTime() - start) / 1_000_000);
    }

    private void leads(CategoryVersion version, Tier tier) {
        LeadMap map = maps.of(version, tier);
        BitSet vacant = map.vacant();
        if (!vacant.isEmpty()) {
            add(DutyFindingKind.VACANT, version.category(), tier, List.of(), vacant);
        }
        Map<List<String>, BitSet> contests = new TreeMap<>(Comparator.comparing(rivals -> String.join("\n", rivals)));
        contests.putAll(map.contests());
        contests.forEach((rivals, where) -> add(DutyFindingKind.CONTESTED, version.category(), tier, rivals, where));
    }

    private void reclaimed(CategoryVersion version) {
        departments.sentDown(version).forEach((tier, sentTo) -> {
            List<Duty> duties = version.duties().stream()
                    .filter(duty -> duty.tier() == tier && sentTo.contains(duty.lead())).toList();
            add(DutyFindingKind.RECLAIMED, version.category(), tier, List.copyOf(sentTo), maps.grids(version, duties));
        });
    }

    private void unknownAreas(List<CategoryVersion> inUse) {
        Map<String, TreeSet<String>> leads = new TreeMap<>();
        Map<String, Map<String, Category>> categories = new HashMap<>();
        for (CategoryVersion version : inUse) {
            for (Duty duty : version.duties()) {
                if (!duty.areaId().isEmpty() && !areas.knows(duty.areaId())) {
                    TreeSet<String> named = leads.computeIfAbsent(duty.areaId(), _ -> new TreeSet<>());
                    if (!duty.lead().isEmpty()) {
                        named.add(duty.lead());
                    }
                    categories.computeIfAbsent(duty.areaId(), _ -> new HashMap<>()).put(version.category().id(), version.category());
                }
            }
        }
        leads.forEach((area, named) -> {
            Map<String, Category> concerned = categories.get(area);
            findings.add(new DutyFinding(DutyFindingKind.MISPLACED, Extent.NOWHERE,
                    concerned.size() == 1 ? concerned.values().iterator().next() : null, null, List.copyOf(named), input.date(), area,
                    List.of()));
        });
    }

    private void members() {
        for (BitSet vacant : new RosterGaps(areas, input.members(), input.date()).areas()) {
            add(DutyFindingKind.UNMANNED, null, null, List.of(), vacant);
        }
    }

    private void inspections() {
        RepeatedInspections repeated = new RepeatedInspections(input.within());
        for (List<Inspection> group : repeated.groups(input.inspections())) {
            BitSet where = new BitSet();
            group.forEach(visit -> areas.number(visit.place()).ifPresent(where::set));
            List<JointVisit> proposal = repeated.proposal(group);
            TreeSet<String> who = new TreeSet<>(group.stream().map(Inspection::department).toList());
            findings.add(new DutyFinding(DutyFindingKind.REPEATED, extent(where), null, null, List.copyOf(who),
                    group.getFirst().date(), group.getFirst().object(), proposal));
        }
    }

    private void add(DutyFindingKind kind, Category category, Tier tier, List<String> who, BitSet where) {
        findings.add(new DutyFinding(kind, extent(where), category, tier, who, input.date(), "", List.of()));
    }

    private Extent extent(BitSet where) {
        return extents.computeIfAbsent(where, grids -> Extent.of(areas, grids));
    }
}
