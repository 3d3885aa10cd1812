package org.tessera.exchange.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.crs.UnknownCrs;

/** Reads lines, or the outlines of areas such as a wide river, from any supported file that says its CRS. Blocking. */
public final class LineFile {

    private LineFile() {
    }

    /**
     * All of them in lon, lat.
     *
     * @throws UnreadableInput when there is none, or one cannot be read: a line that is missing would go unseen
     */
    public static List<Geometry> read(Path file) {
        SourceLayer layer = LayerReader.read(file, Optional.empty());
        if (!layer.problems().isEmpty()) {
            throw new UnreadableInput(layer.problems().getFirst());
        }
        List<SourceRecord> lines = layer.records().stream()
                .filter(record -> record.geometry() != null && record.geometry().getDimension() > 0).toList();
        if (lines.isEmpty()) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "holds no line"));
        }
        if (layer.crs() == null) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "says no CRS"));
        }
        Reprojection way = toLonLat(layer);
        return lines.stream().map(record -> placed(layer, record, way)).toList();
    }

    private static Reprojection toLonLat(SourceLayer layer) {
        try {
            return Reprojection.toLonLat(layer.crs());
        } catch (UnknownCrs unknown) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", unknown.getMessage()), unknown);
        }
    }

    private static Geometry placed(SourceLayer layer, SourceRecord record, Reprojection way) {
        try {
            return way.apply(record.geometry());
        } catch (OutOfDomain outside) {
            throw new UnreadableInput(new Problem(layer.file(), record.row(), "geometry", "", outside.getMessage()), outside);
        }
    }
}
