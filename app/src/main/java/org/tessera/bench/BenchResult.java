package org.tessera.bench;

/**
 * One line of a benchmark.
 *
 * @param name    {@code work/peer}
 * @param value   ours: the median unless {@code how} says otherwise
 * @param unit    of value, peer and the percentiles
 * @param peer    the same of the peer, measured in the same run
 * @param ratio   value ÷ peer: below 1 is ahead
 * @param p95     95th percentile of ours
 * @param peerP95 95th percentile of the peer
 * @param samples measured repetitions of each, after warm-up
 * @param input   what was worked on, and its size
 * @param how     what exactly was measured, on which screen
 */
public record BenchResult(String name, double value, String unit, double peer, double ratio, double p95, double peerP95,
        int samples, String input, String how) {

    /** Medians against medians, in milliseconds. */
    public static BenchResult medians(String name, Samples ours, Samples peer, String input, String how) {
        return versus(name, 50, ours, peer, input, how);
    }

    /** The 95th percentile of ours against that of the peer, in milliseconds. */
    public static BenchResult percentiles(String name, Samples ours, Samples peer, String input, String how) {
        return versus(name, 95, ours, peer, input, how);
    }

    private static BenchResult versus(String name, double hundredths, Samples ours, Samples peer, String input, String how) {
        double value = hundredths == 50 ? ours.median() : ours.percentile(hundredths);
        double other = hundredths == 50 ? peer.median() : peer.percentile(hundredths);
        return new BenchResult(name, rounded(value), "ms", rounded(other), rounded(value / other), rounded(ours.percentile(95)),
                rounded(peer.percentile(95)), Math.min(ours.count(), peer.count()), input, how);
    }

    /** One value of ours against a limit that was set beforehand. */
    public static BenchResult limit(String name, double value, String unit, double limit, Samples ours, String input, String how) {
        return new BenchResult(name, rounded(value), unit, limit, rounded(value / limit), rounded(ours.percentile(95)), limit,
                ours.count(), input, how);
    }

    /** Three decimals where they say something: below a millisecond a rounded figure would be 0. */
    static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double parts = Math.abs(value) >= 0.1 ? 1e3 : 1e6;
        return Math.round(value * parts) / parts;
    }
}
