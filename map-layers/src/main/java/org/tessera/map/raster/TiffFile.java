package org.tessera.map.raster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;

/**
 * The pictures in a TIFF file, of which only the asked window is decoded. The decoder is the one that
 * comes with GeoTools, which turns the runtime's own out of the registry; what a file claims of its sizes is checked before. One thread
 * at a time.
 */
public final class TiffFile implements AutoCloseable {

    /** Most pixels of one tile or strip of a file: all of it must be decoded for any part. */
    private static final long MOST_BLOCK = 64L << 20;

    private final ImageInputStream in;
    private final ImageReader reader;

    /** A window of raw samples: bands of one pixel side by side; and the palette if the one band is an index, else null. */
    public record Samples(double[] values, int bands, int width, int height, int[] palette) {
    }

    private TiffFile(ImageInputStream in, ImageReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** Opens a file. */
    public static TiffFile open(Path file) throws IOException {
        ImageInputStream in = new FileImageInputStream(file.toFile());
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        reader.setInput(in, false, true);
        return new TiffFile(in, reader);
    }

    /**
     * Decodes a window of one of the pictures.
     *
     * @param image which, from 0
     * @param x     first column
     * @param y     first row
     * @param width  columns, at least 1, inside the picture
     * @param height rows
     * @param step  takes the middle of each square of so many pixels
     */
    public Samples read(int image, int x, int y, int width, int height, int step) throws IOException {
        try {
            long block = (long) reader.getTileWidth(image) * reader.getTileHeight(image);
            if (block > MOST_BLOCK) {
                throw new UnreadableImage("its tiles or strips have " + block + " pixels; at most " + MOST_BLOCK + " are read");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle(x, y, width, height));
            param.setSourceSubsampling(step, step, Math.min(step / 2, width - 1), Math.min(step / 2, height - 1));
            return samples(reader.read(image, param));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException
                | NegativeArraySizeException | NullPointerException | ClassCastException | UnsupportedOperationException e) {
            // The reader answers a broken file with any of these.
            throw new UnreadableImage("broken TIFF: " + e.getClass().getSimpleName(), e);
        }
    }

    private static Samples samples(BufferedImage image) {
        int[] palette = null;
        if (image.getColorModel() instanceof IndexColorModel index) {
            palette = new int[index.getMapSize()];
            index.getRGBs(palette);
        }
        var raster = image.getRaster();
        double[] values = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (double[]) null);
        return new Samples(values, raster.getNumBands(), image.getWidth(), image.getHeight(), palette);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
