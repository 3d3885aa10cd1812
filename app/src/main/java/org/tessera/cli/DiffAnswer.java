package org.tessera.cli;

import java.util.List;

import org.tessera.exchange.Problem;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;

/**
 * The answer of {@code diff}.
 *
 * @param transfers  what changes hands; from or to is null for ground that no grid had or takes
 * @param lineage    what becomes of every grid
 * @param areaMoved  m²
 * @param households that change their grid, null when they were not counted
 * @param cases      that change their grid, null when they were not counted
 * @param problems   records that could not be read
 * @param millis     the comparison alone
 */
record DiffAnswer(List<Moved> transfers, List<Became> lineage, double areaMoved, Long households, Long cases, List<Problem> problems,
        long millis) {

    record Moved(String from, String to, double area, Long households, Long cases) {
    }

    record Became(String grid, String kind, List<Lineage.Share> to, List<Lineage.Share> from) {
    }

    static DiffAnswer of(PlanComparison comparison, boolean withHouseholds, boolean withCases, List<Problem> problems, long millis) {
        return new DiffAnswer(
                comparison.transfers().stream().map(each -> new Moved(each.from(), each.to(), each.area(),
                        counted(each, Located.Kind.HOUSEHOLD, withHouseholds), counted(each, Located.Kind.CASE, withCases))).toList(),
                comparison.lineage().stream().map(each -> new Became(each.grid(), each.kind().key(), each.to(), each.from())).toList(),
                comparison.areaMoved(), withHouseholds ? comparison.moved(Located.Kind.HOUSEHOLD) : null,
                withCases ? comparison.moved(Located.Kind.CASE) : null, problems, millis);
    }

    private static Long counted(Transfer transfer, Located.Kind kind, boolean wanted) {
        return wanted ? transfer.moved(kind) : null;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Moved each : transfers) {
            text.append("%s -> %s: %,.2f m2%s%s%n".formatted(name(each.from), name(each.to), each.area,
                    each.households == null ? "" : ", %,d households".formatted(each.households),
                    each.cases == null ? "" : ", %,d cases".formatted(each.cases)));
        }
        for (Became each : lineage) {
            if (!each.kind.equals("unchanged")) {
                text.append(each.grid).append(": ").append(each.kind).append(shares(" into", each.to)).append(shares(" from", each.from))
                        .append(System.lineSeparator());
            }
        }
        return text.append("%,d transfers, %,.2f m2 (%d ms)".formatted(transfers.size(), areaMoved, millis)).toString();
    }

    private static String shares(String word, List<Lineage.Share> shares) {
        StringBuilder text = new StringBuilder(shares.isEmpty() ? "" : word);
        shares.forEach(share -> text.append(" %s %.1f %%".formatted(name(share.grid()), share.share() * 100)));
        return text.toString();
    }

    private static String name(String grid) {
        return grid == null ? "(no grid)" : grid;
    }
}
