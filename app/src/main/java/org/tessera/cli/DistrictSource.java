package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceGraph;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.GraphReader;
import org.tessera.grid.district.DistrictProblem;
import org.tessera.grid.district.DistrictUnit;
import org.tessera.map.crs.NamedCrs;

/**
 * The units of a {@code district} command, as read.
 *
 * @param problem ready to be searched
 * @param layer   null when the file is a graph
 */
record DistrictSource(DistrictProblem problem, AreaLayer layer) {

    /**
     * What is read from where.
     *
     * @param weight    field of the weight
     * @param id        field of the id, or null to choose
     * @param today     field of today's district, or null
     * @param community field of the community that districts stay within, or null
     * @param together  field of what stays together, or null
     */
    record Fields(String weight, String id, String today, String community, String together) {
    }

    /** A graph: its weights are in the format, whatever they are called. */
    static DistrictSource graph(Path file, Fields fields) {
        if (fields.today != null || fields.community != null || fields.together != null) {
            throw new UnreadableInput(new Problem(String.valueOf(file.getFileName()), 0, "", "",
                    "is a graph and has no fields; --from, --within and --together need areas"));
        }
        SourceGraph graph = GraphReader.read(file);
        GeometryFactory factory = new GeometryFactory();
        List<DistrictUnit> units = graph.nodes().stream().map(node -> DistrictUnit.of(node.id(),
                Double.isNaN(node.x()) ? null : factory.createPoint(new Coordinate(node.x(), node.y())), node.weight())).toList();
        return new DistrictSource(DistrictProblem.ofGraph(units, graph.edges()), null);
    }

    /**
     * Areas or points.
     *
     * @param barriers  lines in lon, lat
     * @param preferred lines in lon, lat
     * @throws UnreadableInput naming row and field of what cannot be used
     */
    static DistrictSource areas(Path file, NamedCrs crs, Fields fields, List<Geometry> barriers, List<Geometry> preferred) {
        AreaLayer layer = AreaLayer.read(file, crs);
        SourceLayer source = layer.source();
        GridIds ids = GridIds.of(source, fields.id);
        String weight = field(source, fields.weight);
        String today = field(source, fields.today);
        String community = field(source, fields.community);
        String together = field(source, fields.together);
        List<DistrictUnit> units = new ArrayList<>();
        for (SourceRecord record : source.records()) {
            requireShape(source, record);
            units.add(new DistrictUnit(ids.of(record), layer.toLonLat().apply(record.geometry()), weight(source, record, weight),
                    value(record, today), value(record, community), value(record, together)));
        }
        return new DistrictSource(DistrictProblem.of(units, barriers, preferred), layer);
    }

    private static String value(SourceRecord record, String field) {
        String text = field == null ? "" : record.fields().getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static void requireShape(SourceLayer source, SourceRecord record) {
        Geometry shape = record.geometry();
        if (shape == null || shape.isEmpty()) {
            throw new UnreadableInput(new Problem(source.file(), record.row(), "geometry", "", "is empty; expected a polygon or a point"));
        }
        if (shape.getDimension() != 2 && !(shape instanceof Point)) {
            throw new UnreadableInput(new Problem(source.file(), record.row(), "geometry", shape.getGeometryType(),
                    "is no unit; expected a polygon or a point"));
        }
    }

    private static double weight(SourceLayer source, SourceRecord record, String field) {
        String text = record.fields().getOrDefault(field, "").strip();
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableInput(new Problem(source.file(), record.row(), field, text,
                    text.isEmpty() ? "is missing; expected a number, 0 or more" : "is no number; expected one, 0 or more"), e);
        }
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new UnreadableInput(new Problem(source.file(), record.row(), field, text, "is no weight; expected a number, 0 or more"));
        }
        return value;
    }

    private static String field(SourceLayer layer, String wanted) {
        if (wanted == null) {
            return null;
        }
        return layer.fields().stream().filter(wanted::equals).findFirst()
                .or(() -> layer.fields().stream().filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .orElseThrow(() -> new UnreadableInput(new Problem(layer.file(), 0, wanted, "",
                        "there is no such field; expected one of " + String.join(", ", layer.fields()))));
    }
}
