package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.raster.TestImages;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MbTilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, String... statements) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
        return file;
    }

    private static void tile(Path file, String table, int zoom, int column, int row, byte[] body) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement insert = database.prepareStatement("INSERT INTO " + table
                        + " (zoom_level, tile_column, tile_row, tile_data) VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, zoom);
            insert.setInt(2, column);
            insert.setInt(3, row);
            insert.setBytes(4, body);
            insert.execute();
        }
    }

    private Path mbtiles(String format) throws SQLException {
        Path file = file("m.mbtiles", "CREATE TABLE metadata (name text, value text)",
                "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)",
                "INSERT INTO metadata VALUES ('name', 'Quarters'), ('format', '" + format + "'),"
                        + " ('attribution', '<a href=\"x\">&copy; me</a>'),"
                        + " ('bounds', '-180,-85.05,180,85.05')");
        // The north west quarter is red, the south east blue; rows count from the south.
        tile(file, "tiles", 1, 0, 1, TestImages.plain("png", 256, 0xFFFF0000));
        tile(file, "tiles", 1, 1, 0, TestImages.plain("jpg", 256, 0xFF0000FF));
        return file;
    }

    private static int at(TilePyramid pyramid, double lon, double lat, double resolution) throws InterruptedException {
        ImageWindow window = new ImageWindow(Math.round(WebMercator.x(lon) / resolution) - 2,
                Math.round(-WebMercator.y(lat) / resolution) - 2, 4, 4, resolution, 1);
        return Pictures.drawn(pyramid, window)[5];
    }

    @Test
    void rowsCountFromTheSouthAndMissingTilesAreClear() throws Exception {
        try (TilePyramid pyramid = MbTiles.open(mbtiles("png"), ChinaOffset.NONE, "")) {
            assertEquals("Quarters", pyramid.name());
            assertEquals("© me", pyramid.attribution());
            assertEquals(0xFFFF0000, at(pyramid, -90, 45, 70_000));
            assertTrue(Pictures.difference(0xFF0000FF, at(pyramid, 90, -45, 70_000)) < 4);
            assertEquals(0, at(pyramid, -90, -45, 70_000));
            assertEquals(0xFFFF0000, at(pyramid, -91, 44, 200), "its finest level is drawn larger");
        }
    }

    @Test
    void manyReadAtOnce() throws Exception {
        Path file = mbtiles("png");
        SourceHealth health = new SourceHealth();
        MbTilesFile reader = new MbTilesFile(file,
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                address -> new long[] {1, address.column(), 1 - address.row()}, health);
        CountDownLatch done = new CountDownLatch(64);
        for (int i = 0; i < 64; i++) {
            int column = i % 2;
            Thread.startVirtualThread(() -> {
                try {
                    reader.read(new TileAddress(0, column, column));
                    done.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        assertTrue(done.await(20, TimeUnit.SECONDS));
        assertEquals(64, health.counts().disk());
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbf", "webp"})
    void tilesOfOtherKindsAreRefusedByName(String format) throws SQLException {
        Path file = mbtiles(format);
        UnreadableSource refused = assertThrows(UnreadableSource.class, () -> MbTiles.open(file, ChinaOffset.NONE, ""));
        assertTrue(refused.getMessage().contains("'" + format + "'"), refused.getMessage());
    }

    @Test
    void whatIsNoMbtilesIsRefusedInOneLine() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("a.mbtiles"), "hello");
        Path other = file("b.mbtiles", "CREATE TABLE other (a)");
        Path empty = file("c.mbtiles", "CREATE TABLE metadata (name, value)",
                "CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)");
        Path deep = file("d.mbtiles", "CREATE TABLE metadata (name, value)",
                "CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)", "INSERT INTO tiles VALUES (99, 0, 0, x'00')");
        byte[] whole = Files.readAllBytes(mbtiles("png"));
        Path cut = Files.write(folder.resolve("e.mbtiles"), java.util.Arrays.copyOf(whole, whole.length / 3));
        for (Path file : List.of(text, other, empty, deep, cut, folder.resolve("absent.mbtiles"))) {
            UnreadableSource refused = assertThrows(UnreadableSource.class, () -> MbTiles.open(file, ChinaOffset.NONE, ""),
                    file.toString());
            assertEquals(1, refused.getMessage().lines().count());
            assertTrue(refused.getMessage().startsWith(file.getFileName().toString()));
        }
    }

    @Test
    void oversizedRowsAndBrokenPicturesAreCountedNotDrawn() throws Exception {
        Path file = mbtiles("png");
        tile(file, "tiles", 1, 0, 0, new byte[MbTilesFile.MOST_BYTES + 10]);
        tile(file, "tiles", 1, 1, 1, "broken".getBytes());
        try (TilePyramid pyramid = MbTiles.open(file, ChinaOffset.NONE, "")) {
            assertEquals(0, at(pyramid, -90, -45, 70_000));
            assertEquals(0, at(pyramid, 90, 45, 70_000));
            assertEquals(1, pyramid.health().counts().corrupt());
            assertEquals(SourceStatus.DEGRADED, pyramid.health().status());
        }
    }

    private Path geopackage(int srs, String matrixSet, String matrix) throws SQLException {
        return file("g" + srs + ".gpkg",
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description)",
                "CREATE TABLE gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)",
                "CREATE TABLE gpkg_tile_matrix_set (table_name, srs_id, min_x, min_y, max_x, max_y)",
                "CREATE TABLE gpkg_tile_matrix (table_name, zoom_level, matrix_width, matrix_height, tile_width, tile_height, "
                        + "pixel_x_size, pixel_y_size)",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, zoom_level, tile_column, tile_row, tile_data)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('s', " + srs + ", 'EPSG', " + srs + ", '', '')",
                "INSERT INTO gpkg_contents VALUES ('t', 'tiles', 'Aerial', NULL, NULL, NULL, NULL, " + srs + ")",
                "INSERT INTO gpkg_tile_matrix_set VALUES ('t', " + srs + ", " + matrixSet + ")",
                "INSERT INTO gpkg_tile_matrix VALUES ('t', " + matrix + ")");
    }

    @Test
    void geopackageTilesOfAnyCrsAreDrawnInPlace() throws Exception {
        // A Gauss-Krueger square of 1,024 m beside Hangzhou: left tile red, right tile green.
        Path file = geopackage(4549, "514000, 3350000, 515024, 3350512", "3, 2, 1, 256, 256, 2, 2");
        tile(file, "t", 3, 0, 0, TestImages.plain("png", 256, 0xFFFF0000));
        tile(file, "t", 3, 1, 0, TestImages.plain("png", 256, 0xFF00FF00));
        // A coarser level that is declared and empty must not hide the one with tiles.
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO gpkg_tile_matrix VALUES ('t', 2, 1, 1, 256, 256, 4, 4)");
        }
        try (TilePyramid pyramid = GeoPackageTiles.open(file, null, ChinaOffset.NONE, "")) {
            assertEquals("Aerial", pyramid.name());
            var back = org.tessera.map.crs.Reprojection.toLonLat(org.tessera.map.crs.CrsCatalog.epsg(4549));
            var red = back.apply(new org.locationtech.jts.geom.Coordinate(514_490, 3_350_300));
            var green = back.apply(new org.locationtech.jts.geom.Coordinate(514_534, 3_350_300));
            var out = back.apply(new org.locationtech.jts.geom.Coordinate(513_980, 3_350_300));
            assertEquals(0xFFFF0000, at(pyramid, red.x, red.y, 1));
            assertEquals(0xFF00FF00, at(pyramid, green.x, green.y, 1));
            assertEquals(0xFFFF0000, at(pyramid, red.x, red.y, 4.2));
            assertEquals(0, at(pyramid, out.x, out.y, 1));
        }
    }

    @Test
    void geopackagesWithoutUsableTilesAreRefused() throws SQLException, IOException {
        Path nothing = file("n.gpkg", "CREATE TABLE gpkg_contents (table_name)");
        Path sizes = geopackage(4326, "0, 0, 1, 1", "0, 1, 1, 1000000, 256, 1, 1");
        tile(sizes, "t", 0, 0, 0, new byte[1]);
        Path flat = geopackage(3857, "0, 0, 1, 1", "0, 1, 1, 256, 256, 0, 1");
        tile(flat, "t", 0, 0, 0, new byte[1]);
        Path unknown = geopackage(999_999, "0, 0, 1, 1", "0, 1, 1, 256, 256, 1, 1");
        for (Path file : List.of(nothing, sizes, flat, unknown)) {
            assertEquals(1, assertThrows(UnreadableSource.class, () -> GeoPackageTiles.open(file, null, ChinaOffset.NONE, ""))
                    .getMessage().lines().count());
        }
    }
}
