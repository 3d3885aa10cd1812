package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;
import org.tessera.grid.GridLocator;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;

/** Gives every point its one grid. */
@Command(name = "locate", mixinStandardHelpOptions = true, description = {"Gives every point its one grid.",
    "A point on a border, or where grids overlap, belongs to the grid with the smallest id; outside all grids the column stays empty."})
final class LocateCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "POINTS", description = "file of points")
    private Path points;

    @Parameters(index = "1", paramLabel = "GRIDS", description = "file of polygons")
    private Path grids;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the points with a column of grid ids: .csv or .geojson")
    private Path out;

    @Option(names = "--crs", paramLabel = "CRS", converter = CrsName.class,
            description = "EPSG:n, GCJ-02 or BD-09; overrides a missing or wrong CRS of the points")
    private NamedCrs crs;

    @Option(names = "--grids-crs", paramLabel = "CRS", converter = CrsName.class,
            description = "overrides a missing or wrong CRS of the grids")
    private NamedCrs gridsCrs;

    @Option(names = "--id", paramLabel = "FIELD", description = "field that names the grids")
    private String idField;

    @Option(names = "--column", paramLabel = "NAME", defaultValue = "grid", description = "name of the new column (default: grid)")
    private String column;

    @Override
    public Integer call() {
        FeatureFile.requireWritable(out);
        AreaLayer gridLayer = AreaLayer.read(grids, gridsCrs);
        AreaLayer pointLayer = AreaLayer.readAnywhere(points, crs);
        GridIds ids = GridIds.of(gridLayer.source(), idField);
        long start = System.nanoTime();
        GridLocator locator = new GridLocator(gridLayer.source().records().stream()
                .filter(record -> record.geometry() != null && record.geometry().getDimension() == 2)
                .map(record -> new GridLocator.Area(ids.of(record), record.geometry())).toList());
        Reprojection toGrids = pointLayer.to(gridLayer);
        List<Optional<String>> found = new ArrayList<>();
        BitSet reachable = new BitSet();
        List<Problem> problems = new ArrayList<>(gridLayer.problems());
        problems.addAll(pointLayer.problems());
        for (SourceRecord record : pointLayer.source().records()) {
            Coordinate place = place(record, toGrids, pointLayer, problems);
            reachable.set(found.size(), place != null);
            found.add(place == null ? Optional.empty() : locator.locate(place));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        FeatureFile.write(out, features(pointLayer, found, reachable));
        problems.forEach(problem -> output.note(problem.toString()));
        long located = found.stream().filter(Optional::isPresent).count();
        Answer answer = new Answer(found.size(), located, found.size() - located, problems, millis);
        output.print(answer, "%d points, %d located, %d in no grid".formatted(answer.points, located, answer.none));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Where the record is in the grids' CRS; null when it is nowhere. */
    private static Coordinate place(SourceRecord record, Reprojection toGrids, AreaLayer layer, List<Problem> problems) {
        Geometry geometry = record.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        String fault;
        if (geometry.getNumPoints() > 1) {
            fault = "is a " + geometry.getGeometryType() + "; expected a point";
        } else {
            try {
                layer.toLonLat().apply(geometry.getCoordinate());
                return toGrids == null ? geometry.getCoordinate() : toGrids.apply(geometry.getCoordinate());
            } catch (OutOfDomain e) {
                fault = e.getMessage();
            }
        }
        problems.add(new Problem(layer.source().file(), record.row(), "geometry", "", fault));
        return null;
    }

    private List<OutFeature> features(AreaLayer layer, List<Optional<String>> found, BitSet reachable) {
        boolean table = layer.source().file().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)(\\.gz)?")
                && out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<OutFeature> features = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            SourceRecord record = layer.source().records().get(i);
            Map<String, Object> values = new LinkedHashMap<>(record.fields());
            values.put(column, found.get(i).orElse(""));
            // A table keeps its own coordinate columns.
            boolean shapeless = table || !(record.geometry() instanceof Point) || !reachable.get(i);
            features.add(new OutFeature(shapeless ? null : layer.toLonLat().apply(record.geometry()), values));
        }
        return features;
    }

    private record Answer(long points, long located, long none, List<Problem> problems, long millis) {
    }
}
