package org.tessera.map.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.MapStyle;
import org.tessera.map.view.Viewport;

/** Draws layers for tests that look at pixels. */
final class StylePictures {

    static final GeometryFactory FACTORY = new GeometryFactory();

    /** Degrees of a logical pixel near the equator at the resolution of these pictures. */
    static final double PIXEL = Math.toDegrees(1.0 / 6_378_137);

    private StylePictures() {
    }

    /** A coordinate in logical pixels from the picture's middle, y up. */
    static Coordinate at(double x, double y) {
        return new Coordinate(x * PIXEL, y * PIXEL);
    }

    /** Coordinates from pairs in logical pixels. */
    static Coordinate[] line(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = at(xy[2 * i], xy[2 * i + 1]);
        }
        return points;
    }

    /** Features on a white ground with their labels, at one metre a pixel. */
    static Surface draw(FeatureSet features, MapStyle style, int width, int height) {
        Surface surface = new Surface(width, height);
        surface.clear(0xFFFFFFFF);
        PixelGrid grid = PixelGrid.of(new Viewport(0, 0, 1, width, height, 1), 0);
        FeatureLayer layer = FeatureLayer.of("l", "L", features, style);
        new FeaturePainter(new SpanRaster()).paint(layer, grid, 1, surface, () -> false);
        LabelStamp.draw(new LabelPass(new GlyphRuns(1 << 20)).place(List.of(layer), grid, 1), surface);
        return surface;
    }

    static BufferedImage image(Surface surface) {
        BufferedImage image = new BufferedImage(surface.width(), surface.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, surface.width(), surface.height(), surface.pixels(), 0, surface.width());
        return image;
    }

    /**
     * Mean difference of a channel, as a share of 255, to the golden picture of a name. The picture just drawn is kept under
     * target/pictures; with -Dgolden=write it becomes the golden one.
     */
    static double difference(Surface drawn, String name) {
        try {
            Path kept = keep(drawn, name);
            if ("write".equals(System.getProperty("golden"))) {
                Files.copy(kept, Files.createDirectories(Path.of("src/test/resources/org/tessera/map/engine/golden"))
                        .resolve(name + ".png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            try (InputStream in = Files.newInputStream(Path.of("src/test/resources/org/tessera/map/engine/golden", name + ".png"))) {
                return difference(image(drawn), ImageIO.read(in));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps a picture under target/pictures, to be looked at. */
    static Path keep(Surface drawn, String name) {
        try {
            Path kept = Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png");
            ImageIO.write(image(drawn), "png", kept.toFile());
            return kept;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / 3.0 / 255 / one.getHeight() / one.getWidth();
    }
}
