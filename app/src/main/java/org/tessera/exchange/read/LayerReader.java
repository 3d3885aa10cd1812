package org.tessera.exchange.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.UnreadableInput;
import org.tessera.map.crs.NamedCrs;

/**
 * Reads any supported file into records: GeoJSON, CSV, Shapefile, GeoPackage, FlatGeobuf, Excel workbooks; the first two also as
 * {@code .gz}, and a Shapefile also as {@code .zip}. Blocking and bounded; one file at a time is in memory. Stateless.
 */
public final class LayerReader {

    /** Names under which a table may hold its shapes as WKT, the most likely first. */
    public static final List<String> SHAPE_COLUMNS = List.of("wkt", "geometry", "geom", "the_geom", "shape");

    private LayerReader() {
    }

    /**
     * @param file        the file; for a Shapefile its {@code .shp}
     * @param crsOverride replaces what the file says of its CRS, or what it fails to say
     * @throws UnreadableInput when the file as a whole cannot be used, with one line saying why
     */
    public static SourceLayer read(Path file, Optional<NamedCrs> crsOverride) {
        SourceLayer layer = read(file, InputLimits.DEFAULT);
        return crsOverride.map(crs -> new SourceLayer(layer.file(), crs, layer.fields(), layer.records(), layer.problems()))
                .orElse(layer);
    }

    static SourceLayer read(Path file, InputLimits limits) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(name, "is a directory; expected a file", null);
            }
            if (!Files.exists(file)) {
                throw unreadable(name, "does not exist", null);
            }
            if (Files.size(file) > limits.maxBytes()) {
                throw unreadable(name, "is larger than " + (limits.maxBytes() >> 20) + " MiB", null);
            }
            return readFormat(name, file, limits);
        } catch (NoSuchFileException e) {
            throw unreadable(name, "needs " + Path.of(e.getFile()).getFileName() + " beside it", e);
        } catch (ZipException e) {
            throw unreadable(name, "is not a readable compressed file: " + LayerBuilder.shortened(String.valueOf(e.getMessage())), e);
        } catch (EOFException e) {
            throw unreadable(name, "is cut off", e);
        } catch (BoundedStream.TooLarge e) {
            throw unreadable(name, e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(name, "cannot be read: " + LayerBuilder.shortened(String.valueOf(e.getMessage())), e);
        }
    }

    private static SourceLayer readFormat(String name, Path file, InputLimits limits) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (plain.endsWith(".shp") || plain.endsWith(".zip")) {
            return ShapefileReader.read(name, ShapefileFiles.of(file, limits), limits);
        }
        if (plain.endsWith(".gpkg")) {
            return GeoPackageLayerReader.read(name, file, limits);
        }
        if (plain.endsWith(".fgb")) {
            return FlatGeobufLayerReader.read(name, Files.readAllBytes(file), limits);
        }
        if (plain.endsWith(".xlsx")) {
            return XlsxLayerReader.read(name, file, limits);
        }
        try (InputStream in = open(file, lower.endsWith(".gz"), limits)) {
            if (plain.endsWith(".csv") || plain.endsWith(".txt") || plain.endsWith(".tsv")) {
                return CsvLayerReader.read(name, in, limits);
            }
            if (plain.endsWith(".json") || plain.endsWith(".geojson")) {
                return GeoJsonReader.read(name, in, limits);
            }
        }
        throw unreadable(name, "has an unknown format; expected .geojson, .json, .csv, .xlsx, .shp, .zip (Shapefile), .gpkg or .fgb", null);
    }

    private static InputStream open(Path file, boolean compressed, InputLimits limits) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new BoundedStream(compressed ? new GZIPInputStream(raw, 1 << 16) : raw, limits.maxBytes());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static UnreadableInput unreadable(String name, String message, Throwable cause) {
        return new UnreadableInput(new Problem(name, 0, "", "", message), cause);
    }
}
