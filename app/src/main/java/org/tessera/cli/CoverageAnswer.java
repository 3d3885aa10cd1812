package org.tessera.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tessera.exchange.Problem;
import org.tessera.exchange.report.ReportWords;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.ExcusedGap;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.plan.GroundCounts;

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

    /** One finding; area in m², width in m, wkt in the input's CRS; households and open cases inside are null when they are not known. */
    record Found(String kind, List<String> grids, double area, double width, boolean sliver, String severity, String detail,
            Long households, Long cases, String sentence, String wkt) implements AnsweredFinding {

        static Found of(Finding f, GroundCounts.Inside inside, ReportWords words) {
            return new Found(f.kind().key(), f.grids(), f.area(), f.width(), f.sliver(), f.severity().key(), f.detail(),
                    inside.households(), inside.cases(), words.sentence(f), f.shape().toText());
        }

        @Override
        public String line(ReportWords words) {
            return words.sentence(sentence, new GroundCounts.Inside(households, cases));
        }
    }

    /** A gap that may be; area in m², width in m, wkt in the input's CRS. */
    record Allowed(double area, double width, String reason, String owner, String wkt) {

        static Allowed of(ExcusedGap excused) {
            return new Allowed(excused.gap().area(), excused.gap().width(), excused.allowed().reason(), excused.allowed().owner(),
                    excused.gap().shape().toText());
        }
    }

    static CoverageAnswer of(CoverageReport report, List<Problem> problems, GroundCounts ground, ReportWords words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((kind, count) -> counts.put(kind.key(), count));
        return new CoverageAnswer(report.grids(), report.findings().isEmpty() && problems.isEmpty(), counts, report.slivers(),
                report.overlapArea(), report.gapArea(), report.coverageRate(), report.overlapRate(),
                report.findings().stream().map(f -> (AnsweredFinding) Found.of(f, ground.in(f.shape()), words)).toList(),
                report.allowed().stream().map(Allowed::of).toList(), problems, report.millis());
    }

    /** The same with what is wrong in duty behind it: one list of findings for both. {@code valid} still speaks of the coverage alone. */
    CoverageAnswer with(DutyAnswer duty) {
        Map<String, Integer> all = new LinkedHashMap<>(counts);
        all.putAll(duty.counts());
        return new CoverageAnswer(grids, valid, all, slivers, overlapArea, gapArea, coverageRate, overlapRate,
                Stream.concat(findings.stream(), duty.findings().stream()).toList(), allowed, problems, millis).refusing(duty.problems());
    }

    /** The same with more records that could not be read, none of them a grid. */
    CoverageAnswer refusing(List<Problem> more) {
        return new CoverageAnswer(grids, valid, counts, slivers, overlapArea, gapArea, coverageRate, overlapRate, findings, allowed,
                Stream.concat(problems.stream(), more.stream()).toList(), millis);
    }

    /** For people. */
    String text(ReportWords words) {
        String found = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d grids, covered %.4f %%, %s", grids, coverageRate * 100,
                found.isEmpty() ? "nothing found" : found));
        findings.stream().limit(MOST_LINES).forEach(finding -> text.append("\n  ").append(finding.line(words)));
        allowed.stream().limit(MOST_LINES).forEach(gap -> text.append(String.format(Locale.ROOT, "\n  Allowed: %.1f m² (%s; %s).",
                gap.area, gap.reason, gap.owner)));
        if (findings.size() > MOST_LINES) {
            text.append("\n  … and ").append(findings.size() - MOST_LINES).append(" more; --json or --out has them all");
        }
        return text.toString();
    }
}
