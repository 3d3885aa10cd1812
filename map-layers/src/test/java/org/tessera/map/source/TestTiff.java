package org.tessera.map.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes small uncompressed TIFF files with any tags. */
final class TestTiff {

    private final int width;
    private final int height;
    private final Map<Integer, Object> tags = new TreeMap<>();
    private byte[] samples;

    /**
     * @param bands of unsigned bits
     */
    TestTiff(int width, int height, int bands, int bits, int photometric) {
        this.width = width;
        this.height = height;
        short[] sizes = new short[bands];
        java.util.Arrays.fill(sizes, (short) bits);
        tags.put(256, width);
        tags.put(257, height);
        tags.put(258, sizes);
        tags.put(259, new short[] {1});
        tags.put(262, new short[] {(short) photometric});
        tags.put(277, new short[] {(short) bands});
        tags.put(278, height);
    }

    /** Short arrays, ints, double arrays or texts. */
    TestTiff tag(int tag, Object value) {
        tags.put(tag, value);
        return this;
    }

    /** Pixel is area, an EPSG code, north up: corner and cell. */
    TestTiff at(int epsg, boolean geographic, double x, double y, double cell) {
        tag(33_550, new double[] {cell, cell, 0});
        tag(33_922, new double[] {0, 0, 0, x, y, 0});
        return keys(epsg, geographic, 1);
    }

    TestTiff keys(int epsg, boolean geographic, int rasterType) {
        return tag(34_735, new short[] {1, 1, 0, 3, 1024, 0, 1, (short) (geographic ? 2 : 1), 1025, 0, 1, (short) rasterType,
            (short) (geographic ? 2048 : 3072), 0, 1, (short) epsg});
    }

    TestTiff samples(byte[] bytes) {
        samples = bytes;
        return this;
    }

    Path write(Path file) throws IOException {
        int count = tags.size() + 2;
        ByteBuffer out = ByteBuffer.allocate(samples.length + 65_536).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int data = 8 + 2 + count * 12 + 4;
        tags.put(273, 0);
        tags.put(279, samples.length);
        ByteBuffer more = ByteBuffer.allocate(60_000).order(ByteOrder.LITTLE_ENDIAN);
        int size = tags.values().stream().mapToInt(TestTiff::bytes).filter(length -> length > 4).map(length -> length + length % 2).sum();
        tags.put(273, data + size);
        out.putShort((short) tags.size());
        for (Map.Entry<Integer, Object> entry : tags.entrySet()) {
            Object value = entry.getValue();
            int length = bytes(value);
            int type = value instanceof short[] ? 3 : value instanceof Integer ? 4 : value instanceof double[] ? 12 : 2;
            out.putShort((short) (int) entry.getKey()).putShort((short) type).putInt(length / new int[] {0, 0, 1, 2, 4, 0, 0, 0, 0, 0,
                0, 0, 8}[type]);
            ByteBuffer to = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            switch (value) {
                case short[] shorts -> to.asShortBuffer().put(shorts);
                case double[] doubles -> to.asDoubleBuffer().put(doubles);
                case Integer whole -> to.putInt(0, whole);
                default -> to.put(0, (value + "\0").getBytes(StandardCharsets.UTF_8));
            }
            if (length <= 4) {
                out.put(java.util.Arrays.copyOf(to.array(), 4));
            } else {
                out.putInt(data + more.position());
                more.put(to.array());
                more.position(more.position() + length % 2);
            }
        }
        out.putInt(0);
        out.put(more.array(), 0, more.position());
        out.put(samples);
        return Files.write(file, java.util.Arrays.copyOf(out.array(), out.position()));
    }

    private static int bytes(Object value) {
        return switch (value) {
            case short[] shorts -> shorts.length * 2;
            case double[] doubles -> doubles.length * 8;
            case Integer _ -> 4;
            default -> (value + "\0").getBytes(StandardCharsets.UTF_8).length;
        };
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
