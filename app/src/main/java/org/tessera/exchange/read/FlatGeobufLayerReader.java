package org.tessera.exchange.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.UnknownCrs;

/** FlatGeobuf 3, read whole; its spatial index is skipped, because every record is wanted. */
final class FlatGeobufLayerReader {

    private static final int NODE_BYTES = 40;

    private final LayerBuilder layer;
    private final ByteBuffer bytes;
    private final InputLimits limits;
    private long read;

    private FlatGeobufLayerReader(LayerBuilder layer, ByteBuffer bytes, InputLimits limits) {
        this.layer = layer;
        this.bytes = bytes;
        this.limits = limits;
    }

    static SourceLayer read(String name, byte[] content, InputLimits limits) {
        LayerBuilder layer = new LayerBuilder(name, limits);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < 12 || !Constants.isFlatgeobuf(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN))) {
            throw layer.unreadable(0, "is not a FlatGeobuf file");
        }
        try {
            return new FlatGeobufLayerReader(layer, bytes, limits).read();
        } catch (UnknownCrs e) {
            throw layer.unreadable(0, "crs: " + e.getMessage(), e);
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            // The generated accessors follow offsets in the file without checking them.
            throw layer.unreadable(0, "is cut off or damaged", e);
        }
    }

    private SourceLayer read() {
        int headerLength = bytes.getInt(8);
        if (headerLength < 8 || headerLength > bytes.capacity() - 12) {
            throw layer.unreadable(0, "is cut off or damaged");
        }
        Header header = Header.getRootAsHeader(bytes.slice(12, headerLength).order(ByteOrder.LITTLE_ENDIAN));
        if (header.columnsLength() < 0 || header.columnsLength() > headerLength / 4) {
            throw layer.unreadable(0, "is cut off or damaged: it says it has " + header.columnsLength() + " columns");
        }
        List<Attribute> columns = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            Column column = header.columns(i);
            if (column.name() == null) {
                throw layer.unreadable(0, "has a column without a name");
            }
            columns.add(new Attribute(column.name(), (byte) column.type()));
            layer.field(column.name());
        }
        long first = 12L + headerLength + indexBytes(header.featuresCount(), header.indexNodeSize());
        int at = (int) Math.min(first, Integer.MAX_VALUE);
        if (first > bytes.capacity()) {
            throw layer.unreadable(0, "is cut off or damaged: its index does not fit in the file");
        }
        for (long row = 1; at < bytes.capacity(); row++) {
            int length = bytes.getInt(at);
            if (length <= 0 || length > bytes.capacity() - at - 4) {
                throw layer.unreadable(row, "is cut off or damaged");
            }
            readFeature(row, bytes.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN), columns, header.geometryType());
            at += 4 + length;
            read = row;
        }
        if (header.featuresCount() > 0 && header.featuresCount() != read) {
            throw layer.unreadable(0, "is cut off or damaged: it says it has " + header.featuresCount() + " features and holds " + read);
        }
        int code = header.crs() == null ? 0 : header.crs().code();
        return layer.build(code > 0 ? CrsCatalog.epsg(code) : null);
    }

    /** Bytes of the packed R-tree: 40 a node, each level one node for {@code nodeSize} nodes of the level below, up to one root. */
    private long indexBytes(long features, int nodeSize) {
        if (features == 0 || nodeSize == 0) {
            return 0;
        }
        if (nodeSize < 2 || features < 0 || features > bytes.capacity()) {
            throw layer.unreadable(0, "is cut off or damaged: its index makes no sense");
        }
        long nodes = features;
        for (long level = features; level > 1;) {
            level = Math.ceilDiv(level, nodeSize);
            nodes += level;
        }
        return nodes * NODE_BYTES;
    }

    private void readFeature(long row, ByteBuffer content, List<Attribute> columns, int layerType) {
        Feature feature = Feature.getRootAsFeature(content);
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.name, ""));
        ByteBuffer properties = feature.propertiesAsByteBuffer();
        if (properties != null) {
            properties.order(ByteOrder.LITTLE_ENDIAN);
            while (properties.remaining() >= 2) {
                Attribute column = columns.get(properties.getShort() & 0xFFFF);
                values.put(column.name, value(column.type, properties));
            }
        }
        try {
            Geometry geometry = null;
            if (feature.geometry() != null) {
                int type = layerType == GeometryType.Unknown ? feature.geometry().type() : layerType;
                geometry = new FlatGeobufGeometry(limits, content.capacity()).parse(feature.geometry(), type, 0);
            }
            layer.add(row, "", geometry, values);
        } catch (BadGeometry e) {
            layer.refuse(row, "geometry", "", e.getMessage());
        }
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

    private record Attribute(String name, byte type) {
    }
}
