package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

import org.tessera.exchange.SourceRecord;

/**
 * A GeoPackage 1.3 with one feature table (OGC 12-128r17): values as TEXT, geometries in one CRS. A polygon is written as a
 * multipolygon of one, so that an areal table has one geometry type.
 */
final class GeoPackageSink implements LayerSink {

    private static final int LITTLE_ENDIAN_FLAG = 1;
    private static final int XY_ENVELOPE_FLAG = 1 << 1;
    private static final int EMPTY_FLAG = 1 << 4;
    private static final String WGS84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
            + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private final List<String> columns;
    private final String table;
    private final CrsLabel.Srs srs;
    private final Connection database;
    private final PreparedStatement insert;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope bounds = new Envelope();
    private final Set<String> types = new TreeSet<>();

    GeoPackageSink(Path file, String table, List<String> columns, CrsLabel.Srs srs) throws IOException {
        this.columns = columns;
        this.srs = srs;
        this.table = table;
        SQLiteConfig config = new SQLiteConfig();
        // The file is moved to its place only when it is complete, so that nothing needs to survive a crash before.
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setApplicationId(0x47504B47);
        config.setUserVersion(10300);
        try {
            database = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            insert = prepared();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private PreparedStatement prepared() throws SQLException {
        boolean ready = false;
        try {
            database.setAutoCommit(false);
            StringBuilder declared = new StringBuilder();
            StringBuilder named = new StringBuilder("geom");
            for (String column : columns) {
                String safe = column.equalsIgnoreCase("fid") || column.equalsIgnoreCase("geom") ? column + "_2" : column;
                declared.append(", ").append(quoted(safe)).append(" TEXT");
                named.append(", ").append(quoted(safe));
            }
            try (Statement statement = database.createStatement()) {
                statement.executeUpdate("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
                        + "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, "
                        + "description TEXT)");
                statement.executeUpdate("CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
                        + "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
                        + "(strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, "
                        + "srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
                statement.executeUpdate("CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
                        + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, "
                        + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE "
                        + "(table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
                        + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))");
                statement.executeUpdate("INSERT INTO gpkg_spatial_ref_sys VALUES "
                        + "('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'), "
                        + "('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'), "
                        + "('WGS 84 geodetic', 4326, 'EPSG', 4326, '" + WGS84 + "', 'longitude/latitude on the WGS 84 ellipsoid')");
                declareSrs();
                statement.executeUpdate("CREATE TABLE " + quoted(table)
                        + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY" + declared + ")");
            }
            PreparedStatement made = database.prepareStatement("INSERT INTO " + quoted(table) + " (" + named + ") VALUES (?"
                    + ", ?".repeat(columns.size()) + ")");
            ready = true;
            return made;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    private void declareSrs() throws SQLException {
        if (srs.definition().isEmpty()) {
            return;
        }
        try (PreparedStatement known = database.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, '')")) {
            known.setString(1, srs.name());
            known.setInt(2, srs.id());
            known.setString(3, srs.organization());
            known.setInt(4, srs.id());
            known.setString(5, srs.definition());
            known.executeUpdate();
        }
    }

    @Override
    public void add(SourceRecord record) throws IOException {
        try {
            Geometry geometry = record.geometry() instanceof Polygon polygon
                    ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon}) : record.geometry();
            if (geometry != null) {
                bounds.expandToInclude(geometry.getEnvelopeInternal());
                types.add(geometry.getGeometryType().toUpperCase(Locale.ROOT));
            }
            insert.setBytes(1, geometry == null ? null : blob(geometry));
            for (int i = 0; i < columns.size(); i++) {
                String value = record.fields().getOrDefault(columns.get(i), "");
                insert.setString(i + 2, value.isEmpty() ? null : value);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Header (OGC 12-128r17 §2.1.3), then WKB. A point carries no envelope: it would only say the point again. */
    private byte[] blob(Geometry geometry) {
        boolean enveloped = !geometry.isEmpty() && !(geometry instanceof Point);
        byte[] body = wkb.write(geometry);
        ByteBuffer blob = ByteBuffer.allocate(8 + (enveloped ? 32 : 0) + body.length).order(ByteOrder.LITTLE_ENDIAN);
        int flags = LITTLE_ENDIAN_FLAG | (enveloped ? XY_ENVELOPE_FLAG : 0) | (geometry.isEmpty() ? EMPTY_FLAG : 0);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srs.id());
        if (enveloped) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(body).array();
    }

    @Override
    public void finish() throws IOException {
        try (PreparedStatement contents = database.prepareStatement("INSERT INTO gpkg_contents "
                + "(table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?)");
                PreparedStatement geometries = database.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
            contents.setString(1, table);
            contents.setString(2, table);
            double[] box = {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()};
            for (int i = 0; i < box.length; i++) {
                contents.setObject(i + 3, bounds.isNull() ? null : box[i]);
            }
            contents.setInt(7, srs.id());
            contents.executeUpdate();
            geometries.setString(1, table);
            geometries.setString(2, types.size() == 1 ? types.iterator().next() : "GEOMETRY");
            geometries.setInt(3, srs.id());
            geometries.executeUpdate();
            database.commit();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            insert.close();
            database.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
