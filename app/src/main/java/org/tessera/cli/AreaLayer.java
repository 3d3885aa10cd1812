package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.LayerReader;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.crs.UnknownCrs;

/**
 * A file of shapes whose place on Earth is certain: it has a CRS, and every coordinate lies where that CRS has meaning.
 *
 * @param source   as read
 * @param toLonLat to longitude, latitude
 */
record AreaLayer(SourceLayer source, Reprojection toLonLat) {

    /**
     * @throws UnreadableInput naming the file, and the row where one is at fault
     */
    static AreaLayer read(Path file, NamedCrs crsOverride) {
        AreaLayer layer = readAnywhere(file, crsOverride);
        for (SourceRecord record : layer.source.records()) {
            if (record.geometry() != null && !record.geometry().isEmpty()) {
                requireDomain(layer.source, record, layer.toLonLat);
            }
        }
        return layer;
    }

    /** Like {@link #read}, but the caller sees to coordinates out of the CRS's reach. */
    static AreaLayer readAnywhere(Path file, NamedCrs crsOverride) {
        SourceLayer layer = LayerReader.read(file, Optional.ofNullable(crsOverride));
        if (layer.records().isEmpty() && layer.problems().isEmpty()) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "holds no record"));
        }
        if (layer.records().stream().allMatch(record -> record.geometry() == null || record.geometry().isEmpty())) {
            throw new UnreadableInput(layer.problems().isEmpty() ? new Problem(layer.file(), 0, "", "", "holds no geometry")
                    : layer.problems().getFirst());
        }
        if (layer.crs() == null) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "says no CRS; name it by --crs EPSG:n"));
        }
        return new AreaLayer(layer, between(layer, layer.crs(), null));
    }

    NamedCrs crs() {
        return source.crs();
    }

    /** All geometries in record order, in the target's CRS; null where a record has none. */
    List<Geometry> geometries(AreaLayer target) {
        Reprojection way = to(target);
        List<Geometry> geometries = new ArrayList<>(source.records().size());
        for (SourceRecord record : source.records()) {
            geometries.add(way == null || record.geometry() == null ? record.geometry() : apply(source, record, way));
        }
        return geometries;
    }

    /** A way to the target's coordinates; null when they are the same. */
    Reprojection to(AreaLayer target) {
        return crs().equals(target.crs()) ? null : between(source, crs(), target.crs());
    }

    List<Problem> problems() {
        return source.problems();
    }

    private static Reprojection between(SourceLayer layer, NamedCrs from, NamedCrs to) {
        try {
            return to == null ? Reprojection.toLonLat(from) : Reprojection.between(from, to);
        } catch (UnknownCrs e) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", e.getMessage()), e);
        }
    }

    private static void requireDomain(SourceLayer layer, SourceRecord record, Reprojection toLonLat) {
        Envelope box = record.geometry().getEnvelopeInternal();
        Coordinate[] corners = {new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY())};
        apply(layer, new SourceRecord(record.row(), "", record.geometry().getFactory().createLineString(corners), Map.of()), toLonLat);
    }

    private static Geometry apply(SourceLayer layer, SourceRecord record, Reprojection way) {
        try {
            return way.apply(record.geometry());
        } catch (OutOfDomain e) {
            throw new UnreadableInput(new Problem(layer.file(), record.row(), "geometry", "", e.getMessage()), e);
        }
    }
}
