package org.tessera.map.raster;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes picture files for symbols. Stateless. */
public final class Pictures {

    private Pictures() {
    }

    /**
     * The picture drawn at a height and turned clockwise about its middle; its middle is the surface's middle.
     *
     * @param content PNG, already held to a size by the caller
     * @throws IllegalArgumentException when the content cannot be decoded
     */
    public static Surface drawn(byte[] content, double height, double degrees) {
        BufferedImage image = read(content);
        double scale = height / image.getHeight();
        double wide = image.getWidth() * scale;
        double angle = Math.toRadians(degrees);
        double across = Math.abs(wide * Math.cos(angle)) + Math.abs(height * Math.sin(angle));
        double down = Math.abs(wide * Math.sin(angle)) + Math.abs(height * Math.cos(angle));
        Surface surface = new Surface(Math.max(1, (int) Math.ceil(across)), Math.max(1, (int) Math.ceil(down)));
        AffineTransform place = AffineTransform.getTranslateInstance(surface.width() / 2.0, surface.height() / 2.0);
        place.rotate(angle);
        place.scale(scale, scale);
        place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Java2dRaster.draw(surface, graphics -> {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, place, null);
        });
        return surface;
    }

    private static BufferedImage read(byte[] content) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
            if (image == null) {
                throw new IllegalArgumentException("The picture of a symbol is in no format that can be read");
            }
            return image;
        } catch (IOException broken) {
            throw new IllegalArgumentException("The picture of a symbol cannot be read: " + broken.getMessage(), broken);
        }
    }
}
