package org.tessera.exchange.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tessera.access.Tier;
import org.tessera.duty.check.DutyFinding;
import org.tessera.duty.check.Extent;

/** What findings in duty mean, for a planner. */
public record DutyWords(ReportWords words) {

    private static final int MOST_NAMED = 5;

    /** One finding as a sentence. */
    public String sentence(DutyFinding finding) {
        String key = "sentence." + finding.kind().key();
        String who = words.ids(finding.departments());
        String day = finding.date().toString();
        return switch (finding.kind()) {
            case VACANT, CONTESTED, RECLAIMED ->
                    words.text(key, finding.category().label(), tier(finding.tier()), place(finding.extent()), day, who);
            case MISPLACED -> words.text(key, finding.category() == null ? words.text("duty.several-categories")
                    : finding.category().label(), finding.detail(), day);
            case UNMANNED -> words.text(key, place(finding.extent()), day);
            case REPEATED -> {
                List<String> days = finding.proposal().stream().map(joint -> joint.date().toString()).toList();
                yield words.text(key, finding.detail(), finding.proposal().stream().mapToInt(joint -> joint.replaces().size()).sum(), who,
                        days.size(), words.ids(days));
            }
        };
    }

    /** The areas, the first few by name. */
    private String place(Extent extent) {
        List<Extent.Part> parts = extent.parts();
        if (parts.isEmpty()) {
            return words.text("extent.nowhere");
        }
        String named = parts.stream().limit(MOST_NAMED).map(part -> words.text("extent." + key(part.tier()), part.id(), part.grids()))
                .collect(Collectors.joining(words.text("list.comma")));
        return parts.size() <= MOST_NAMED ? named : words.text("extent.more", named, parts.size() - MOST_NAMED);
    }

    private String tier(Tier tier) {
        return words.text("tier." + key(tier));
    }

    private static String key(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
