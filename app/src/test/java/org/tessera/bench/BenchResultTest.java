package org.tessera.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BenchResultTest {

    private static final Samples OURS = Samples.of(List.of(10.0, 20.0, 30.0));
    private static final Samples PEER = Samples.of(List.of(90.0, 100.0, 200.0));

    @Test
    void ratioIsOursOverPeerSoThatBelowOneIsAhead() {
        BenchResult result = BenchResult.medians("work/peer", OURS, PEER, "input", "how");

        assertEquals(20, result.value());
        assertEquals(100, result.peer());
        assertEquals(0.2, result.ratio());
        assertEquals(30, result.p95());
        assertEquals(200, result.peerP95());
        assertEquals(3, result.samples());
        assertEquals("ms", result.unit());
    }

    @Test
    void percentilesAreComparedWithPercentiles() {
        BenchResult result = BenchResult.percentiles("work/peer", OURS, PEER, "input", "how");

        assertEquals(30, result.value());
        assertEquals(200, result.peer());
        assertEquals(0.15, result.ratio());
    }

    @Test
    void limitIsThePeerOfWhatHasNone() {
        BenchResult result = BenchResult.limit("input/limit", 25, "ms", 100, OURS, "input", "how");

        assertEquals(100, result.peer());
        assertEquals(0.25, result.ratio());
    }

    @Test
    void smallFiguresKeepTheirDigits() {
        assertEquals(0.001235, BenchResult.rounded(0.00123456));
        assertEquals(12.346, BenchResult.rounded(12.34567));
    }

    @Test
    void missingIsWhatIsNeitherMeasuredNorSkipped() {
        BenchReport report = new BenchReport(Machine.here(), true, List.of(BenchResult.medians("a/b", OURS, PEER, "", "")),
                List.of(new Skipped("c/d", "absent")), Map.of());

        assertEquals(Set.of("e/f"), report.missing(Set.of("a/b", "c/d", "e/f")));
    }

    @Test
    void contestGoesRoundByRoundAndCountsAfterTheWarmUp() throws InterruptedException {
        StringBuilder order = new StringBuilder();
        Map<String, Samples> times = new Contest().add("a", () -> {
            order.append('a');
            return order.length();
        }).add("b", () -> {
            order.append('b');
            return 7;
        }).run(new Effort(1, 3, 1), round -> order.append(round));

        assertEquals("ab1ab2ab3ab4", order.toString());
        assertEquals(3, times.get("a").count());
        assertEquals(4, times.get("a").percentile(0));
        assertEquals(7, times.get("b").median());
    }
}
