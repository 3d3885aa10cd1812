package org.tessera.map.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns the bytes of a PNG, JPEG, GIF or BMP picture into pixels. The bytes may come from anywhere: the size that a picture claims is
 * checked before memory is given to it, and only the readers of the Java runtime itself are used, whatever the class path offers.
 */
public final class ImageDecoder {

    private static final String OWN_READERS = "com.sun.imageio.plugins.";

    private ImageDecoder() {
    }

    /**
     * @param bytes   of a whole picture
     * @param maxSide most pixels along a side
     * @throws UnreadableImage when it is no picture, a broken one, or larger
     */
    public static Surface decode(byte[] bytes, int maxSide) throws UnreadableImage {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width < 1 || height < 1 || width > maxSide || height > maxSide) {
                    throw new UnreadableImage("picture of " + width + "x" + height + " pixels; at most " + maxSide + " are taken");
                }
                return surface(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (UnreadableImage e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ArithmeticException
                | NegativeArraySizeException | NullPointerException | ClassCastException | UnsupportedOperationException e) {
            // The runtime's readers answer a broken picture with any of these.
            throw new UnreadableImage("broken picture: " + e.getClass().getSimpleName(), e);
        }
    }

    private static ImageReader reader(ImageInputStream in) throws UnreadableImage {
        for (Iterator<ImageReader> each = ImageIO.getImageReaders(in); each.hasNext();) {
            ImageReader reader = each.next();
            if (reader.getClass().getName().startsWith(OWN_READERS)) {
                return reader;
            }
        }
        throw new UnreadableImage("neither PNG, JPEG, GIF nor BMP");
    }

    /** Premultiplied pixels of an image. */
    static Surface surface(BufferedImage image) {
        BufferedImage plain = image;
        if (image.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
            int[] row = new int[image.getWidth()];
            int[] to = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                for (int x = 0; x < row.length; x++) {
                    to[y * row.length + x] = row[x] >>> 24 == 255 ? row[x] : Surface.premultiplied(row[x]);
                }
            }
        }
        return new Surface(((DataBufferInt) plain.getRaster().getDataBuffer()).getData(), image.getWidth(), image.getHeight());
    }
}
