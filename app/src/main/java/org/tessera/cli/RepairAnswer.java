package org.tessera.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tessera.exchange.Problem;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.Residual;
import org.tessera.grid.repair.Withdrawal;

/**
 * What {@code repair} answers, keys as in the command contract.
 *
 * @param movedArea    ground that changes hands, m²
 * @param changedGrids ids in input order, those withdrawn last
 * @param allowed      gaps that stay because they are allowed
 * @param problems     records that could not be read
 * @param millis       the repair alone, without the checks before and after it, input already in memory
 */
record RepairAnswer(Map<String, Integer> before, Map<String, Integer> after, double movedArea, Set<String> changedGrids,
        List<Withdrawal> withdrawn, List<Left> residual, List<CoverageAnswer.Allowed> allowed, List<Problem> problems, long millis) {

    private static final int MOST_LINES = 100;

    /** One defect that stays; area in m², wkt in the input's CRS. */
    record Left(String kind, List<String> grids, double area, String reason, String sentence, String wkt) {

        static Left of(Residual residual) {
            return new Left(residual.defect().kind().key(), residual.defect().grids(), residual.defect().area(), residual.reason(),
                    residual.defect().sentence(), residual.defect().shape().toText());
        }
    }

    static RepairAnswer of(RepairProposal proposal, List<Problem> problems) {
        Set<String> changed = new LinkedHashSet<>(proposal.shapes().keySet());
        proposal.withdrawn().forEach(withdrawal -> changed.add(withdrawal.id()));
        return new RepairAnswer(counts(proposal.before()), counts(proposal.after()), proposal.movedArea(), changed,
                proposal.withdrawn(), proposal.residual().stream().map(Left::of).toList(),
                proposal.after().allowed().stream().map(CoverageAnswer.Allowed::of).toList(), problems, proposal.millis());
    }

    private static Map<String, Integer> counts(CoverageReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((kind, count) -> counts.put(kind.key(), count));
        return counts;
    }

    boolean clean() {
        return residual.isEmpty() && problems.isEmpty();
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "before: %s; after: %s; %d grids changed, %.1f m² moved",
                named(before), named(after), changedGrids.size(), movedArea));
        withdrawn.forEach(record -> text.append("\n  withdrawn: ").append(record.id()).append(" ").append(record.reason()));
        residual.stream().limit(MOST_LINES).forEach(left ->
                text.append("\n  stays: ").append(left.sentence).append(" Reason: ").append(left.reason).append('.'));
        allowed.stream().limit(MOST_LINES).forEach(gap -> text.append(String.format(Locale.ROOT, "\n  allowed: %.1f m² (%s; %s)",
                gap.area(), gap.reason(), gap.owner())));
        if (residual.size() > MOST_LINES) {
            text.append("\n  … and ").append(residual.size() - MOST_LINES).append(" more; --json has them all");
        }
        return text.toString();
    }

    private static String named(Map<String, Integer> counts) {
        String found = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        return found.isEmpty() ? "nothing found" : found;
    }
}
