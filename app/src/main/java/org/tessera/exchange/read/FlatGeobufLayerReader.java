package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;

/** FlatGeobuf 3, read whole; its spatial index is skipped, because every record is wanted. */
final class FlatGeobufLayerReader {

    private final LayerBuilder layer;
    private final ByteBuffer bytes;

    private FlatGeobufLayerReader(LayerBuilder layer, ByteBuffer bytes) {
        this.layer = layer;
        this.bytes = bytes;
    }

    static SourceLayer read(String name, byte[] content, InputLimits limits) throws IOException {
        LayerBuilder layer = new LayerBuilder(name, limits);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < 12 || !Constants.isFlatgeobuf(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN))) {
            throw layer.unreadable(0, "is not a FlatGeobuf file");
        }
        try {
            return new FlatGeobufLayerReader(layer, bytes).read();
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            // The generated accessors follow offsets in the file without checking them.
            throw layer.unreadable(0, "is cut off or damaged", e);
        }
    }

    private SourceLayer read() throws IOException {
        int headerLength = bytes.getInt(8);
        if (headerLength < 0 || headerLength > bytes.capacity() - 12) {
            throw layer.unreadable(0, "is cut off or damaged");
        }
        HeaderMeta header = HeaderMeta.read(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        header.columns.forEach(column -> layer.field(column.name));
        long index = header.indexNodeSize > 0 && header.featuresCount > 0
                ? PackedRTree.calcSize((int) header.featuresCount, header.indexNodeSize) : 0;
        int at = Math.toIntExact(12L + headerLength + index);
        for (long row = 1; at < bytes.capacity(); row++) {
            int length = bytes.getInt(at);
            if (length <= 0 || length > bytes.capacity() - at - 4) {
                throw layer.unreadable(row, "is cut off or damaged");
            }
            readFeature(row, bytes.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN), header);
            at += 4 + length;
        }
        return layer.build(header.srid > 0 ? CrsCatalog.epsg(header.srid) : null);
    }

    private void readFeature(long row, ByteBuffer content, HeaderMeta header) {
        Feature feature = Feature.getRootAsFeature(content);
        Geometry geometry = null;
        if (feature.geometry() != null) {
            int type = header.geometryType == 0 ? feature.geometry().type() : header.geometryType;
            geometry = GeometryConversions.deserialize(feature.geometry(), type);
        }
        Map<String, String> values = new LinkedHashMap<>();
        header.columns.forEach(column -> values.put(column.name, ""));
        ByteBuffer properties = feature.propertiesAsByteBuffer();
        if (properties != null) {
            properties.order(ByteOrder.LITTLE_ENDIAN);
            while (properties.remaining() >= 2) {
                ColumnMeta column = header.columns.get(properties.getShort() & 0xFFFF);
                values.put(column.name, value(column.type, properties));
            }
        }
        layer.add(row, "", geometry, values);
    }

    private static String value(byte type, ByteBuffer in) {
        return switch (type) {
            case ColumnType.Byte -> String.valueOf(in.get());
            case ColumnType.UByte -> String.valueOf(in.get() & 0xFF);
            case ColumnType.Bool -> String.valueOf(in.get() != 0);
            case ColumnType.Short -> String.valueOf(in.getShort());
            case ColumnType.UShort -> String.valueOf(in.getShort() & 0xFFFF);
            case ColumnType.Int -> String.valueOf(in.getInt());
            case ColumnType.UInt -> Integer.toUnsignedString(in.getInt());
            case ColumnType.Long -> String.valueOf(in.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(in.getLong());
            case ColumnType.Float -> String.valueOf(in.getFloat());
            case ColumnType.Double -> String.valueOf(in.getDouble());
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> new String(take(in), StandardCharsets.UTF_8);
            default -> {
                take(in);
                yield "";
            }
        };
    }

    private static byte[] take(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IndexOutOfBoundsException("text of " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.get(text);
        return text;
    }
}
