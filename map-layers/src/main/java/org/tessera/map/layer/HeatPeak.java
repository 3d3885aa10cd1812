package org.tessera.map.layer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;

/** Looks for the greatest density of a layer's points, whatever part of them is seen. Stateless. */
final class HeatPeak {

    /** Side of a searched window in nodes. */
    private static final int WINDOW = 128;

    /** Windows searched, those with the most weight first: scattered points have no peak worth looking for further. */
    private static final int MOST_WINDOWS = 96;

    private HeatPeak() {
    }

    /** The peak rounded up to a half of its leading digit, so that most of the ramp is used; 1 when there are no points. */
    static double roundTop(HeatLayer layer) {
        double peak = peak(layer);
        if (peak == 0) {
            return 1;
        }
        double unit = Double.parseDouble("5e" + ((int) Math.floor(Math.log10(peak)) - 1));
        return Math.ceil(peak / unit - 1e-9) * unit;
    }

    private static double peak(HeatLayer layer) {
        // A radius in pixels has no density but at a scale: a street map's is taken.
        double resolution = layer.style().bandwidth() instanceof Bandwidth.Screen ? 10 : 0.01;
        double cell = HeatField.cell(layer.style().bandwidth(), resolution, 1);
        Map<Long, Double> weights = new HashMap<>();
        for (int i = 0; i < layer.points().size(); i++) {
            long column = (long) Math.floor(layer.points().x(i) / (cell * WINDOW));
            long row = (long) Math.floor(layer.points().y(i) / (cell * WINDOW));
            weights.merge(row << 32 | column & 0xFFFFFFFFL, (double) layer.points().weight(i), Double::sum);
        }
        List<Long> heaviest = weights.entrySet().stream().sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(MOST_WINDOWS).map(Map.Entry::getKey).toList();
        double peak = 0;
        for (long window : heaviest) {
            double x = (int) window * cell * WINDOW;
            double y = (window >> 32) * cell * WINDOW;
            Envelope box = new Envelope(x, x + cell * WINDOW, y, y + cell * WINDOW);
            peak = Math.max(peak, HeatField.over(layer, box, resolution, 1, () -> false).peak());
        }
        return peak;
    }
}
