package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.view.WebMercator;

/** Opens MBTiles 1.3 files: Mercator tiles of 256 pixels whose rows count from the south, in one table of an SQLite file. */
public final class MbTiles {

    private static final int MAX_ZOOM = 24;
    private static final int MOST_METADATA = 1000;

    private MbTiles() {
    }

    /**
     * Opens a file. Blocking, short.
     *
     * @param offset      the deliberate shift of its tiles
     * @param attribution whose tiles these are; empty for what the file says
     * @throws UnreadableSource when it is no MBTiles file, or one of vector tiles
     */
    public static TilePyramid open(Path file, ChinaOffset offset, String attribution) throws UnreadableSource {
        try (Connection database = MbTilesFile.connect(file)) {
            Map<String, String> metadata = metadata(database);
            String format = metadata.getOrDefault("format", "png").toLowerCase(Locale.ROOT);
            if (format.equals("pbf") || format.equals("webp")) {
                throw new IOException("its tiles are of the kind '" + format + "'; expected png or jpg");
            }
            int[] zooms = zooms(database);
            int side = side(database, zooms[0]);
            TileMatrixSet set = TileMatrixSet.googleMapsCompatible(side, zooms[0], zooms[1]);
            SourceHealth health = new SourceHealth();
            MbTilesFile reader = new MbTilesFile(file,
                    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", address -> {
                        int zoom = zooms[0] + address.level();
                        return new long[] {zoom, address.column(), (1L << zoom) - 1 - address.row()};
                    }, health);
            String whose = attribution.isBlank() ? plain(metadata.getOrDefault("attribution", "")) : attribution;
            return new TilePyramid(new TileSource(metadata.getOrDefault("name", file.getFileName().toString()), whose, set,
                    Placement.of(set.crs(), offset), extent(metadata.get("bounds")), side >= 512 ? 2 : 1, reader), health);
        } catch (SQLException e) {
            throw new UnreadableSource(file, "is no readable MBTiles file: " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(file, "is no usable MBTiles file: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> metadata(Connection database) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, value FROM metadata LIMIT " + MOST_METADATA)) {
            while (rows.next()) {
                if (rows.getString(1) != null && rows.getString(2) != null) {
                    values.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return values;
    }

    /** The levels that are there, whatever the metadata says. */
    private static int[] zooms(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT min(zoom_level), max(zoom_level) FROM tiles")) {
            int least = rows.next() ? rows.getInt(1) : 0;
            int most = rows.getInt(2);
            if (rows.wasNull()) {
                throw new IOException("it has no tiles");
            }
            if (least < 0 || most > MAX_ZOOM) {
                throw new IOException("its levels run from " + least + " to " + most + "; expected 0 to " + MAX_ZOOM);
            }
            return new int[] {least, most};
        }
    }

    /** Pixels along a tile's side, from one tile: MBTiles does not say, and 512 is as common as 256. */
    private static int side(Connection database, int zoom) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tile_data FROM tiles WHERE zoom_level = " + zoom + " LIMIT 1")) {
            byte[] body = rows.next() ? rows.getBytes(1) : null;
            return body == null ? 256 : org.tessera.map.raster.ImageDecoder.decode(body, TileMatrix.MAX_TILE).width() >= 512 ? 512 : 256;
        } catch (org.tessera.map.raster.UnreadableImage _) {
            return 256;
        }
    }

    /** West, south, east, north in degrees; null when not said or no box. */
    private static Envelope extent(String bounds) {
        String[] numbers = bounds == null ? new String[0] : bounds.split(",");
        try {
            return numbers.length != 4 ? null : new Envelope(
                    WebMercator.x(Double.parseDouble(numbers[0].strip())), WebMercator.x(Double.parseDouble(numbers[2].strip())),
                    WebMercator.y(Double.parseDouble(numbers[1].strip())), WebMercator.y(Double.parseDouble(numbers[3].strip())));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Attributions are often HTML; only their words are shown. */
    static String plain(String html) {
        String words = html.replaceAll("<[^>]{0,500}>", "").replace("&copy;", "©").replace("&amp;", "&").strip();
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }
}
