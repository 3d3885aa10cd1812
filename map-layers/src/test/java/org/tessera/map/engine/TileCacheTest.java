package org.tessera.map.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.tessera.map.raster.Surface;

import static org.assertj.core.api.Assertions.assertThat;

/** Memory of drawn tiles stays within its bounds however the map is moved, and what is kept is what was put. */
class TileCacheTest {

    private static final Object DATA = new Object();
    private static final Surface NOTHING = new Surface(0, 0);

    @Property(tries = 100)
    void staysWithinItsBudgetOnAnyWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int budgetTiles) {
        long tile = 4L * TileCache.SIDE * TileCache.SIDE + 128;
        TileCache cache = new TileCache(budgetTiles * tile);
        Random random = new Random(seed);
        Map<TileCache.Key, Surface> put = new HashMap<>();
        int x = 0;
        int y = 0;
        for (int step = 0; step < 60; step++) {
            x += random.nextInt(3) - 1;
            y += random.nextInt(3) - 1;
            TileCache.Key key = new TileCache.Key(DATA, DATA, 1 << random.nextInt(2), 1, x, y);
            Surface held = cache.get(key);
            if (held != null) {
                assertThat(held).isSameAs(put.get(key));
            } else {
                Surface made = random.nextInt(4) == 0 ? NOTHING : cache.clear();
                cache.put(key, made);
                put.put(key, made);
            }
            assertThat(cache.bytes()).isLessThanOrEqualTo(budgetTiles * tile);
            assertThat(cache.get(key)).as("the newest is never the one that goes").isNotNull();
            if (random.nextInt(20) == 0) {
                cache.drop(stale -> stale.x() % 2 == 0);
                assertThat(cache.get(new TileCache.Key(DATA, DATA, 1, 1, 2 * (x / 2), y))).isNull();
            }
        }
        cache.drop(_ -> true);
        assertThat(cache.bytes()).isZero();
    }
}
