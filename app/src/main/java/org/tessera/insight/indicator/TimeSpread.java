package org.tessera.insight.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Times of cases, and which they are. A percentile is the least of the times that so many per cent of all times do not exceed (nearest
 * rank), so it is always the time of a case.
 *
 * @param times case numbers with their seconds, shortest first
 */
public record TimeSpread(List<Map.Entry<String, Long>> times) {

    public TimeSpread {
        times = times.stream().sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                Comparator.naturalOrder()))).toList();
    }

    public int count() {
        return times.size();
    }

    /** Empty when there is no case. */
    public OptionalDouble mean() {
        return times.stream().mapToLong(Map.Entry::getValue).average();
    }

    /**
     * In seconds; empty when there is no case.
     *
     * @param percent above 0, up to 100
     */
    public OptionalLong percentile(int percent) {
        if (times.isEmpty()) {
            return OptionalLong.empty();
        }
        int rank = Math.ceilDiv(times.size() * percent, 100);
        return OptionalLong.of(times.get(rank - 1).getValue());
    }
}
