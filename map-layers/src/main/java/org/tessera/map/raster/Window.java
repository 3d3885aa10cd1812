package org.tessera.map.raster;

/**
 * The part of a surface that a path can reach. Shapes are gathered relative to it, in buffers no larger than it, so that many
 * small shapes keep working in the same few cache lines. Mutable, one for each raster.
 */
final class Window {

    int left;
    int top;
    int width;
    int height;

    /** Encloses a path grown by some pixels, within the surface; false when nothing is left. */
    boolean enclose(ScreenPath path, double grown, Surface surface) {
        int count = path.vertices();
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            double x = path.x(i);
            double y = path.y(i);
            minX = x < minX ? x : minX;
            maxX = x > maxX ? x : maxX;
            minY = y < minY ? y : minY;
            maxY = y > maxY ? y : maxY;
        }
        left = (int) Math.floor(Math.max(0, minX - grown));
        top = (int) Math.floor(Math.max(0, minY - grown));
        width = (int) Math.ceil(Math.min(surface.width(), maxX + grown)) - left;
        height = (int) Math.ceil(Math.min(surface.height(), maxY + grown)) - top;
        return width > 0 && height > 0;
    }
}
