package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.tessera.access.Tier;
import org.tessera.duty.list.Category;
import org.tessera.grid.coverage.GridFinding;
import org.tessera.grid.coverage.Severity;

/**
 * One defect in duty. Grids with the same defect of the same category are one finding.
 *
 * @param kind        what is wrong
 * @param extent      where
 * @param category    the category, null where none or several are concerned
 * @param tier        the tier, null where it is not about one
 * @param departments who is concerned, sorted; may be empty
 * @param date        the day that was checked; for inspections the day of the first visit
 * @param detail      the inspected object, or the id of the area that is not there, otherwise empty
 * @param proposal    joint visits that would do instead; empty for all other kinds
 */
public record DutyFinding(DutyFindingKind kind, Extent extent, Category category, Tier tier, List<String> departments, LocalDate date,
        String detail, List<JointVisit> proposal) implements GridFinding {

    public DutyFinding {
        departments = List.copyOf(departments);
        proposal = List.copyOf(proposal);
    }

    @Override
    public String kindKey() {
        return kind.key();
    }

    @Override
    public List<String> grids() {
        return extent.grids();
    }

    @Override
    public Severity severity() {
        return kind.severity();
    }

    /** Its arguments are the category's label, tier, place in words, departments, date and detail in this order. */
    @Override
    public String messageKey() {
        return "duty." + kind.key();
    }

    @Override
    public String sentence() {
        String where = extent.words();
        String who = String.join(", ", departments);
        return switch (kind) {
            case VACANT -> "Nobody leads " + category.label() + " at the " + tierWord() + " tier in " + where + " on " + date + ".";
            case CONTESTED -> who + " all lead " + category.label() + " at the " + tierWord() + " tier in " + where + " on " + date + ".";
            case RECLAIMED -> category.label() + " was taken back by the district, but on " + date + " is sent to " + who + " at the "
                    + tierWord() + " tier in " + where + ".";
            case MISPLACED -> (category == null ? "Several categories have" : category.label() + " has") + " duties in area " + detail
                    + ", which is not there on " + date + ".";
            case UNMANNED -> "No member looks after " + where + " on " + date + ".";
            case REPEATED -> inspectionSentence(who);
        };
    }

    private String inspectionSentence(String who) {
        int visits = proposal.stream().mapToInt(joint -> joint.replaces().size()).sum();
        List<String> days = proposal.stream().map(joint -> joint.date().toString()).toList();
        return detail + " was inspected " + visits + " times within days by " + who + "; " + (days.size() == 1 ? "one joint visit on "
                : days.size() + " joint visits on ") + String.join(", ", days) + " would do.";
    }

    private String tierWord() {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
