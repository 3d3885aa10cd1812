package org.tessera.duty.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tessera.access.Tier;

/**
 * Who leads a case, and why.
 *
 * @param outcome   whether there is one lead
 * @param category  the category asked for
 * @param grid      the grid asked for
 * @param date      the day asked for
 * @param tier      the tier at which the leads act; null without any
 * @param leads     one for {@link Outcome#ONE}, more for {@link Outcome#SEVERAL}, none otherwise; sorted
 * @param assisting who assists them
 * @param version   the version of the list that decided; null when none holds
 */
public record LeadAnswer(Outcome outcome, String category, String grid, LocalDate date, Tier tier, List<String> leads,
        Set<String> assisting, CategoryVersion version) {

    public LeadAnswer {
        leads = List.copyOf(leads);
        assisting = Set.copyOf(assisting);
    }

    /** What a search for the lead can end in. */
    public enum Outcome {
        ONE,
        /** The list contradicts itself; somebody above has to decide. */
        SEVERAL,
        /** The list names nobody who may lead there. */
        NOBODY,
        /** No version of the list holds the category on the day. */
        NOT_LISTED,
        /** There is no such grid on the day. */
        NO_GRID
    }

    /** The one lead, or empty. */
    public Optional<String> lead() {
        return outcome == Outcome.ONE ? Optional.of(leads.getFirst()) : Optional.empty();
    }

    /** The reason, in English. */
    public String reason() {
        return switch (outcome) {
            case ONE -> leads.getFirst() + " leads " + label() + " at the " + word(tier) + " tier in grid " + grid + " by the list "
                    + since() + matter() + ".";
            case SEVERAL -> "The list " + since() + " names " + String.join(" and ", leads) + " for " + label() + " at the " + word(tier)
                    + " tier in grid " + grid + "; one of them has to be chosen.";
            case NOBODY -> "The list " + since() + " names nobody who may lead " + label() + " in grid " + grid + matter() + ".";
            case NOT_LISTED -> "No list holds category " + category + " on " + date + ".";
            case NO_GRID -> "There is no grid " + grid + " on " + date + ".";
        };
    }

    private String label() {
        return version.category().label();
    }

    private String since() {
        return version.from() == null ? "in force" : "of " + version.from();
    }

    private String matter() {
        Matter matter = version.category().matter();
        return matter == null ? "" : " (" + matter.key() + " matter)";
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
