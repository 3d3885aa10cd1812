package org.tessera.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

/**
 * Star-shaped polygons strewn over {@link #EXTENT}, in eight classes of colour: the scene that every contender draws. The same
 * for the same arguments, on every machine.
 *
 * <p>Degrees near the equator, where a degree is as long both ways, so that it makes no difference whether a contender draws
 * degrees or Mercator metres. On a picture 1920 pixels wide a star is 16 to 29 pixels across; each of its corners lies at 60 to
 * 100 per cent of its radius, as ragged as a coast or a parcel border drawn far too small.
 */
public final class StarScene {

    /** What is looked at, degrees: as wide to high as a screen. */
    public static final Envelope EXTENT = new Envelope(0, 0.192, 0, 0.108);

    /** Opacity of the fills. */
    public static final double FILL_OPACITY = 0.6;

    /** Colour of the outlines, which are opaque and one pixel wide. */
    public static final String OUTLINE = "#22303c";

    /** One fill for each class. */
    public static final List<String> COLOURS = List.of("#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b", "#eeca3b",
            "#b279a2", "#9d755d");

    private static final double PIXEL = 0.0001;
    private static final long SEED = 20_261_124;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<double[]> rings = new ArrayList<>();

    /**
     * @param count    stars
     * @param vertices of each
     */
    public StarScene(int count, int vertices) {
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            double lon = EXTENT.getMinX() + random.nextDouble() * EXTENT.getWidth();
            double lat = EXTENT.getMinY() + random.nextDouble() * EXTENT.getHeight();
            double radius = PIXEL * (8 + 6.5 * random.nextDouble());
            double[] ring = new double[2 * vertices];
            for (int k = 0; k < vertices; k++) {
                double angle = 2 * Math.PI * k / vertices;
                double reach = radius * (0.6 + 0.4 * random.nextDouble());
                ring[2 * k] = lon + reach * StrictMath.cos(angle);
                ring[2 * k + 1] = lat + reach * StrictMath.sin(angle);
            }
            rings.add(ring);
        }
    }

    /** How many stars. */
    public int size() {
        return rings.size();
    }

    /** Lon and lat of each vertex in turn, the first not repeated. Do not change it. */
    public double[] ring(int index) {
        return rings.get(index);
    }

    /**
     * Class of a star: an index of {@link #COLOURS}. It never falls along the order of drawing, so that contenders which draw
     * class by class and those which draw star by star make the same picture.
     */
    public int category(int index) {
        return index * COLOURS.size() / size();
    }

    /** As features; a new set, and so a new data revision, each time. */
    public FeatureSet features() {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int i = 0; i < size(); i++) {
            builder.add("s" + i, polygon(i), Map.of("class", category(i)));
        }
        return builder.build();
    }

    /** How they look; a new one, and so a new style revision, each time. */
    public static MapStyle style() {
        Styles styles = Styles.named("stars");
        for (int i = 0; i < COLOURS.size(); i++) {
            styles.rule("class " + i).when("class = " + i).fill(COLOURS.get(i), FILL_OPACITY).line(OUTLINE, 1);
        }
        return styles.build();
    }

    /** Writes them as GeoJSON with the attribute {@code class}. */
    public void write(Path geoJson) {
        List<OutFeature> features = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            features.add(new OutFeature(polygon(i), Map.of("class", category(i))));
        }
        FeatureFile.write(geoJson, features);
    }

    private Polygon polygon(int index) {
        double[] ring = rings.get(index);
        Coordinate[] corners = new Coordinate[ring.length / 2 + 1];
        for (int k = 0; k < corners.length - 1; k++) {
            corners[k] = new Coordinate(ring[2 * k], ring[2 * k + 1]);
        }
        corners[corners.length - 1] = corners[0].copy();
        return factory.createPolygon(corners);
    }
}
