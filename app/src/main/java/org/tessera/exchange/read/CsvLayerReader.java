package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;

/**
 * CSV (RFC 4180, UTF-8, any line ending) with a header. Geometry comes from a WKT column, or from a pair of longitude and latitude
 * (or x and y) columns; a file without either is a table without places.
 */
final class CsvLayerReader {

    private static final List<String> WKT_NAMES = List.of("wkt", "geometry", "geom", "the_geom", "shape");
    private static final List<String> X_NAMES = List.of("longitude", "lon", "lng", "long", "x", "easting");
    private static final List<String> Y_NAMES = List.of("latitude", "lat", "y", "northing");

    private final LayerBuilder layer;
    private final InputLimits limits;
    private final GeometryFactory factory = new GeometryFactory();
    private List<String> header = List.of();
    private int wkt = -1;
    private int x = -1;
    private int y = -1;

    private CsvLayerReader(String file, InputLimits limits) {
        this.layer = new LayerBuilder(file, limits);
        this.limits = limits;
    }

    static SourceLayer read(String file, InputStream in, InputLimits limits) throws IOException {
        return new CsvLayerReader(file, limits).read(in);
    }

    private SourceLayer read(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long row = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false).maxBufferSize(Math.max(limits.maxFieldChars() * 8, 1 << 20))
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    readHeader(record.getFields());
                } else {
                    row++;
                    readRecord(row, record);
                }
            }
        } catch (CsvParseException e) {
            throw layer.unreadable(row + 1, "is not readable as CSV: " + innermost(e), e);
        } catch (java.io.UncheckedIOException e) {
            throw unreadableBytes(row, e.getCause());
        } catch (CharacterCodingException e) {
            throw unreadableBytes(row, e);
        }
        if (header.isEmpty()) {
            throw layer.unreadable(0, "is empty; expected a header line");
        }
        return layer.build(hasPlaces() ? CrsCatalog.lonLat() : null);
    }

    private RuntimeException unreadableBytes(long row, IOException cause) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return layer.unreadable(row + 1, "is not UTF-8 text", cause);
        }
        throw cause;
    }

    private static String innermost(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return LayerBuilder.shortened(String.valueOf(deepest.getMessage()));
    }

    private void readHeader(List<String> names) {
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (i == 0 && name.startsWith("\uFEFF")) {
                name = name.substring(1);
            }
            if (name.isEmpty()) {
                name = "column" + (i + 1);
            }
            if (name.indexOf('\0') >= 0) {
                throw layer.unreadable(0, "is not text: the header holds binary zeros");
            }
            if (unique.contains(name)) {
                throw layer.unreadable(0, "names the column '" + LayerBuilder.shortened(name) + "' twice");
            }
            unique.add(name);
        }
        header = unique;
        unique.forEach(layer::field);
        wkt = position(WKT_NAMES);
        x = position(X_NAMES);
        y = position(Y_NAMES);
    }

    private int position(List<String> names) {
        for (String wanted : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean hasPlaces() {
        return wkt >= 0 || x >= 0 && y >= 0;
    }

    private void readRecord(long row, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            layer.refuse(row, "", "", "has " + record.getFieldCount() + " fields where the header has " + header.size());
            return;
        }
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.getField(i));
        }
        try {
            layer.add(row, "", geometry(record), values);
        } catch (BadGeometry e) {
            String field = wkt >= 0 ? header.get(wkt) : header.get(x);
            layer.refuse(row, field, record.getField(wkt >= 0 ? wkt : x), e.getMessage());
        }
    }

    private Geometry geometry(CsvRecord record) throws BadGeometry {
        if (wkt >= 0) {
            String text = record.getField(wkt).strip();
            if (text.isEmpty()) {
                return null;
            }
            GeometryDepth.checkWkt(text, limits);
            try {
                return new WKTReader(factory).read(text);
            } catch (ParseException | IllegalArgumentException e) {
                throw new BadGeometry("is not readable as WKT");
            }
        }
        if (x < 0 || y < 0 || record.getField(x).isBlank() || record.getField(y).isBlank()) {
            return null;
        }
        return factory.createPoint(new Coordinate(number(record.getField(x)), number(record.getField(y))));
    }

    private static double number(String text) throws BadGeometry {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new BadGeometry("is not a number");
        }
    }
}
