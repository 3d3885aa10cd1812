package org.tessera.insight.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.grid.Grid;

/** Sorts cases by whose they are: the district, the areas around their grid, and the department that leads. */
public final class CaseUnits {

    /** The tier's name for departments, which lie in no area. */
    public static final String DEPARTMENT = "department";

    private final Map<String, Grid> areas = new HashMap<>();

    /**
     * @param areas of all tiers
     */
    public CaseUnits(Collection<Grid> areas) {
        areas.forEach(area -> this.areas.put(key(area.tier(), area.id()), area));
    }

    /**
     * Whose figures a case belongs to.
     *
     * @param tier district, township, community, grid or {@value CaseUnits#DEPARTMENT}
     * @param unit id of the area or name of the department; empty for the whole district
     */
    public record Unit(String tier, String unit) implements Comparable<Unit> {

        @Override
        public int compareTo(Unit other) {
            int byTier = tier.compareTo(other.tier);
            return byTier != 0 ? byTier : unit.compareTo(other.unit);
        }
    }

    /**
     * All cases by unit; each case stands under each of its units.
     *
     * @param at the moment they are looked at
     */
    public Map<Unit, List<CaseMilestones>> sorted(Collection<CaseFile> cases, Instant at) {
        Map<Unit, List<CaseMilestones>> sorted = new TreeMap<>();
        for (CaseFile file : cases) {
            CaseMilestones milestones = CaseMilestones.of(file, at);
            of(file).forEach(unit -> sorted.computeIfAbsent(unit, _ -> new ArrayList<>()).add(milestones));
        }
        return sorted;
    }

    private List<Unit> of(CaseFile file) {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(name(Tier.DISTRICT), ""));
        String lead = file.progress() == null ? file.subject().department() : file.progress().lead();
        if (!lead.isEmpty()) {
            units.add(new Unit(DEPARTMENT, lead));
        }
        Tier[] upwards = {Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP};
        String id = file.place().gridId();
        for (int i = 0; i < upwards.length && id != null; i++) {
            Optional<Grid> area = Optional.ofNullable(areas.get(key(upwards[i], id)));
            if (area.isEmpty()) {
                break;
            }
            units.add(new Unit(name(upwards[i]), id));
            id = area.get().parentId();
        }
        return units;
    }

    private static String name(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Tier tier, String id) {
        return tier + " " + id;
    }
}
