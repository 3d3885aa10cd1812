package org.tessera.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.tessera.access.Tier;
import org.tessera.duty.check.DutyFinding;
import org.tessera.duty.check.Extent;
import org.tessera.duty.check.JointVisit;
import org.tessera.duty.check.ResponsibilityReport;
import org.tessera.exchange.Problem;
import org.tessera.exchange.report.DutyWords;

/**
 * What {@code check --duty} answers.
 *
 * @param date       the day checked
 * @param grids      grids checked
 * @param categories categories in use on that day
 * @param clear      those with exactly one lead wherever one is needed
 * @param problems   inspections that could not be read
 * @param millis     the check alone
 */
record DutyAnswer(String date, int grids, int categories, int clear, Map<String, Integer> counts, List<AnsweredFinding> findings,
        List<Problem> problems, long millis) {

    private static final int MOST_LINES = 100;

    /**
     * One finding.
     *
     * @param grids    all grids concerned
     * @param areas    the fewest areas that are just these grids
     * @param category code, or null
     * @param name     of the category, or null
     * @param tier     lower case, or null
     * @param object   what was inspected, or the area that is not there; empty otherwise
     * @param proposal joint visits instead of the repeated ones
     */
    record Found(String kind, List<String> grids, List<Part> areas, String category, String name, String tier,
            List<String> departments, String date, String severity, String object, List<Joint> proposal, String sentence)
            implements AnsweredFinding {

        static Found of(DutyFinding f, DutyWords words) {
            return new Found(f.kind().key(), f.grids(), f.extent().parts().stream().map(Part::of).toList(),
                    f.category() == null ? null : f.category().id(), f.category() == null ? null : f.category().name(),
                    f.tier() == null ? null : word(f.tier()), f.departments(), f.date().toString(), f.severity().key(), f.detail(),
                    f.proposal().stream().map(Joint::of).toList(), words.sentence(f));
        }
    }

    /** An area whole; the id is empty for the whole district. */
    record Part(String tier, String id, int grids) {

        static Part of(Extent.Part part) {
            return new Part(word(part.tier()), part.id(), part.grids());
        }
    }

    /** One visit together. */
    record Joint(String date, List<String> departments, List<Visit> replaces) {

        static Joint of(JointVisit visit) {
            return new Joint(visit.date().toString(), visit.departments(), visit.replaces().stream()
                    .map(each -> new Visit(each.department(), each.date().toString(), each.place())).toList());
        }
    }

    /** One visit that it replaces. */
    record Visit(String department, String date, String place) {
    }

    static DutyAnswer of(ResponsibilityReport report, List<Problem> problems, DutyWords words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((kind, count) -> counts.put(kind.key(), count));
        return new DutyAnswer(report.date().toString(), report.grids(), report.categories(), report.clear(), counts,
                report.findings().stream().map(finding -> (AnsweredFinding) Found.of(finding, words)).toList(), problems, report.millis());
    }

    /** For people. */
    String text() {
        String found = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(categories == 0 ? String.format("%d grids; no responsibility list holds on %s", grids, date)
                : String.format(Locale.ROOT, "%d grids, %d of %d categories have one lead everywhere on %s", grids, clear, categories,
                        date));
        text.append(found.isEmpty() ? "; nothing found" : "; " + found);
        findings.stream().limit(MOST_LINES).forEach(finding -> text.append("\n  ").append(finding.sentence()));
        if (findings.size() > MOST_LINES) {
            text.append("\n  … and ").append(findings.size() - MOST_LINES).append(" more; --json has them all");
        }
        return text.toString();
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
