package org.tessera.map.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG (ISO/IEC 15948) row by row: 8-bit RGB with its pixels a metre, its time and international texts. Holds one row and
 * 64 KiB, whatever the size of the picture. Close it to finish the file; the stream below stays open.
 */
final class PngStream implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK = 1 << 16;
    private static final int RGB = 2;
    private static final int METRE = 1;
    private static final double INCH = 0.0254;

    private final DataOutputStream out;
    private final int width;
    private final int height;
    private final Deflater deflater = new Deflater(6);
    private RgbRows rows;
    private DeflaterOutputStream zip;

    PngStream(OutputStream out, int width, int height) {
        this.out = new DataOutputStream(out);
        this.width = width;
        this.height = height;
    }

    void begin(double dpi, Instant time) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", data -> {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, RGB, 0, 0, 0});
        });
        chunk("sRGB", data -> data.writeByte(0));
        int density = (int) Math.round(dpi / INCH);
        chunk("pHYs", data -> {
            data.writeInt(density);
            data.writeInt(density);
            data.writeByte(METRE);
        });
        ZonedDateTime at = time.atZone(ZoneOffset.UTC);
        chunk("tIME", data -> {
            data.writeShort(at.getYear());
            data.write(new byte[] {(byte) at.getMonthValue(), (byte) at.getDayOfMonth(), (byte) at.getHour(), (byte) at.getMinute(),
                (byte) at.getSecond()});
        });
    }

    /** Adds a text under one of the standard's keywords, unless it is blank. Before the first row. */
    void text(String keyword, String text) throws IOException {
        if (!text.isBlank()) {
            chunk("iTXt", data -> {
                data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
                // End of the keyword, not compressed, method 0, no language, no translated keyword.
                data.write(new byte[] {0, 0, 0, 0, 0});
                data.write(text.getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    void row(int[] pixels, int from) throws IOException {
        if (rows == null) {
            zip = new DeflaterOutputStream(new ImageChunks(), deflater, CHUNK);
            rows = new RgbRows(width, zip);
        }
        rows.write(pixels, from);
    }

    /** Ends the image and the file. */
    void end() throws IOException {
        zip.finish();
        zip.flush();
        chunk("IEND", _ -> { });
        out.flush();
    }

    @Override
    public void close() {
        deflater.end();
    }

    private interface Content {
        void write(DataOutputStream data) throws IOException;
    }

    private void chunk(String type, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        chunk(type, bytes.toByteArray(), 0, bytes.size());
    }

    private void chunk(String type, byte[] content, int from, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content, from, length);
        out.writeInt(length);
        out.write(name);
        out.write(content, from, length);
        out.writeInt((int) check.getValue());
    }

    private final class ImageChunks extends OutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                chunk("IDAT", bytes, from, length);
            }
        }
    }
}
