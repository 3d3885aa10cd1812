package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.read.LayerReader;
import org.tessera.exchange.write.GeoJsonPatch;
import org.tessera.exchange.write.LayerWriter;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.Withdrawal;

/**
 * Writes a layer with repaired shapes in its own CRS. GeoJSON to GeoJSON keeps every byte but the changed geometries; between other
 * formats attributes are text.
 */
final class RepairedFile {

    private RepairedFile() {
    }

    /** @throws UnwritableOutput at once, when a file of this name could not be written */
    static void requireWritable(Path out) {
        if (!LayerWriter.supports(out)) {
            throw new UnwritableOutput(out + ": has an unknown format; expected .geojson, .json, .csv or .gpkg", null);
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnwritableOutput(out + ": cannot be written: its folder does not exist", null);
        }
    }

    /**
     * @param grids the file the layer was read from
     * @param cells one for each record of the layer, in its order
     */
    static void write(Path out, Path grids, AreaLayer layer, List<Cell> cells, RepairProposal proposal) {
        Map<Long, Geometry> shapes = new HashMap<>();
        Set<Long> dropped = new HashSet<>();
        Set<String> gone = new HashSet<>(proposal.withdrawn().stream().map(Withdrawal::id).toList());
        for (int i = 0; i < layer.source().records().size(); i++) {
            long row = layer.source().records().get(i).row();
            Geometry shape = proposal.shapes().get(cells.get(i).id());
            if (shape != null) {
                shapes.put(row, shape);
            }
            if (gone.contains(cells.get(i).id())) {
                dropped.add(row);
            }
        }
        Optional<GeoJsonPatch> patch = json(out) ? patch(grids) : Optional.empty();
        if (patch.isPresent()) {
            patch.get().write(out, shapes, dropped);
            return;
        }
        LayerWriter.write(out, "grids", columns(layer.source()), layer.source().records().stream()
                .filter(record -> !dropped.contains(record.row()))
                .map(record -> new SourceRecord(record.row(), record.id(), shapes.getOrDefault(record.row(), record.geometry()),
                        record.fields())).iterator(), layer.crs());
    }

    /** A table's shapes are written anew, so the column they were read from would say what they were before. */
    private static List<String> columns(SourceLayer layer) {
        boolean table = layer.file().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)(\\.gz)?");
        Optional<String> shapes = LayerReader.SHAPE_COLUMNS.stream().filter(_ -> table)
                .flatMap(name -> layer.fields().stream().filter(name::equalsIgnoreCase)).findFirst();
        return layer.fields().stream().filter(field -> shapes.filter(field::equals).isEmpty()).toList();
    }

    private static boolean json(Path out) {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".geojson") || name.endsWith(".json");
    }

    private static Optional<GeoJsonPatch> patch(Path grids) {
        try {
            return GeoJsonPatch.of(grids);
        } catch (IOException e) {
            throw new UnreadableInput(new Problem(String.valueOf(grids.getFileName()), 0, "", "",
                    "changed while it was read: " + e.getMessage().lines().findFirst().orElse("")), e);
        }
    }
}
