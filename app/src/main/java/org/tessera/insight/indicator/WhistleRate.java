package org.tessera.insight.indicator;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleState;

/**
 * 吹哨率: whistles to cases that need more than one department, with the band in which the last twelve months lie. Too few whistles say
 * that nobody dares or cares to blow; too many say that the daily mechanism between departments does not work (DOMAIN §1.5, [B]). It is
 * no score: neither end is the good one.
 *
 * @param rate    whistles blown in the month over such cases opened in it; it may be more than 100 per cent
 * @param history the rates of the months before it that have one, oldest first, in per cent
 */
public record WhistleRate(Rate rate, List<Double> history) {

    /** Months the band looks back on. */
    public static final int MONTHS = 12;
    /** With fewer months that have a rate there is no band: its ends would be those months themselves. */
    public static final int FEWEST = 6;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public WhistleRate {
        history = List.copyOf(history);
    }

    /** The rate of a month; the lists hold whistles and cases of that month and of the twelve before it. */
    public static WhistleRate of(YearMonth month, ZoneId zone, Collection<Whistle> whistles, Collection<JointCase> cases) {
        List<Double> history = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            rate(month.minusMonths(back), zone, whistles, cases).percent().ifPresent(history::add);
        }
        return new WhistleRate(rate(month, zone, whistles, cases), history);
    }

    private static Rate rate(YearMonth month, ZoneId zone, Collection<Whistle> whistles, Collection<JointCase> cases) {
        ReportPeriod period = ReportPeriod.month(month, zone);
        return new Rate(
                whistles.stream().filter(each -> period.contains(each.call().at()) && each.state() != WhistleState.REFUSED)
                        .map(Whistle::id).toList(),
                cases.stream().filter(each -> period.contains(each.opened())).map(JointCase::id).toList());
    }

    /** The tenth percentile of the history, in per cent; empty without enough of it. */
    public OptionalDouble low() {
        return percentile(LOW);
    }

    /** The ninetieth percentile of the history, in per cent; empty without enough of it. */
    public OptionalDouble high() {
        return percentile(HIGH);
    }

    /** How the month compares; a rate on an end of the band is within it. */
    public Side side() {
        OptionalDouble percent = rate.percent();
        if (percent.isEmpty() || low().isEmpty()) {
            return Side.UNKNOWN;
        }
        double value = percent.getAsDouble();
        return value < low().getAsDouble() ? Side.SELDOM : value > high().getAsDouble() ? Side.OFTEN : Side.WITHIN;
    }

    /** Between the two neighbours in rank, in proportion. */
    private OptionalDouble percentile(double share) {
        if (history.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        double[] sorted = history.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (rank - below) * (sorted[above] - sorted[below]));
    }

    /** Where a rate lies. */
    public enum Side {
        SELDOM("fewer whistles than usual: the mechanism may be asleep"),
        WITHIN("as usual"),
        OFTEN("more whistles than usual: the daily work between departments may be broken"),
        /** No case needed it, or there is too little to compare with. */
        UNKNOWN("nothing to compare with");

        private final String meaning;

        Side(String meaning) {
            this.meaning = meaning;
        }

        /** What it may mean, in English, for logs and the command line. */
        public String meaning() {
            return meaning;
        }
    }
}
