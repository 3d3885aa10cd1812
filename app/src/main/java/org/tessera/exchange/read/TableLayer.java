package org.tessera.exchange.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;

/**
 * A header and rows of text become a layer, whatever format they come in. Geometry comes from a WKT column, or from a pair of longitude and
 * latitude (or x and y) columns; a file without either is a table without places. Used by one thread.
 */
final class TableLayer {

    private static final List<String> X_NAMES = List.of("longitude", "lon", "lng", "long", "x", "easting");
    private static final List<String> Y_NAMES = List.of("latitude", "lat", "y", "northing");

    private final LayerBuilder layer;
    private final InputLimits limits;
    private final GeometryFactory factory = new GeometryFactory();
    private List<String> header = List.of();
    private int wkt = -1;
    private int x = -1;
    private int y = -1;
    private long row;

    TableLayer(String file, InputLimits limits) {
        this.layer = new LayerBuilder(file, limits);
        this.limits = limits;
    }

    LayerBuilder layer() {
        return layer;
    }

    /** Records so far, readable or not. */
    long row() {
        return row;
    }

    /** The header first, then one record after the other. */
    void add(List<String> fields) {
        if (header.isEmpty()) {
            readHeader(fields);
        } else {
            row++;
            readRecord(fields);
        }
    }

    /** Counts a record that cannot be read. */
    void refuse(String field, String value, String message) {
        row++;
        layer.refuse(row, field, value, message);
    }

    List<String> header() {
        return header;
    }

    SourceLayer build() {
        if (header.isEmpty()) {
            throw layer.unreadable(0, "is empty; expected a header line");
        }
        return layer.build(hasPlaces() ? CrsCatalog.lonLat() : null);
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
        wkt = position(LayerReader.SHAPE_COLUMNS);
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

    private void readRecord(List<String> record) {
        if (record.size() != header.size()) {
            layer.refuse(row, "", "", "has " + record.size() + " fields where the header has " + header.size());
            return;
        }
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.get(i));
        }
        try {
            layer.add(row, "", geometry(record), values);
        } catch (BadGeometry e) {
            String field = wkt >= 0 ? header.get(wkt) : header.get(x);
            layer.refuse(row, field, record.get(wkt >= 0 ? wkt : x), e.getMessage());
        }
    }

    private Geometry geometry(List<String> record) throws BadGeometry {
        if (wkt >= 0) {
            String text = record.get(wkt).strip();
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
        if (x < 0 || y < 0 || record.get(x).isBlank() || record.get(y).isBlank()) {
            return null;
        }
        return factory.createPoint(new Coordinate(number(record.get(x)), number(record.get(y))));
    }

    private static double number(String text) throws BadGeometry {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new BadGeometry("is not a number");
        }
    }
}
