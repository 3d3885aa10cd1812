package org.tessera.map.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Encoded pictures for tests. */
public final class TestImages {

    private TestImages() {
    }

    /** A picture of one colour, 0xAARRGGBB. */
    public static byte[] plain(String format, int side, int colour) {
        return plain(format, side, side, colour);
    }

    /** A picture of one colour, 0xAARRGGBB. */
    public static byte[] plain(String format, int width, int height, int colour) {
        BufferedImage image = new BufferedImage(width, height,
                format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        java.util.Arrays.fill(row, colour);
        for (int y = 0; y < height; y++) {
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A 1 pixel PNG whose header claims to be larger than any memory. */
    public static byte[] claiming(int width, int height) {
        byte[] png = plain("png", 1, 0xFF000000);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(png);
        buffer.putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return png;
    }
}
