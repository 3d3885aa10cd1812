package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/** Opens the tiles of a GeoPackage (OGC 12-128r19, clause 2.2): any CRS, any cell size, rows from the north. */
public final class GeoPackageTiles {

    private static final int MOST_LEVELS = 64;

    private GeoPackageTiles() {
    }

    private record Level(int zoom, TileMatrix matrix) {
    }

    private record Table(String name, String title, NamedCrs crs, Envelope matrixBox, Envelope extent) {
    }

    /**
     * Opens a file. Blocking, short.
     *
     * @param table       which tile table; null for the only one
     * @param offset      the deliberate shift of its tiles
     * @param attribution whose tiles these are, may be empty
     * @throws UnreadableSource when it has no such tiles, several tables of which none was named, or a CRS not known here
     */
    public static TilePyramid open(Path file, String table, ChinaOffset offset, String attribution) throws UnreadableSource {
        try (Connection database = MbTilesFile.connect(file)) {
            Table chosen = table(database, table);
            List<Level> levels = levels(database, chosen);
            TileMatrixSet set = new TileMatrixSet(chosen.name, chosen.crs, levels.stream().map(Level::matrix).toList());
            SourceHealth health = new SourceHealth();
            MbTilesFile reader = new MbTilesFile(file, "SELECT tile_data FROM \"" + chosen.name.replace("\"", "\"\"")
                    + "\" WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                    address -> new long[] {levels.get(address.level()).zoom, address.column(), address.row()}, health);
            return new TilePyramid(new TileSource(chosen.title, attribution, set, Placement.of(chosen.crs, offset), chosen.extent, 1,
                    reader), health);
        } catch (SQLException e) {
            throw new UnreadableSource(file, "is no readable GeoPackage of tiles: " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(file, "is no usable GeoPackage of tiles: " + e.getMessage(), e);
        }
    }

    private static Table table(Connection database, String wanted) throws SQLException, IOException {
        List<Table> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.table_name, c.identifier, s.organization, "
                        + "s.organization_coordsys_id, s.definition, m.min_x, m.min_y, m.max_x, m.max_y, c.min_x, c.min_y, c.max_x, "
                        + "c.max_y FROM gpkg_contents c JOIN gpkg_tile_matrix_set m ON m.table_name = c.table_name "
                        + "JOIN gpkg_spatial_ref_sys s ON s.srs_id = m.srs_id WHERE c.data_type = 'tiles' ORDER BY c.table_name")) {
            while (rows.next()) {
                if (rows.getString(1) != null && (wanted == null || rows.getString(1).equals(wanted))) {
                    Envelope matrix = box(rows, 6);
                    Envelope extent = rows.getObject(10) == null || rows.getObject(13) == null ? matrix : box(rows, 10);
                    found.add(new Table(rows.getString(1), rows.getString(2) == null ? rows.getString(1) : rows.getString(2),
                            crs(rows.getString(3), rows.getInt(4), rows.getString(5)), matrix, extent));
                }
            }
        }
        if (found.size() != 1) {
            throw new IOException(found.isEmpty() ? "it has no tile table" + (wanted == null ? "" : " " + wanted)
                    : "it has several tile tables (" + found.get(0).name + ", " + found.get(1).name + "); expected the name of one");
        }
        return found.getFirst();
    }

    private static Envelope box(ResultSet rows, int from) throws SQLException {
        return new Envelope(rows.getDouble(from), rows.getDouble(from + 2), rows.getDouble(from + 1), rows.getDouble(from + 3));
    }

    private static NamedCrs crs(String organization, int code, String definition) throws IOException {
        try {
            return "EPSG".equalsIgnoreCase(organization) ? CrsCatalog.epsg(code) : CrsCatalog.decode(String.valueOf(definition));
        } catch (UnknownCrs e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Level> levels(Connection database, Table table) throws SQLException, IOException {
        List<Level> levels = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("SELECT zoom_level, pixel_x_size, pixel_y_size, tile_width, "
                + "tile_height, matrix_width, matrix_height FROM gpkg_tile_matrix WHERE table_name = ? LIMIT " + MOST_LEVELS)) {
            statement.setString(1, table.name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (holds(database, table.name, rows.getInt(1))) {
                        levels.add(new Level(rows.getInt(1), new TileMatrix(String.valueOf(rows.getInt(1)), table.matrixBox.getMinX(),
                                table.matrixBox.getMaxY(), rows.getDouble(2), rows.getDouble(3), rows.getInt(4), rows.getInt(5),
                                rows.getLong(6), rows.getLong(7))));
                    }
                }
            }
        }
        if (levels.isEmpty()) {
            throw new IOException("its table " + table.name + " has no tiles");
        }
        // As the matrix set sorts them.
        levels.sort(Comparator.comparingDouble((Level level) -> level.matrix.cellWidth()).reversed());
        return levels;
    }

    /** Writers declare levels for which they make no tiles. */
    private static boolean holds(Connection database, String table, int zoom) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("SELECT 1 FROM \"" + table.replace("\"", "\"\"")
                + "\" WHERE zoom_level = ? LIMIT 1")) {
            statement.setInt(1, zoom);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
