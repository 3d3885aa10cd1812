package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/**
 * The feature table of a GeoPackage (OGC 12-128r19), opened read-only. A file with several feature tables is refused, because which
 * one is meant cannot be guessed.
 */
final class GeoPackageLayerReader {

    private static final int EMPTY_FLAG = 0x10;
    private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};
    private static final String SQLITE = "SQLite format 3\0";

    private final LayerBuilder layer;
    private final InputLimits limits;

    private GeoPackageLayerReader(LayerBuilder layer, InputLimits limits) {
        this.layer = layer;
        this.limits = limits;
    }

    static SourceLayer read(String name, Path file, InputLimits limits) throws IOException {
        LayerBuilder layer = new LayerBuilder(name, limits);
        try (var in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(16), java.nio.charset.StandardCharsets.ISO_8859_1).equals(SQLITE)) {
                throw layer.unreadable(0, "is not a GeoPackage: it is no SQLite file");
            }
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection database = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            return new GeoPackageLayerReader(layer, limits).read(database);
        } catch (SQLException e) {
            throw layer.unreadable(0, "is not readable as a GeoPackage: " + LayerBuilder.shortened(String.valueOf(e.getMessage())), e);
        }
    }

    private SourceLayer read(Connection database) throws SQLException {
        String table;
        String column;
        NamedCrs crs;
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT g.table_name, g.column_name, s.organization, "
                        + "s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g "
                        + "JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name")) {
            if (!found.next()) {
                throw layer.unreadable(0, "is a GeoPackage without a feature table");
            }
            table = found.getString(1);
            column = found.getString(2);
            if (table == null || column == null) {
                throw layer.unreadable(0, "has a feature table without a name or a geometry column");
            }
            crs = crs(found.getString(3), found.getInt(4), found.getString(5));
            if (found.next()) {
                throw layer.unreadable(0, "has several feature tables (" + LayerBuilder.shortened(table + ", " + found.getString(1))
                        + "); expected one");
            }
        }
        readTable(database, table, column);
        return layer.build(crs);
    }

    private NamedCrs crs(String organization, int code, String definition) {
        if (code <= 0) {
            return null;
        }
        try {
            return "EPSG".equalsIgnoreCase(organization) ? CrsCatalog.epsg(code) : CrsCatalog.decode(String.valueOf(definition));
        } catch (UnknownCrs e) {
            throw layer.unreadable(0, "crs: " + e.getMessage(), e);
        }
    }

    private void readTable(Connection database, String table, String column) throws SQLException {
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        try (PreparedStatement select = database.prepareStatement("SELECT rowid AS gpkg_rowid, * FROM " + quoted + " ORDER BY rowid");
                ResultSet rows = select.executeQuery()) {
            ResultSetMetaData meta = rows.getMetaData();
            long row = 0;
            while (rows.next()) {
                row++;
                Map<String, String> values = new LinkedHashMap<>();
                byte[] blob = null;
                for (int i = 2; i <= meta.getColumnCount(); i++) {
                    if (meta.getColumnName(i).equalsIgnoreCase(column)) {
                        blob = rows.getBytes(i);
                    } else {
                        String value = rows.getString(i);
                        values.put(meta.getColumnName(i), value == null ? "" : value);
                    }
                }
                addRecord(row, rows.getString(1), blob, values);
            }
        }
    }

    private void addRecord(long row, String id, byte[] blob, Map<String, String> values) {
        try {
            layer.add(row, id, geometry(blob), values);
        } catch (BadGeometry e) {
            layer.refuse(row, "geometry", "", e.getMessage());
        }
    }

    private Geometry geometry(byte[] blob) throws BadGeometry {
        if (blob == null || blob.length == 0) {
            return null;
        }
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadGeometry("is not a GeoPackage geometry");
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 7;
        if ((flags & EMPTY_FLAG) != 0) {
            return null;
        }
        int start = 8 + (envelope < ENVELOPE_DOUBLES.length ? ENVELOPE_DOUBLES[envelope] : 0) * 8;
        if (start >= blob.length) {
            throw new BadGeometry("is a GeoPackage geometry that is cut off");
        }
        GeometryDepth.checkWkb(blob, start, limits);
        try {
            return new WKBReader().read(java.util.Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadGeometry("is not readable as WKB");
        }
    }
}
