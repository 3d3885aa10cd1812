package org.tessera.console.map;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

import org.tessera.cases.PlaceQuality;
import org.tessera.cases.Urgency;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.HeatPoints;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.style.Choropleth;
import org.tessera.map.style.Classes;
import org.tessera.map.style.Ground;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Palette;

/**
 * Where open cases lie densely, and how many of a community's are overdue: what is, not why. Built in the background.
 *
 * @param heat    density of open cases, smoothed
 * @param density open cases per square kilometre of each community
 * @param overdue overdue share of each community's open cases
 */
record CaseThemes(HeatLayer heat, FeatureLayer density, FeatureLayer overdue) {

    /** Radius of the smoothing in metres on the ground: a few blocks. */
    static final double RADIUS = 400;

    private static final int CLASSES = 5;
    private static final double OPACITY = 0.62;
    private static final double PER_CENT = 100;

    /** What stands for a share of nothing. */
    private static final String NOTHING = "—";

    /** Counts a picture's cases; those without a known place count nowhere. */
    static CaseThemes of(Picture picture, BaseLayers base, MapPalette palette) {
        Ground ground = Ground.of(0xFF000000 | palette.land());
        List<CaseLine> placed = picture.cases().stream()
                .filter(line -> line.place().quality() == PlaceQuality.EXACT).toList();
        FeatureSet communities = base.sets().get(MapLayerKind.COMMUNITIES);
        Map<String, int[]> counts = counts(placed, base.sets().get(MapLayerKind.GRIDS));
        double[] density = Choropleth.values(communities, id -> Choropleth.rate(count(counts, id, 0), area(communities, id)));
        double[] overdue = Choropleth.values(communities, id -> Choropleth.rate(count(counts, id, 1), count(counts, id, 0)) * PER_CENT);
        return new CaseThemes(heat(placed, ground),
                layer(MapLayerKind.DENSITY, communities, new Choropleth(density, communities,
                        Classes.naturalBreaks(density, CLASSES), Palette.TIDE, ground, OPACITY), CaseThemes::number),
                // The same classes at every moment, so that two moments can be compared.
                layer(MapLayerKind.OVERDUE_SHARE, communities, new Choropleth(overdue, communities,
                        Classes.manual(0, 20, 40, 60, 80, PER_CENT), Palette.EMBER, ground, OPACITY), CaseThemes::percent));
    }

    private static HeatLayer heat(List<CaseLine> placed, Ground ground) {
        double[] lons = placed.stream().mapToDouble(line -> line.place().point().getX()).toArray();
        double[] lats = placed.stream().mapToDouble(line -> line.place().point().getY()).toArray();
        return HeatLayer.of(MapLayerKind.HEAT.id(), MapLayerKind.HEAT.id(), HeatPoints.of(lons, lats), HeatStyle.metres(RADIUS, ground));
    }

    private static FeatureLayer layer(MapLayerKind kind, FeatureSet communities, Choropleth choropleth, DoubleFunction<String> number) {
        MapStyle style = choropleth.style(number, NOTHING);
        return FeatureLayer.of(kind.id(), kind.id(), communities, style).withPickable(false);
    }

    /** Open and overdue cases by community. */
    private static Map<String, int[]> counts(List<CaseLine> placed, FeatureSet grids) {
        Map<String, int[]> counts = new HashMap<>();
        for (CaseLine line : placed) {
            int grid = line.place().gridId() == null ? -1 : grids.indexOf(line.place().gridId());
            if (grid >= 0 && grids.attributes(grid).get(BaseLayers.PARENT) instanceof String community) {
                int[] count = counts.computeIfAbsent(community, _ -> new int[2]);
                count[0]++;
                count[1] += line.urgency() == Urgency.OVERDUE ? 1 : 0;
            }
        }
        return counts;
    }

    private static double count(Map<String, int[]> counts, String id, int which) {
        return counts.containsKey(id) ? counts.get(id)[which] : 0;
    }

    private static double area(FeatureSet communities, String id) {
        return (Double) communities.attributes(communities.indexOf(id)).get(BaseLayers.SQUARE_KILOMETRES);
    }

    /** A density as a legend writes it: no more digits than it deserves. */
    static String number(double value) {
        return String.format(Locale.ROOT, value == 0 || value >= 10 ? "%,.0f" : "%,.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value);
    }
}
