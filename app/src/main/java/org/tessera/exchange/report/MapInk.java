package org.tessera.exchange.report;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.style.Styles;

/**
 * Colours and layers that maps of reports share. The hues are those that Okabe and Ito chose to be told apart by colour-blind readers
 * (jfly.uni-koeln.de/color); on overview maps each kind of finding has a form of its own as well.
 */
final class MapInk {

    static final int CANVAS = 0xFFE9EDF1;
    static final String BORDER = "#8f9aa8";
    static final String DARK = "#2c3542";
    static final String HALO = "#ffffff";

    private static final List<Integer> GAINERS = List.of(0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00);

    private MapInk() {
    }

    static int colour(FindingKind kind) {
        return switch (kind) {
            case OVERLAP -> 0xFFD55E00;
            case GAP -> 0xFF0072B2;
            case MISMATCH -> 0xFFE69F00;
            case SPILL -> 0xFFCC79A7;
            case DUPLICATE -> 0xFF009E73;
            case INVALID -> 0xFF000000;
            case DETACHED -> 0xFF56B4E9;
            case CROSSING -> 0xFF7A6A00;
            case UNFILLED -> 0xFF4B3F9E;
        };
    }

    static String mark(FindingKind kind) {
        return switch (kind) {
            case OVERLAP -> "circle";
            case GAP -> "square";
            case MISMATCH -> "triangle";
            case SPILL -> "diamond";
            case DUPLICATE -> "pentagon";
            case INVALID -> "cross";
            case DETACHED -> "star";
            case CROSSING -> "shield";
            case UNFILLED -> "square";
        };
    }

    /** How many colours there are for grids that gain ground. */
    static int gainers() {
        return GAINERS.size();
    }

    /** Colour of a grid that gains ground. */
    static int gainer(int number) {
        return GAINERS.get(number);
    }

    static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour & 0xFFFFFF);
    }

    /** All shapes in degrees; those without one are left out. */
    static FeatureSet areas(List<Cell> cells, UnaryOperator<Geometry> toLonLat) {
        FeatureSet.Builder builder = FeatureSet.builder();
        int row = 0;
        for (Cell cell : cells) {
            if (cell.shape() != null && !cell.shape().isEmpty()) {
                // Ids of a faulty file may repeat.
                builder.add(row + " " + cell.id(), toLonLat.apply(cell.shape()), java.util.Map.of("name", cell.id()));
            }
            row++;
        }
        return builder.build();
    }

    /** Grids as white land. */
    static FeatureLayer land(FeatureSet areas) {
        return FeatureLayer.of("land", "", areas, Styles.named("land").rule("").fill("#ffffff", 1).build());
    }

    /** Their borders, all of them, also those of a grid that another one lies over. */
    static FeatureLayer borders(FeatureSet areas) {
        return FeatureLayer.of("borders", "", areas, Styles.lines(BORDER, 0.7));
    }

    /** The names of grids, which give way to other text. */
    static FeatureLayer names(FeatureSet areas) {
        return FeatureLayer.of("names", "", areas, Styles.named("names").rule("").text("name", 9, "#5b6675", HALO, 0).build());
    }

    /** A box with room about it, at least so many metres wide and high. */
    static Envelope about(Envelope box, double share, double leastMetres) {
        double perLat = 111_000;
        double perLon = perLat * Math.max(0.01, Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2)));
        Envelope grown = new Envelope(box);
        grown.expandBy(Math.max(share * box.getWidth(), (leastMetres / perLon - box.getWidth()) / 2),
                Math.max(share * box.getHeight(), (leastMetres / perLat - box.getHeight()) / 2));
        return grown;
    }
}
