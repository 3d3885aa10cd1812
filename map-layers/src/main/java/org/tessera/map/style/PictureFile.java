package org.tessera.map.style;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A PNG file in memory, compared by content. Only its head is looked at here; the raster package decodes it. Immutable. */
public final class PictureFile {

    /** Most bytes of a file. */
    public static final int MOST_BYTES = 1 << 20;

    /** Most pixels in each direction. */
    public static final int MOST_PIXELS = 1024;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEAD = 24;

    private final byte[] content;
    private final int width;
    private final int height;

    /**
     * Looks at the head of a file.
     *
     * @throws IllegalArgumentException when it is no PNG, or larger than a symbol may be
     */
    public PictureFile(byte[] content) {
        if (content.length < HEAD || ByteBuffer.wrap(content).getLong() != SIGNATURE) {
            throw new IllegalArgumentException("An external graphic must be a PNG file");
        }
        width = ByteBuffer.wrap(content).getInt(HEAD - 8);
        height = ByteBuffer.wrap(content).getInt(HEAD - 4);
        if (content.length > MOST_BYTES || width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new IllegalArgumentException("An external graphic may have " + MOST_PIXELS + " pixels a side and "
                    + MOST_BYTES + " bytes, this has " + width + " by " + height + " and " + content.length);
        }
        this.content = content.clone();
    }

    /** The file. */
    public byte[] content() {
        return content.clone();
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureFile file && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
