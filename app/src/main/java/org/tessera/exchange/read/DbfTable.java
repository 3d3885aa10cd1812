package org.tessera.exchange.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dBASE III table of a shapefile, values as text. */
final class DbfTable {

    private static final byte FIELD_END = 0x0D;
    private static final byte DELETED = '*';

    private final byte[] bytes;
    private final Charset charset;
    private final List<Field> fields;
    private final int headerLength;
    private final int recordLength;
    private final int size;

    private DbfTable(byte[] bytes, Charset charset, List<Field> fields, int headerLength, int recordLength, int size) {
        this.bytes = bytes;
        this.charset = charset;
        this.fields = fields;
        this.headerLength = headerLength;
        this.recordLength = recordLength;
        this.size = size;
    }

    static DbfTable open(byte[] bytes, Charset charset, LayerBuilder layer) {
        if (bytes.length < 33) {
            throw layer.unreadable(0, ".dbf is cut off: no header");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = header.getInt(4);
        int headerLength = header.getShort(8) & 0xFFFF;
        int recordLength = header.getShort(10) & 0xFFFF;
        if (size < 0 || headerLength < 33 || recordLength < 1 || headerLength + (long) size * recordLength > bytes.length) {
            throw layer.unreadable(0, ".dbf is cut off or damaged: " + size + " records of " + recordLength + " bytes do not fit in "
                    + bytes.length + " bytes");
        }
        List<Field> fields = fields(bytes, headerLength, recordLength, layer);
        return new DbfTable(bytes, charset, fields, headerLength, recordLength, size);
    }

    private static List<Field> fields(byte[] bytes, int headerLength, int recordLength, LayerBuilder layer) {
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 32; at + 32 <= headerLength && bytes[at] != FIELD_END; at += 32) {
            int end = at;
            while (end < at + 11 && bytes[end] != 0) {
                end++;
            }
            String name = new String(bytes, at, end - at, StandardCharsets.UTF_8).strip();
            int length = bytes[at + 16] & 0xFF;
            if (offset + length > recordLength) {
                throw layer.unreadable(0, ".dbf field '" + LayerBuilder.shortened(name) + "' reaches past the end of its record");
            }
            fields.add(new Field(name, offset, length));
            layer.field(name);
            offset += length;
        }
        return fields;
    }

    int size() {
        return size;
    }

    boolean isDeleted(long row) {
        return bytes[start(row)] == DELETED;
    }

    Map<String, String> values(long row) {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(fields.size());
        for (Field field : fields) {
            values.put(field.name, text(start(row) + field.offset, field.length));
        }
        return values;
    }

    private int start(long row) {
        return headerLength + (int) (row - 1) * recordLength;
    }

    private String text(int from, int length) {
        ByteBuffer raw = ByteBuffer.wrap(bytes, from, length);
        if (charset != null) {
            return charset.decode(raw).toString().strip();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString().strip();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(raw.rewind()).toString().strip();
        }
    }

    private record Field(String name, int offset, int length) {
    }
}
