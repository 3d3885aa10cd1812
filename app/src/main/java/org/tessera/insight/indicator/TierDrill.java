package org.tessera.insight.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.grid.Grid;

/**
 * Opens a figure of one unit to those of the units below it, down to the grid. Nothing is lost on the way: what lies in none of them is
 * told apart, so that the parts add up to the whole. Immutable.
 */
public final class TierDrill {

    /** The whole district. */
    public static final CaseUnits.Unit DISTRICT = new CaseUnits.Unit(name(Tier.DISTRICT), "");

    private final List<Grid> areas;
    private final Map<CaseUnits.Unit, List<CaseMilestones>> cases;

    /**
     * @param areas of all tiers
     * @param cases all that may be seen
     * @param at    the moment they are looked at
     */
    public TierDrill(Collection<Grid> areas, Collection<CaseFile> cases, Instant at) {
        this.areas = areas.stream().sorted(Comparator.comparing(Grid::id)).toList();
        this.cases = new CaseUnits(areas).sorted(cases, at);
    }

    /**
     * A figure and its parts.
     *
     * @param whole     of the unit
     * @param parts     of each unit below it, by id, also of those without cases
     * @param elsewhere of the cases of the unit that lie in none of them
     */
    public record Breakdown(Rate whole, Map<CaseUnits.Unit, Rate> parts, Rate elsewhere) {
    }

    /** The cases of a unit; none for a unit without cases. */
    public List<CaseMilestones> cases(CaseUnits.Unit unit) {
        return cases.getOrDefault(unit, List.of());
    }

    /** The units right below; below the district those of the widest tier that there is. None below a grid or a department. */
    public List<CaseUnits.Unit> below(CaseUnits.Unit unit) {
        if (unit.tier().equals(CaseUnits.DEPARTMENT)) {
            return List.of();
        }
        Tier tier = Tier.valueOf(unit.tier().toUpperCase(Locale.ROOT));
        for (int i = tier.ordinal() + 1; i < Tier.values().length; i++) {
            Tier next = Tier.values()[i];
            List<CaseUnits.Unit> below = areas.stream()
                    .filter(area -> area.tier() == next && (tier == Tier.DISTRICT || unit.unit().equals(area.parentId())))
                    .map(area -> new CaseUnits.Unit(name(next), area.id())).distinct().toList();
            if (!below.isEmpty() || tier != Tier.DISTRICT) {
                return below;
            }
        }
        return List.of();
    }

    /** All departments that lead a case. */
    public List<CaseUnits.Unit> departments() {
        return cases.keySet().stream().filter(unit -> unit.tier().equals(CaseUnits.DEPARTMENT)).toList();
    }

    public Breakdown breakdown(CaseUnits.Unit unit, Indicator indicator, Judgement judgement) {
        Map<CaseUnits.Unit, Rate> parts = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        for (CaseUnits.Unit below : below(unit)) {
            parts.put(below, indicator.of(cases(below), judgement));
            cases(below).forEach(each -> placed.add(each.id()));
        }
        List<CaseMilestones> rest = new ArrayList<>(cases(unit));
        rest.removeIf(each -> placed.contains(each.id()));
        return new Breakdown(indicator.of(cases(unit), judgement), parts, indicator.of(rest, judgement));
    }

    private static String name(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
