package org.tessera.map.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tags of one picture in a TIFF file (TIFF 6.0, section 2), numbers as doubles and texts as text; what is longer than a tag may
 * reasonably be is left out.
 */
record TiffTags(Map<Integer, double[]> numbers, Map<Integer, String> texts) {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int PHOTOMETRIC = 262;
    static final int SAMPLES = 277;
    static final int EXTRA_SAMPLES = 338;
    static final int PIXEL_SCALE = 33_550;
    static final int TIE_POINTS = 33_922;
    static final int TRANSFORMATION = 34_264;
    static final int GEO_KEYS = 34_735;
    static final int GEO_DOUBLES = 34_736;
    static final int GEO_TEXTS = 34_737;
    static final int NODATA = 42_113;

    private static final int MOST_PICTURES = 64;
    private static final int MOST_TAGS = 4096;
    private static final int MOST_VALUES = 8192;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    /** The pictures of a file in their order. */
    static List<TiffTags> read(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = bytes(in, 0, 8, ByteOrder.BIG_ENDIAN);
            short mark = head.getShort(0);
            if (mark != 0x4949 && mark != 0x4D4D) {
                throw new IOException("it is no TIFF file");
            }
            ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            head.order(order);
            if (head.getShort(2) != 42) {
                throw new IOException(head.getShort(2) == 43 ? "it is a BigTIFF; expected a TIFF of less than 4 GiB"
                        : "it is no TIFF file");
            }
            List<TiffTags> all = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            long at = Integer.toUnsignedLong(head.getInt(4));
            while (at != 0 && all.size() < MOST_PICTURES && seen.add(at)) {
                int count = Short.toUnsignedInt(bytes(in, at, 2, order).getShort());
                if (count > MOST_TAGS) {
                    throw new IOException("it has a picture of " + count + " tags");
                }
                ByteBuffer entries = bytes(in, at + 2, count * 12 + 4, order);
                all.add(picture(in, entries, count, order));
                at = Integer.toUnsignedLong(entries.getInt(count * 12));
            }
            return all;
        }
    }

    private static TiffTags picture(FileChannel in, ByteBuffer entries, int count, ByteOrder order) throws IOException {
        TiffTags tags = new TiffTags(new HashMap<>(), new HashMap<>());
        for (int i = 0; i < count; i++) {
            int tag = Short.toUnsignedInt(entries.getShort(i * 12));
            int type = Short.toUnsignedInt(entries.getShort(i * 12 + 2));
            long values = Integer.toUnsignedLong(entries.getInt(i * 12 + 4));
            if (type >= SIZES.length || SIZES[type] == 0 || values > MOST_VALUES) {
                continue;
            }
            int length = (int) values * SIZES[type];
            ByteBuffer data = length <= 4 ? entries.slice(i * 12 + 8, length).order(order)
                    : bytes(in, Integer.toUnsignedLong(entries.getInt(i * 12 + 8)), length, order);
            if (type == 2) {
                byte[] text = new byte[length];
                data.get(text);
                tags.texts.put(tag, new String(text, StandardCharsets.UTF_8).replace("\0", "").strip());
            } else {
                double[] numbers = new double[(int) values];
                for (int k = 0; k < numbers.length; k++) {
                    numbers[k] = number(data, type, k * SIZES[type]);
                }
                tags.numbers.put(tag, numbers);
            }
        }
        return tags;
    }

    private static double number(ByteBuffer data, int type, int at) {
        return switch (type) {
            case 1, 7 -> Byte.toUnsignedInt(data.get(at));
            case 6 -> data.get(at);
            case 3 -> Short.toUnsignedInt(data.getShort(at));
            case 8 -> data.getShort(at);
            case 4 -> Integer.toUnsignedLong(data.getInt(at));
            case 9 -> data.getInt(at);
            case 5 -> (double) Integer.toUnsignedLong(data.getInt(at)) / Integer.toUnsignedLong(data.getInt(at + 4));
            case 10 -> (double) data.getInt(at) / data.getInt(at + 4);
            case 11 -> data.getFloat(at);
            default -> data.getDouble(at);
        };
    }

    private static ByteBuffer bytes(FileChannel in, long at, int length, ByteOrder order) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
        while (buffer.hasRemaining()) {
            if (in.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("it is cut off");
            }
        }
        return buffer.flip();
    }

    /** The first number of a tag, or what stands for its absence. */
    int whole(int tag, int absent) {
        double[] values = numbers.get(tag);
        return values == null || values.length == 0 ? absent : (int) values[0];
    }
}
