package org.tessera.map.layer;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.style.Ground;
import org.tessera.map.style.Palette;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatFieldTest {

    private static HeatLayer layer(double[][] points, HeatStyle style) {
        return HeatLayer.of("heat", "Heat", HeatPoints.of(points[0], points[1], points[2]), style);
    }

    private static double[][] scattered(long seed, int count, double lon, double lat, double degrees) {
        Random random = new Random(seed);
        double[][] points = new double[3][count];
        for (int i = 0; i < count; i++) {
            points[0][i] = lon + random.nextGaussian() * degrees / Math.cos(Math.toRadians(lat));
            points[1][i] = lat + random.nextGaussian() * degrees;
            points[2][i] = 0.5 + random.nextDouble();
        }
        return points;
    }

    private static Envelope box(double west, double south, double east, double north) {
        return new Envelope(WebMercator.x(west), WebMercator.x(east), WebMercator.y(south), WebMercator.y(north));
    }

    /** Every point with its true distance on the sphere. */
    private static double exact(double[][] points, HeatKernel kernel, double metres, double lon, double lat) {
        double sum = 0;
        for (int i = 0; i < points[0].length; i++) {
            double dLat = Math.toRadians(points[1][i] - lat);
            double dLon = Math.toRadians(points[0][i] - lon);
            double h = Math.pow(Math.sin(dLat / 2), 2) + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(points[1][i]))
                    * Math.pow(Math.sin(dLon / 2), 2);
            double distance = 2 * WebMercator.RADIUS * Math.asin(Math.sqrt(h)) / metres;
            sum += points[2][i] * kernel.at(distance * distance) / (metres * metres) * 1e6;
        }
        return sum;
    }

    @Property(tries = 25)
    void isWithinThreePercentOfTheSumOverAllPoints(@ForAll @IntRange(max = 10_000) int seed,
            @ForAll @DoubleRange(min = -65, max = 65) double lat, @ForAll HeatKernel kernel,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double pixelShare) {
        double metres = 500;
        double[][] points = scattered(seed, 60, 116.4, lat, 0.006);
        HeatLayer layer = layer(points, new HeatStyle(kernel, new Bandwidth.Ground(metres), Palette.EMBER, Ground.LIGHT, 1));
        double resolution = metres * pixelShare / 10;
        Envelope box = box(116.39, lat - 0.006, 116.41, lat + 0.006);
        HeatField field = HeatField.over(layer, box, resolution, 1, () -> false);
        double[][] one = {{0}, {0}, {1}};
        double single = exact(one, kernel, metres, 0, 0);
        double worst = 0;
        double peak = single;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double x = box.getMinX() + random.nextDouble() * box.getWidth();
            double y = box.getMinY() + random.nextDouble() * box.getHeight();
            double truth = exact(points, kernel, metres, WebMercator.lon(x), WebMercator.lat(y));
            peak = Math.max(peak, truth);
            worst = Math.max(worst, Math.abs(truth - field.at(x, y)));
        }
        assertTrue(worst <= 0.03 * peak, worst / peak + " of the peak");
    }

    @Test
    void aKernelOfMetresIsAsWideOnTheGroundAtEveryLatitude() {
        for (double lat : new double[] {0, 42.36, 60, 70}) {
            HeatLayer layer = layer(new double[][] {{20}, {lat}, {1}}, HeatStyle.metres(1000, Ground.DARK).withTop(1));
            HeatField field = HeatField.over(layer, box(19.9, lat - 0.02, 20.1, lat + 0.02), 4, 1, () -> false);
            double metre = 1 / WebMercator.groundFactor(lat);
            double x = WebMercator.x(20);
            double y = WebMercator.y(lat);
            double middle = field.at(x, y);
            assertEquals(3 / Math.PI, middle, 0.03 * middle, "at " + lat);
            assertEquals(middle * 9 / 16, field.at(x + 500 * metre, y), 0.02 * middle, "half way east at " + lat);
            assertEquals(middle * 9 / 16, field.at(x, y + 500 * metre), 0.02 * middle, "half way north at " + lat);
            assertEquals(0, field.at(x + 1150 * metre, y), 1e-6);
        }
    }

    @Test
    void boxesJoinToTheLastBit() {
        double[][] points = scattered(7, 5000, 116.4, 39.9, 0.02);
        for (HeatStyle style : new HeatStyle[] {HeatStyle.metres(400, Ground.DARK).withTop(1),
            new HeatStyle(HeatKernel.GAUSSIAN, new Bandwidth.Screen(30), Palette.TIDE, Ground.LIGHT, 1)}) {
            HeatLayer layer = layer(points, style);
            Envelope whole = box(116.36, 39.87, 116.44, 39.93);
            double middle = (whole.getMinX() + whole.getMaxX()) / 2 + 3.7;
            Envelope west = new Envelope(whole.getMinX(), middle, whole.getMinY(), whole.getMaxY());
            Envelope east = new Envelope(middle, whole.getMaxX(), whole.getMinY(), whole.getMaxY());
            HeatField all = HeatField.over(layer, whole, 12, 1, () -> false);
            HeatField left = HeatField.over(layer, west, 12, 1, () -> false);
            HeatField right = HeatField.over(layer, east, 12, 1, () -> false);
            for (int i = 0; i <= 400; i++) {
                double y = whole.getMinY() + whole.getHeight() * i / 400;
                assertEquals(all.at(middle - 2, y), left.at(middle - 2, y));
                assertEquals(all.at(middle + 2, y), right.at(middle + 2, y));
                assertEquals(left.at(middle, y), right.at(middle, y));
            }
        }
    }

    @Test
    void weightIsKeptOnTheGround() {
        double[][] points = scattered(3, 400, 10, 55, 0.01);
        HeatLayer layer = layer(points, HeatStyle.metres(600, Ground.LIGHT).withTop(1));
        Envelope box = box(9.85, 54.9, 10.15, 55.1);
        HeatField field = HeatField.over(layer, box, 30, 1, () -> false);
        double sum = 0;
        for (double x = box.getMinX() + 15; x < box.getMaxX(); x += 30) {
            for (double y = box.getMinY() + 15; y < box.getMaxY(); y += 30) {
                double factor = WebMercator.groundFactor(WebMercator.lat(y));
                sum += field.at(x, y) * 900 * factor * factor / 1e6;
            }
        }
        assertEquals(Arrays.stream(points[2]).sum(), sum, 0.01 * sum);
    }

    @Test
    void nameOfATileChangesOnlyWhereAPointChanges() {
        double[][] points = scattered(1, 300, 116.4, 39.9, 0.05);
        HeatLayer before = layer(points, HeatStyle.metres(300, Ground.DARK));
        double[][] moved = {points[0].clone(), points[1].clone(), points[2].clone()};
        moved[0][17] = 116.5;
        moved[1][17] = 39.95;
        HeatLayer after = before.withPoints(HeatPoints.of(moved[0], moved[1], moved[2]));
        Envelope there = box(116.499, 39.949, 116.501, 39.951);
        Envelope far = box(116.30, 39.80, 116.31, 39.81);
        assertNotEquals(before.dataRevision(there, 5, 1), after.dataRevision(there, 5, 1));
        assertEquals(before.dataRevision(far, 5, 1), after.dataRevision(far, 5, 1));
        HeatPoints turned = HeatPoints.of(reversed(points[0]), reversed(points[1]), reversed(points[2]));
        assertEquals(before.dataRevision(there, 5, 1), before.withPoints(turned).dataRevision(there, 5, 1));
    }

    private static double[] reversed(double[] values) {
        double[] turned = new double[values.length];
        Arrays.setAll(turned, i -> values[values.length - 1 - i]);
        return turned;
    }

    @Test
    void isGivenUpWithinARow() {
        HeatLayer layer = layer(scattered(1, 20_000, 0, 0, 0.05), HeatStyle.metres(500, Ground.DARK).withTop(1));
        int[] looks = new int[1];
        assertNull(HeatField.over(layer, box(-0.1, -0.1, 0.1, 0.1), 10, 1, () -> ++looks[0] == 30));
        assertEquals(30, looks[0]);
    }

    @Test
    void topIsARoundNumberAboveThePeak() {
        HeatLayer layer = layer(new double[][] {{5}, {50}, {10}}, HeatStyle.metres(1000, Ground.DARK));
        assertEquals(10, layer.style().top());
        assertEquals(1, layer(new double[3][0], HeatStyle.metres(1000, Ground.DARK)).style().top());
    }

    @Test
    void badPointsDoNotCount() {
        double[] bad = {Double.NaN, 0, 0, 200, 0};
        HeatPoints points = HeatPoints.of(bad, new double[] {0, 89, 0, 0, 0}, new double[] {1, 1, Double.NaN, 1, -1});
        assertEquals(0, points.size());
        assertThrows(IllegalArgumentException.class, () -> HeatPoints.of(bad, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> new Bandwidth.Ground(0));
        assertThrows(IllegalArgumentException.class,
                () -> new HeatStyle(HeatKernel.QUARTIC, new Bandwidth.Screen(1), Palette.BALANCE, Ground.DARK, 1));
    }
}
