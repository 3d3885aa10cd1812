package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/**
 * Shapefile after the ESRI technical description (July 1998): {@code .shp} and {@code .dbf}, with {@code .prj} and {@code .cpg} where there
 * are any. Every length in the file is checked against what is really there before it is believed.
 */
final class ShapefileReader {

    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;

    private final LayerBuilder layer;
    private final ByteBuffer shapes;
    private final DbfTable table;
    private final ShapeRecord shapeRecord;

    private ShapefileReader(ShapefileParts parts, LayerBuilder layer, InputLimits limits) {
        this.layer = layer;
        this.shapes = ByteBuffer.wrap(parts.shp()).order(ByteOrder.LITTLE_ENDIAN);
        this.table = parts.dbf() == null ? null : DbfTable.open(parts.dbf(), charset(parts.cpg()), layer);
        this.shapeRecord = new ShapeRecord(limits);
    }

    static SourceLayer read(String file, ShapefileParts parts, InputLimits limits) throws IOException {
        LayerBuilder layer = new LayerBuilder(file, limits);
        return new ShapefileReader(parts, layer, limits).read(crs(parts.prj(), layer));
    }

    private SourceLayer read(NamedCrs crs) {
        if (shapes.capacity() < HEADER || shapes.getInt(0) != Integer.reverseBytes(FILE_CODE)) {
            throw layer.unreadable(0, "is not a shapefile: file code 9994 is missing");
        }
        long declared = 2L * Integer.reverseBytes(shapes.getInt(24));
        if (declared != shapes.capacity()) {
            throw layer.unreadable(0, "is cut off or damaged: the header says " + declared + " bytes, the file has " + shapes.capacity());
        }
        shapes.position(HEADER);
        long row = 0;
        while (shapes.remaining() > 0) {
            row++;
            readRecord(row);
        }
        if (table != null && table.size() != row) {
            throw layer.unreadable(0, "has " + row + " shapes but the .dbf has " + table.size() + " records");
        }
        return layer.build(crs);
    }

    private void readRecord(long row) {
        if (shapes.remaining() < 12) {
            throw layer.unreadable(row, "is cut off in the middle of a record header");
        }
        shapes.getInt();
        long length = 2L * Integer.reverseBytes(shapes.getInt());
        if (length < 4 || length > shapes.remaining()) {
            throw layer.unreadable(row, "has a record of " + length + " bytes where " + shapes.remaining() + " are left");
        }
        ByteBuffer content = shapes.slice(shapes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        shapes.position(shapes.position() + (int) length);
        if (table != null && (row > table.size() || table.isDeleted(row))) {
            return;
        }
        Map<String, String> values = table == null ? Map.of() : table.values(row);
        try {
            Geometry geometry = shapeRecord.parse(content);
            layer.add(row, "", geometry, values);
        } catch (BadGeometry e) {
            layer.refuse(row, "geometry", "", e.getMessage());
        }
    }

    private static NamedCrs crs(byte[] prj, LayerBuilder layer) {
        if (prj == null || prj.length == 0) {
            return null;
        }
        try {
            return CrsCatalog.decode(new String(prj, StandardCharsets.UTF_8));
        } catch (UnknownCrs e) {
            throw layer.unreadable(0, ".prj: " + e.getMessage(), e);
        }
    }

    /** The .cpg names the encoding of the .dbf; without one UTF-8 is tried, and Latin-1 read where bytes are not UTF-8. */
    private static Charset charset(byte[] cpg) {
        if (cpg == null) {
            return null;
        }
        String name = new String(cpg, StandardCharsets.US_ASCII).strip();
        try {
            return Charset.forName(name.matches("\\d+") ? "windows-" + name : name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
