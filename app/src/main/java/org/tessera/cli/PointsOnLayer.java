package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.grid.Household;
import org.tessera.grid.plan.Located;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** What stands in the grids of a layer, brought to its CRS. A row that cannot be used becomes a problem. */
final class PointsOnLayer {

    private static final List<String> COUNTS = List.of("households", "count");

    private final AreaLayer target;
    private final List<Problem> problems;
    private final List<Located> points = new ArrayList<>();

    PointsOnLayer(AreaLayer layer, List<Problem> problems) {
        this.target = layer;
        this.problems = problems;
    }

    List<Located> all() {
        return points;
    }

    /**
     * @throws UnreadableInput when the file cannot be read, or has no such field
     */
    void addHouseholds(Path file, NamedCrs crs, String countField) {
        AreaLayer layer = AreaLayer.readAnywhere(file, crs);
        problems.addAll(layer.problems());
        Optional<String> count = countField(layer.source(), countField);
        Reprojection way = layer.to(target);
        for (SourceRecord record : layer.source().records()) {
            try {
                points.add(household(record, way, count));
            } catch (OutOfDomain e) {
                problems.add(new Problem(layer.source().file(), record.row(), "geometry", "", e.getMessage()));
            } catch (Unusable e) {
                problems.add(new Problem(layer.source().file(), record.row(), e.field, e.value, e.getMessage()));
            }
        }
    }

    private static Optional<String> countField(SourceLayer layer, String wanted) {
        if (wanted != null && !layer.fields().contains(wanted)) {
            throw new UnreadableInput(new Problem(layer.file(), 0, wanted, "", "there is no such field; expected one of "
                    + String.join(", ", layer.fields())));
        }
        return wanted != null ? Optional.of(wanted) : COUNTS.stream()
                .flatMap(name -> layer.fields().stream().filter(name::equalsIgnoreCase)).findFirst();
    }

    private static Located household(SourceRecord record, Reprojection way, Optional<String> count) throws Unusable {
        Geometry geometry = record.geometry();
        if (geometry == null || geometry.isEmpty() || geometry.getDimension() != 0 || geometry.getNumGeometries() != 1) {
            throw new Unusable("geometry", geometry == null ? "" : geometry.getGeometryType(), "expected a point");
        }
        Geometry place = way == null ? geometry : way.apply(geometry);
        String text = count.map(field -> record.fields().getOrDefault(field, "").strip()).orElse("");
        return new Located(Located.Kind.HOUSEHOLD, place.getCoordinate(), text.isEmpty() ? 1 : number(count.orElse(""), text));
    }

    private static long number(String field, String text) throws Unusable {
        if (!text.matches("\\d{1,9}(\\.0+)?")) {
            throw new Unusable(field, text, "expected a whole number of households, 0 or more");
        }
        return (long) Double.parseDouble(text);
    }

    /** Adds the cases of the workspace whose place is exact. */
    void addCases(Path directory) {
        try (Workspace workspace = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            addCases(workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE)).stream()
                    .map(CaseFile::place));
        }
    }

    /** Adds the cases that are open on the workspace's clock and whose place is exact. */
    void addOpenCases(Workspace workspace) {
        addCases(workspace.cases().open(Scope.WHOLE_DISTRICT, SavedClock.of(workspace).now()).stream().map(CaseBrief::place));
    }

    private void addCases(Stream<CasePlace> places) {
        add(Located.Kind.CASE, places.filter(place -> place.quality() == PlaceQuality.EXACT).map(CasePlace::point));
    }

    /** Adds the households of the workspace. */
    void addHouseholds(Workspace workspace) {
        add(Located.Kind.HOUSEHOLD, workspace.households().households(Scope.WHOLE_DISTRICT).stream().map(Household::point));
    }

    /** What lies beyond the reach of the layer's CRS lies in none of its grids. */
    private void add(Located.Kind kind, Stream<Point> places) {
        Reprojection way = Reprojection.between(CrsCatalog.decode("EPSG:4326"), target.crs());
        places.forEach(place -> {
            try {
                points.add(Located.one(kind, way.apply(place).getCoordinate()));
            } catch (OutOfDomain ignored) {
                // Nothing to count.
            }
        });
    }

    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String value;

        Unusable(String field, String value, String message) {
            super(message);
            this.field = field;
            this.value = value;
        }
    }
}
