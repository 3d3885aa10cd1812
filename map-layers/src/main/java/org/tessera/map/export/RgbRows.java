package org.tessera.map.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows of opaque pixels as RGB, 8 bits each, every row led by its PNG filter: the difference to the row above (ISO/IEC 15948,
 * 9.2; PDF calls it predictor 15). Not thread-safe.
 */
final class RgbRows {

    private static final byte UP = 2;

    private final OutputStream out;
    private final byte[] line;
    private byte[] row;
    private byte[] above;

    RgbRows(int width, OutputStream out) {
        this.out = out;
        line = new byte[3 * width + 1];
        line[0] = UP;
        row = new byte[3 * width];
        above = new byte[3 * width];
    }

    void write(int[] pixels, int from) throws IOException {
        for (int x = 0, i = 0; i < row.length; x++, i += 3) {
            int pixel = pixels[from + x];
            row[i] = (byte) (pixel >> 16);
            row[i + 1] = (byte) (pixel >> 8);
            row[i + 2] = (byte) pixel;
        }
        for (int i = 0; i < row.length; i++) {
            line[i + 1] = (byte) (row[i] - above[i]);
        }
        out.write(line);
        byte[] spare = above;
        above = row;
        row = spare;
    }
}
