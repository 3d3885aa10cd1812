package org.tessera.map.source;

import java.io.IOException;

/**
 * The plane of a raster's own pixels: x is the column and -y the row, counted from the outer corner of the first pixel. An affine
 * map leads from it to the coordinates of the raster's CRS, which may turn and stretch it.
 */
final class PixelPlane implements Placement {

    private final Placement ground;
    private final double[] forth;
    private final double[] back;

    private PixelPlane(Placement ground, double[] forth) throws IOException {
        this.ground = ground;
        this.forth = forth;
        double determinant = forth[0] * forth[4] - forth[1] * forth[3];
        if (!(Math.abs(determinant) > 0) || !Double.isFinite(determinant)) {
            throw new IOException("its pixels have no size on the ground");
        }
        back = new double[] {forth[4] / determinant, -forth[1] / determinant, -forth[3] / determinant, forth[0] / determinant};
    }

    static PixelPlane of(TiffTags tags, boolean pixelIsPoint, Placement ground) throws IOException {
        double[] map = affine(tags);
        if (pixelIsPoint) {
            // The tags speak of middles: the outer corner lies half a pixel before.
            map[2] -= (map[0] + map[1]) / 2;
            map[5] -= (map[3] + map[4]) / 2;
        }
        return new PixelPlane(ground, map);
    }

    /** x = a0 column + a1 row + a2, y = a3 column + a4 row + a5. */
    private static double[] affine(TiffTags tags) throws IOException {
        double[] matrix = tags.numbers().get(TiffTags.TRANSFORMATION);
        if (matrix != null && matrix.length >= 8) {
            return new double[] {matrix[0], matrix[1], matrix[3], matrix[4], matrix[5], matrix[7]};
        }
        double[] scale = tags.numbers().get(TiffTags.PIXEL_SCALE);
        double[] tie = tags.numbers().get(TiffTags.TIE_POINTS);
        if (scale == null || tie == null || scale.length < 2 || tie.length < 6) {
            throw new IOException("it does not say where on the ground it lies");
        }
        return new double[] {scale[0], 0, tie[3] - tie[0] * scale[0], 0, -scale[1], tie[4] + tie[1] * scale[1]};
    }

    @Override
    public void toSource(double x, double y, double[] out) {
        ground.toSource(x, y, out);
        double dx = out[0] - forth[2];
        double dy = out[1] - forth[5];
        out[0] = back[0] * dx + back[1] * dy;
        out[1] = -(back[2] * dx + back[3] * dy);
    }

    @Override
    public void toDisplay(double x, double y, double[] out) {
        ground.toDisplay(forth[0] * x - forth[1] * y + forth[2], forth[3] * x - forth[4] * y + forth[5], out);
    }
}
