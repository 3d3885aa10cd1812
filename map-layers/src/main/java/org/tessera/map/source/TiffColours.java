package org.tessera.map.source;

import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TiffFile;

/**
 * From raw samples to colours: a palette, grey or red, green and blue, with alpha when a further band says so. Samples of more than
 * eight bits are stretched between the least and the greatest of the whole raster. Immutable.
 *
 * @param nodata value of pixels that show nothing; NaN when there is none
 * @param alpha  index of the band that tells opacity, or -1
 * @param white  whether 0 means white
 * @param least  sample that is drawn black
 * @param most   sample that is drawn white
 */
record TiffColours(double nodata, int alpha, boolean white, double least, double most) {

    /** What the tags of a picture say; samples up to 255. */
    static TiffColours of(TiffTags tags) {
        int bands = tags.whole(TiffTags.SAMPLES, 1);
        int extra = tags.whole(TiffTags.EXTRA_SAMPLES, 0);
        int alpha = (extra == 1 || extra == 2) && (bands == 2 || bands == 4) ? bands - 1 : -1;
        String nodata = tags.texts().getOrDefault(TiffTags.NODATA, "");
        double none = nodata.matches("[-+]?\\d[\\d.]*([eE][-+]?\\d+)?") ? Double.parseDouble(nodata) : Double.NaN;
        return new TiffColours(none, alpha, tags.whole(TiffTags.PHOTOMETRIC, 1) == 0, 0, 255);
    }

    /** Stretched over the samples of the whole raster. */
    TiffColours stretched(TiffFile.Samples all) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < all.values().length; i++) {
            double value = all.values()[i];
            if (i % all.bands() != alpha && Double.isFinite(value) && !same(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low < high ? new TiffColours(nodata, alpha, white, low, high) : this;
    }

    private boolean same(double value) {
        // Nodata of single precision is often printed with more digits than it has.
        return value == nodata || (float) value == (float) nodata;
    }

    /** Writes a window into the upper left of a clear tile. */
    void paint(TiffFile.Samples from, Surface to) {
        for (int row = 0; row < Math.min(from.height(), to.height()); row++) {
            for (int column = 0; column < Math.min(from.width(), to.width()); column++) {
                to.pixels()[row * to.width() + column] = Surface.premultiplied(colour(from,
                        (row * from.width() + column) * from.bands()));
            }
        }
    }

    private int colour(TiffFile.Samples from, int at) {
        double[] values = from.values();
        int shown = alpha >= 0 ? from.bands() - 1 : from.bands();
        boolean empty = true;
        for (int band = 0; band < shown; band++) {
            empty &= same(values[at + band]) || Double.isNaN(values[at + band]);
        }
        if (empty) {
            return 0;
        }
        if (from.palette() != null) {
            int index = (int) values[at];
            return index >= 0 && index < from.palette().length ? from.palette()[index] : 0;
        }
        int opaque = alpha >= 0 && alpha < from.bands() ? (int) Math.clamp(values[at + alpha], 0, 255) : 255;
        int red = level(values[at]);
        boolean colour = shown >= 3;
        return opaque << 24 | red << 16 | (colour ? level(values[at + 1]) : red) << 8 | (colour ? level(values[at + 2]) : red);
    }

    private int level(double value) {
        int level = Math.clamp(Math.round((value - least) / (most - least) * 255), 0, 255);
        return white ? 255 - level : level;
    }
}
