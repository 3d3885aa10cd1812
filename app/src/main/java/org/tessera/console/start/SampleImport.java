package org.tessera.console.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.profile.Importer;
import org.tessera.exchange.read.LayerReader;
import org.tessera.journal.JournalDraft;
import org.tessera.sensing.Sensor;
import org.tessera.workspace.Workspace;

/** Fills an empty workspace with the city that comes with the product. Blocking; can be run again after it was cancelled. */
public final class SampleImport {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Path samples;
    private final Workspace workspace;
    private final Instant at;

    /**
     * @param samples directory {@code sample-data}
     * @param at      situation time of the entries
     */
    public SampleImport(Path samples, Workspace workspace, Instant at) {
        this.samples = samples;
        this.workspace = workspace;
        this.at = at;
    }

    /**
     * @param progress  told the bundle key of the step and how far the whole is, 0 to 1
     * @param cancelled asked between files; what was imported before stays
     * @throws CancellationException when cancelled
     */
    public void run(ObjDoubleConsumer<String> progress, BooleanSupplier cancelled) {
        List<Path> areas = List.of(file("boundaries/boston_neighborhoods.geojson"), file("boundaries/boston_tracts_26986.geojson"),
                file("boundaries/boston_block_groups_26986.shp"));
        List<Path> cases = cases();
        double steps = areas.size() + cases.size() + 2.0;
        int done = 0;
        for (Path area : areas) {
            step(progress, cancelled, "start.areas", done++ / steps);
            new Importer(workspace.journal(), "grids", Optional.empty()).merge(draft("import.grids"), List.of(area));
        }
        step(progress, cancelled, "start.staff", done++ / steps);
        staff();
        step(progress, cancelled, "start.sensors", done++ / steps);
        sensors();
        for (Path month : cases) {
            step(progress, cancelled, "start.cases", done++ / steps);
            new Importer(workspace.journal(), "cases", Optional.empty()).merge(draft("import.cases"), List.of(month));
        }
        progress.accept("start.done", 1);
    }

    private static void step(ObjDoubleConsumer<String> progress, BooleanSupplier cancelled, String key, double done) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        progress.accept(key, done);
    }

    private void staff() {
        List<Unit> units = new ArrayList<>();
        for (SourceRecord row : LayerReader.read(file("staff/units.csv"), Optional.empty()).records()) {
            Map<String, String> fields = row.fields();
            Set<String> skills = Arrays.stream(fields.get("skills").split(";")).filter(skill -> !skill.isBlank())
                    .collect(Collectors.toSet());
            units.add(new Unit(fields.get("id"), fields.get("kind"), fields.get("area"), skills, UnitState.AVAILABLE, null, null, true));
        }
        workspace.journal().merge(draft("import.units"), units.iterator());
        workspace.units().record(LayerReader.read(file("staff/positions.csv"), Optional.empty()).records().stream()
                .map(row -> new Position(row.fields().get("unit"), point(row.fields()), Instant.parse(row.fields().get("fixed_at")),
                        Double.parseDouble(row.fields().get("accuracy"))))
                .toList());
    }

    private void sensors() {
        List<Sensor> sensors = LayerReader.read(file("sensors/sensors.csv"), Optional.empty()).records().stream()
                .map(SourceRecord::fields)
                .map(fields -> new Sensor(fields.get("id"), fields.get("name"), fields.get("kind"), point(fields),
                        fields.getOrDefault("observes", ""), fields.getOrDefault("note", "")))
                .toList();
        workspace.journal().merge(draft("import.sensors"), sensors.iterator());
    }

    private static Point point(Map<String, String> fields) {
        return GEOMETRY.createPoint(new Coordinate(Double.parseDouble(fields.get("longitude")),
                Double.parseDouble(fields.get("latitude"))));
    }

    private List<Path> cases() {
        try (Stream<Path> files = Files.list(file("cases"))) {
            return files.filter(path -> path.getFileName().toString().contains(".csv")).sorted().toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Path file(String name) {
        return samples.resolve(name);
    }

    private JournalDraft draft(String action) {
        return new JournalDraft(Actor.OPERATOR, action, at, "sample data");
    }
}
