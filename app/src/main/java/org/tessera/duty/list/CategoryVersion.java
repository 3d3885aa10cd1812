package org.tessera.duty.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A category with all its duties, as it holds from a day on. A later version replaces all of it, from its own day on; days before keep
 * what held then.
 *
 * @param category the category
 * @param from     first day; null: since ever
 * @param until    last day; null: until a later version begins
 * @param duties   who leads and assists, sorted
 */
public record CategoryVersion(Category category, LocalDate from, LocalDate until, List<Duty> duties) implements Recorded {

    private static final Comparator<Duty> ORDER = Comparator.comparing(Duty::tier).thenComparing(Duty::areaId)
            .thenComparing(Duty::lead).thenComparing(duty -> String.join("\n", duty.assisting().stream().sorted().toList()));

    public CategoryVersion {
        duties = duties.stream().sorted(ORDER).toList();
    }

    /** Whether the day is not before its first and not after its last. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * Tiers at which every grid needs exactly one lead: those the list has duties for. A basic matter needs one below the district, an
     * assisting or reclaimed one a department of the district; of a reclaimed matter nothing else is asked.
     */
    public Set<Tier> tiersToLead() {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        if (category.matter() != Matter.RECLAIMED) {
            duties.forEach(duty -> tiers.add(duty.tier()));
        }
        if (category.matter() == Matter.RECLAIMED || category.matter() == Matter.ASSISTING) {
            tiers.add(Tier.DISTRICT);
        }
        if (category.matter() == Matter.BASIC && tiers.stream().allMatch(tier -> tier == Tier.DISTRICT)) {
            tiers.add(Tier.TOWNSHIP);
        }
        return tiers;
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("responsibility", category.id() + "@" + (from == null ? "ever" : from));
    }
}
