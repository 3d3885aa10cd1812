package org.tessera.duty.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.tessera.access.Tier;
import org.tessera.duty.list.LeadAnswer.Outcome;

/**
 * Finds who leads a case. A basic matter, or one whose list does not say, is led by the lowest tier that has a lead in the grid; an
 * assisting or reclaimed matter by the district's department alone, never by a township. Safe for use by any thread.
 */
public final class LeadRouter {

    private static final List<Tier> UPWARDS = List.of(Tier.GRID, Tier.COMMUNITY, Tier.TOWNSHIP, Tier.DISTRICT);

    private final ResponsibilityList list;
    private final DepartmentTiers departments;
    private final LeadMaps maps;
    private final Map<String, LeadMap> known = new ConcurrentHashMap<>();

    /**
     * @param areas areas as they are on the days that will be asked for
     */
    public LeadRouter(ResponsibilityList list, Collection<Department> departments, AreaTree areas) {
        this.list = list;
        this.departments = new DepartmentTiers(departments);
        this.maps = new LeadMaps(areas);
    }

    /** Who leads a case of the category in the grid on the day. Never fails: where nobody does, the answer says so. */
    public LeadAnswer lead(String category, String grid, LocalDate day) {
        Optional<CategoryVersion> version = list.on(day, category);
        OptionalInt number = maps.areas().number(grid);
        if (version.isEmpty() || number.isEmpty()) {
            return new LeadAnswer(version.isEmpty() ? Outcome.NOT_LISTED : Outcome.NO_GRID, category, grid, day, null, List.of(), Set.of(),
                    version.orElse(null));
        }
        for (Tier tier : tiers(version.get())) {
            List<String> leads = map(version.get(), tier).at(number.getAsInt()).stream()
                    .filter(lead -> !departments.isSentDown(version.get(), tier, lead)).toList();
            if (!leads.isEmpty()) {
                return new LeadAnswer(leads.size() == 1 ? Outcome.ONE : Outcome.SEVERAL, category, grid, day, tier, leads,
                        assisting(version.get(), tier, number.getAsInt()), version.get());
            }
        }
        return new LeadAnswer(Outcome.NOBODY, category, grid, day, null, List.of(), Set.of(), version.get());
    }

    private static List<Tier> tiers(CategoryVersion version) {
        Matter matter = version.category().matter();
        return matter == Matter.ASSISTING || matter == Matter.RECLAIMED ? List.of(Tier.DISTRICT) : UPWARDS;
    }

    private LeadMap map(CategoryVersion version, Tier tier) {
        return known.computeIfAbsent(version.ref().id() + "/" + tier, _ -> maps.of(version, tier));
    }

    private Set<String> assisting(CategoryVersion version, Tier tier, int grid) {
        Set<String> assisting = new TreeSet<>();
        version.duties().stream().filter(duty -> duty.tier() == tier && holdsIn(duty, grid)).map(Duty::assisting)
                .forEach(assisting::addAll);
        return assisting;
    }

    private boolean holdsIn(Duty duty, int grid) {
        return duty.areaId().isEmpty() || UPWARDS.stream().anyMatch(tier -> maps.areas().areaOf(tier, grid).equals(duty.areaId()));
    }
}
