package org.tessera.grid.coverage;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.read.LayerReader;
import org.tessera.map.crs.Reprojection;

/** Coverages among the test resources. */
final class SampleCoverage {

    private SampleCoverage() {
    }

    static Path file(String name) {
        try {
            return Path.of(SampleCoverage.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static SourceLayer layer(String name) {
        return LayerReader.read(file(name), Optional.empty());
    }

    /** Cells named after the field, measured on the ellipsoid. */
    static CoverageInput read(String name, String idField) {
        SourceLayer layer = layer(name);
        List<Cell> cells = layer.records().stream().map(r -> new Cell(r.fields().get(idField), r.geometry())).toList();
        return CoverageInput.of(cells, Measure.ellipsoidal(Reprojection.toLonLat(layer.crs())::apply));
    }
}
