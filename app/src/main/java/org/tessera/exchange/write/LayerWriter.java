package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;

/**
 * Writes records to a file, format by extension: {@code .geojson} or {@code .json} (RFC 7946), {@code .csv} (RFC 4180, UTF-8, geometry
 * as WKT in the first column {@code wkt}), {@code .gpkg} (OGC 12-128r19). Coordinates are written with every digit a double has. One
 * record is in memory at a time. Stateless.
 */
public final class LayerWriter {

    private LayerWriter() {
    }

    /** Whether the extension names a format that can be written. */
    public static boolean supports(Path file) {
        return !format(file).isEmpty();
    }

    /**
     * Writes a file whole or not at all. Blocking.
     *
     * @param file    where to; what is there is replaced
     * @param table   name of the layer, where the format has one
     * @param columns field names in order, unique when case is ignored
     * @param records read once, in order; their geometries in lon, lat degrees (WGS 84)
     * @return how many records were written
     * @throws UnwritableOutput when the extension is unknown or the place cannot be written to
     */
    public static long write(Path file, String table, List<String> columns, Iterator<SourceRecord> records) {
        return write(file, table, columns, records, CrsCatalog.lonLat());
    }

    /**
     * Writes a file in a CRS of its own, so that no coordinate is recomputed: GeoJSON then says so in the {@code crs} member that
     * RFC 7946 dropped, a GeoPackage in its tables; CSV cannot say it. Otherwise as
     * {@link #write(Path, String, List, Iterator)}.
     *
     * @param crs of the records' geometries
     * @throws UnwritableOutput also when the format cannot express the CRS
     */
    public static long write(Path file, String table, List<String> columns, Iterator<SourceRecord> records, NamedCrs crs) {
        if (!supports(file)) {
            throw new UnwritableOutput(file + ": has an unknown format; expected .geojson, .json, .csv or .gpkg", null);
        }
        return WholeFile.write(file, part -> {
            long written = 0;
            try (LayerSink sink = sink(file, part, table, columns, crs)) {
                while (records.hasNext()) {
                    sink.add(records.next());
                    written++;
                }
                sink.finish();
            }
            return written;
        });
    }

    private static LayerSink sink(Path file, Path part, String table, List<String> columns, NamedCrs crs) throws IOException {
        return switch (format(file)) {
            case "csv" -> new CsvSink(part, columns);
            case "gpkg" -> new GeoPackageSink(part, table, columns, CrsLabel.geoPackage(crs, file));
            default -> new GeoJsonSink(part, columns, crs);
        };
    }

    private static String format(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && List.of("geojson", "json", "csv", "gpkg").contains(extension) ? extension : "";
    }
}
