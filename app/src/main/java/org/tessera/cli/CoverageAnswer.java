package org.tessera.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tessera.exchange.Problem;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.ExcusedGap;
import org.tessera.grid.coverage.Finding;

/**
 * What {@code check} answers, keys as in the command contract.
 *
 * @param overlapArea m²
 * @param gapArea     m²
 * @param allowed     gaps in places that no grid need cover; not counted
 * @param problems    records that could not be read
 */
record CoverageAnswer(int grids, boolean valid, Map<String, Integer> counts, long slivers, double overlapArea, double gapArea,
        double coverageRate, double overlapRate, List<AnsweredFinding> findings, List<Allowed> allowed, List<Problem> problems,
        long millis) {

    private static final int MOST_LINES = 100;

    /** One finding; area in m², width in m, wkt in the input's CRS. */
    record Found(String kind, List<String> grids, double area, double width, boolean sliver, String severity, String detail,
            String sentence, String wkt) implements AnsweredFinding {

        static Found of(Finding f) {
            return new Found(f.kind().key(), f.grids(), f.area(), f.width(), f.sliver(), f.severity().key(), f.detail(),
                    f.sentence(), f.shape().toText());
        }
    }

    /** A gap that may be; area in m², width in m, wkt in the input's CRS. */
    record Allowed(double area, double width, String reason, String owner, String wkt) {

        static Allowed of(ExcusedGap excused) {
            return new Allowed(excused.gap().area(), excused.gap().width(), excused.allowed().reason(), excused.allowed().owner(),
                    excused.gap().shape().toText());
        }
    }

    static CoverageAnswer of(CoverageReport report, List<Problem> problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((kind, count) -> counts.put(kind.key(), count));
        return new CoverageAnswer(report.grids(), report.findings().isEmpty() && problems.isEmpty(), counts, report.slivers(),
                report.overlapArea(), report.gapArea(), report.coverageRate(), report.overlapRate(),
                report.findings().stream().map(f -> (AnsweredFinding) Found.of(f)).toList(),
                report.allowed().stream().map(Allowed::of).toList(), problems, report.millis());
    }

    /** The same with what is wrong in duty behind it: one list of findings for both. {@code valid} still speaks of the coverage alone. */
    CoverageAnswer with(DutyAnswer duty) {
        Map<String, Integer> all = new LinkedHashMap<>(counts);
        all.putAll(duty.counts());
        List<Problem> both = Stream.concat(problems.stream(), duty.problems().stream()).toList();
        return new CoverageAnswer(grids, valid, all, slivers, overlapArea, gapArea, coverageRate, overlapRate,
                Stream.concat(findings.stream(), duty.findings().stream()).toList(), allowed, both, millis);
    }

    /** For people. */
    String text() {
        String found = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d grids, covered %.4f %%, %s", grids, coverageRate * 100,
                found.isEmpty() ? "nothing found" : found));
        findings.stream().limit(MOST_LINES).forEach(finding -> text.append("\n  ").append(finding.sentence()));
        allowed.stream().limit(MOST_LINES).forEach(gap -> text.append(String.format(Locale.ROOT, "\n  Allowed: %.1f m² (%s; %s).",
                gap.area, gap.reason, gap.owner)));
        if (findings.size() > MOST_LINES) {
            text.append("\n  … and ").append(findings.size() - MOST_LINES).append(" more; --json or --out has them all");
        }
        return text.toString();
    }
}
