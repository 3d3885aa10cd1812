package org.tessera.map.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveFeedTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Provide
    Arbitrary<List<Fix>> fixes() {
        Arbitrary<Fix> fix = Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 9))
                .as((id, second, place, symbol, kind) -> kind == 0 ? Fix.gone("u" + id, NOON.plusSeconds(second))
                        : new Fix("u" + id, 116 + place / 100.0, 39.9, NOON.plusSeconds(second), symbol,
                                place % 3 == 0 ? Double.NaN : place * 10));
        return fix.list().ofMaxSize(40);
    }

    private static Map<String, String> state(PointSet set) {
        Map<String, String> state = new TreeMap<>();
        for (int i = 0; i < set.size(); i++) {
            if (set.shown(i)) {
                state.put(set.id(i), set.x(i) + " " + set.y(i) + " " + set.symbol(i) + " " + set.heading(i) + " "
                        + set.tracks().time(i, 0));
            }
        }
        return state;
    }

    @Property(tries = 300)
    void orderAndRepetitionOfFixesDoNotMatter(@ForAll("fixes") List<Fix> fixes, @ForAll long seed) {
        PointSet straight = PointSet.tracked(4).with(fixes);
        Random random = new Random(seed);
        List<Fix> shuffled = new ArrayList<>(fixes);
        shuffled.addAll(fixes.subList(0, fixes.size() / 2));
        Collections.shuffle(shuffled, random);
        LiveFeed feed = new LiveFeed(PointSet.tracked(4), 100);
        PointSet set = feed.snapshot();
        for (Fix fix : shuffled) {
            assertTrue(feed.offer(fix));
            if (random.nextInt(5) == 0) {
                set = feed.snapshot();
            }
        }
        set = feed.snapshot();
        assertEquals(state(straight), state(set));
        assertSame(set, feed.snapshot());
        LiveFeed.Counts counts = feed.counts();
        assertEquals(shuffled.size(), counts.received());
        assertTrue(counts.dropped() >= 0 && counts.waiting() == 0);
    }

    @Test
    void onlyTheLatestFixOfAnIdIsMerged() {
        LiveFeed feed = new LiveFeed(PointSet.tracked(3), 10);
        for (int i = 0; i < 1000; i++) {
            feed.offer(Fix.of("u", 116 + i * 1e-5, 39.9, NOON.plusMillis(i), 0));
        }
        PointSet set = feed.snapshot();
        assertEquals(1, set.count());
        assertEquals(new LiveFeed.Counts(1000, 1, 0, 0, 1), feed.counts());
        assertEquals(999, feed.counts().dropped());
        feed.offer(Fix.of("u", 117, 39.9, NOON.minusSeconds(1), 0));
        assertSame(set, feed.snapshot());
    }

    @Test
    void fullMailboxRefusesNewIdsButNotNewsOfWaitingOnes() {
        LiveFeed feed = new LiveFeed(PointSet.tracked(2), 2);
        assertTrue(feed.offer(Fix.of("a", 1, 1, NOON, 0)));
        assertTrue(feed.offer(Fix.of("b", 1, 1, NOON, 0)));
        assertFalse(feed.offer(Fix.of("c", 1, 1, NOON, 0)));
        assertTrue(feed.offer(Fix.of("a", 2, 1, NOON.plusSeconds(1), 0)));
        assertEquals(1, feed.counts().refused());
        assertEquals(2, feed.snapshot().count());
        assertTrue(feed.offer(Fix.of("c", 1, 1, NOON, 0)));
        assertEquals(3, feed.snapshot().count());
    }

    @Test
    void waitingSourceGoesOnAfterTheSnapshot() throws InterruptedException {
        LiveFeed feed = new LiveFeed(PointSet.tracked(2), 50);
        Thread source = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 500; i++) {
                    feed.put(Fix.of("u" + i, 1, 1, NOON, 0));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        PointSet set = feed.snapshot();
        while (source.isAlive() || set.count() < 500) {
            assertTrue(feed.counts().waiting() <= 50);
            set = feed.snapshot();
            Thread.onSpinWait();
        }
        source.join();
        assertEquals(500, set.count());
        assertEquals(500, feed.counts().merged());
    }

    @Test
    void unchangedColumnsAndTheFormerSetStayAsTheyWere() {
        PointSet before = PointSet.tracked(3).with(List.of(Fix.of("a", 1, 1, NOON, 0), Fix.of("b", 2, 2, NOON, 0)));
        PointSet after = before.with(List.of(Fix.of("a", 3, 3, NOON.plusSeconds(1), 1)));
        assertNotSame(before, after);
        assertEquals(0, before.symbol(before.indexOf("a")));
        assertEquals(1, after.symbol(after.indexOf("a")));
        assertEquals(before.x(before.indexOf("b")), after.x(after.indexOf("b")));
        assertEquals(2, after.tracks().fixes(after.indexOf("a")));
        assertEquals(1, before.tracks().fixes(before.indexOf("a")));
    }

    @Test
    void otherSymbolsKeepPlacesIdsAndThePast() {
        PointSet before = PointSet.tracked(3).with(List.of(Fix.of("a", 1, 1, NOON, 0), Fix.of("b", 2, 2, NOON, 0)));
        before.order();
        PointSet after = before.restyled(index -> index + 5, index -> index == 0 ? 90 : Double.NaN);
        assertEquals(5, after.symbol(after.indexOf("a")));
        assertEquals(0, before.symbol(before.indexOf("a")));
        assertEquals(90, after.heading(0));
        assertSame(before.tracks(), after.tracks());
        assertEquals(before.x(1), after.x(1));
        assertEquals(state(before).keySet(), state(after).keySet());
    }
}
