package org.tessera.map.raster;

import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/** Random scenes: rings with holes, folded over themselves, thin, huge, far off and smaller than a pixel, against Java2D. */
class RasterSceneTest {

    private static final int SIDE = 96;
    /** Share of full strength by which a mean pixel may differ. */
    private static final double AGREED = 0.02;

    /** One ring of a scene about a middle, with so many corners at random distances. */
    private record Ring(double x, double y, double radius, double flatness, long seed, int corners) {

        void draw(ScreenPath path, double share) {
            Random random = new Random(seed);
            double firstX = 0;
            double firstY = 0;
            for (int i = 0; i < corners; i++) {
                // Now and then a step back, so that the ring crosses or touches itself.
                double angle = 2 * Math.PI * (i + (random.nextInt(5) == 0 ? -1.5 : 0)) / corners;
                double reach = radius * share * (0.3 + 0.7 * random.nextDouble());
                double px = x + reach * Math.cos(angle);
                double py = y + reach * flatness * Math.sin(angle);
                if (i == 0) {
                    firstX = px;
                    firstY = py;
                    path.move(px, py);
                } else {
                    path.line(px, py);
                }
            }
            path.line(firstX, firstY);
        }
    }

    @Provide
    Arbitrary<Ring> rings() {
        Arbitrary<Double> places = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.doubles().between(0, SIDE).ofScale(4)),
                Tuple.of(1, Arbitraries.doubles().between(-3000, 3000).ofScale(4)));
        Arbitrary<Double> sizes = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.doubles().between(3, 80).ofScale(4)),
                Tuple.of(1, Arbitraries.doubles().between(0.05, 1).ofScale(4)),
                Tuple.of(1, Arbitraries.doubles().between(1_000, 50_000).ofScale(4)));
        Arbitrary<Double> flatness = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(1.0)),
                Tuple.of(1, Arbitraries.doubles().between(0.001, 0.05).ofScale(4)));
        return Combinators.combine(places, places, sizes, flatness, Arbitraries.longs(), Arbitraries.integers().between(3, 40))
                .as(Ring::new);
    }

    @Property(tries = 300)
    void areasAgree(@ForAll("rings") Ring ring) {
        ScreenPath path = new ScreenPath();
        ring.draw(path, 1);
        ring.draw(path, 0.5);
        Surface ours = new Surface(SIDE, SIDE);
        Surface theirs = new Surface(SIDE, SIDE);
        new SpanRaster().fill(ours, path, 0xB0C04020);
        new Java2dRaster().fill(theirs, path, 0xB0C04020);
        assertThat(difference(ours, theirs)).isLessThan(AGREED);
    }

    @Property(tries = 300)
    void linesAgree(@ForAll("rings") Ring ring, @ForAll("widths") double width) {
        ScreenPath path = new ScreenPath();
        ring.draw(path, 1);
        Surface ours = new Surface(SIDE, SIDE);
        Surface theirs = new Surface(SIDE, SIDE);
        Raster.Pen pen = new Raster.Pen(0xFF204060, width, Raster.Join.ROUND);
        new SpanRaster().stroke(ours, path, pen);
        new Java2dRaster().stroke(theirs, path, pen);
        assertThat(difference(ours, theirs)).isLessThan(AGREED);
    }

    @Provide
    Arbitrary<Double> widths() {
        return Arbitraries.of(0.7, 1.0, 1.4, 2.0, 4.0, 11.0);
    }

    /** What one shape leaves in the raster's scratch memory must not show in the next. */
    @Property(tries = 200)
    void aUsedRasterDrawsLikeANewOne(@ForAll("rings") Ring before, @ForAll("rings") Ring ring) {
        ScreenPath first = new ScreenPath();
        before.draw(first, 1);
        ScreenPath path = new ScreenPath();
        ring.draw(path, 1);
        SpanRaster used = new SpanRaster();
        used.fill(new Surface(SIDE, SIDE), first, 0xFF102030);
        used.stroke(new Surface(SIDE / 2, SIDE), first, Raster.Pen.solid(0xFF102030, 1));
        Surface second = new Surface(SIDE, SIDE);
        Surface fresh = new Surface(SIDE, SIDE);
        used.fill(second, path, 0xFF405060);
        used.stroke(second, path, Raster.Pen.solid(0xFF102030, 1));
        SpanRaster anew = new SpanRaster();
        anew.fill(fresh, path, 0xFF405060);
        anew.stroke(fresh, path, Raster.Pen.solid(0xFF102030, 1));
        assertThat(second.pixels()).isEqualTo(fresh.pixels());
    }

    private static double difference(Surface ours, Surface theirs) {
        long sum = 0;
        for (int i = 0; i < ours.pixels().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((ours.pixels()[i] >>> shift & 255) - (theirs.pixels()[i] >>> shift & 255));
            }
        }
        return sum / 4.0 / 255 / ours.pixels().length;
    }
}
