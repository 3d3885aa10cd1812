package org.tessera.bench.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.tessera.bench.StarScene;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.Fix;
import org.tessera.map.live.PointSet;

/** Points that wander straight ahead over the scene, each its own way. The same for the same number of points. */
final class Swarm {

    /** One symbol for each urgency. */
    static final List<Symbol> PALETTE = List.of(Symbol.of(SymbolShape.CIRCLE, 0xFF4C78A8, 6),
            Symbol.of(SymbolShape.CIRCLE, 0xFF54A24B, 6), Symbol.of(SymbolShape.CIRCLE, 0xFFEECA3B, 6),
            Symbol.of(SymbolShape.CIRCLE, 0xFFE45756, 6));

    private static final double SPEED = 0.0003;

    private final double[] lons;
    private final double[] lats;
    private final double[] east;
    private final double[] north;
    private final short[] symbols;

    Swarm(int count) {
        lons = new double[count];
        lats = new double[count];
        east = new double[count];
        north = new double[count];
        symbols = new short[count];
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            lons[i] = StarScene.EXTENT.getMinX() + random.nextDouble() * StarScene.EXTENT.getWidth();
            lats[i] = StarScene.EXTENT.getMinY() + random.nextDouble() * StarScene.EXTENT.getHeight();
            double angle = random.nextDouble() * 2 * Math.PI;
            east[i] = SPEED * Math.cos(angle);
            north[i] = SPEED * Math.sin(angle);
            symbols[i] = (short) random.nextInt(PALETTE.size());
        }
    }

    int size() {
        return lons.length;
    }

    /** Where all points are after so many steps. */
    PointSet at(double steps) {
        double[] x = new double[lons.length];
        double[] y = new double[lons.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = lons[i] + steps * east[i];
            y[i] = lats[i] + steps * north[i];
        }
        return PointSet.of(x, y, symbols, i -> "p" + i);
    }

    /** What all points report after so many steps. */
    List<Fix> fixes(double steps, Instant moment) {
        return IntStream.range(0, lons.length).mapToObj(i -> Fix.of("u" + i, lons[i] + steps * east[i],
                lats[i] + steps * north[i], moment, symbols[i])).toList();
    }

    /** Layers of so many moments, there and back again, so that they can be played in a ring. */
    List<LiveLayer> layers(String id, int moments) {
        List<LiveLayer> layers = new ArrayList<>();
        for (int moment = 0; moment < moments; moment++) {
            layers.add(LiveLayer.of(id, id, at(Math.min(moment, moments - moment)), PALETTE));
        }
        return layers;
    }
}
