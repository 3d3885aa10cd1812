package org.tessera.exchange.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;

import org.tessera.access.Actor;
import org.tessera.exchange.profile.ImportKind;
import org.tessera.exchange.profile.ImportProgress;
import org.tessera.exchange.profile.ImportRequest;
import org.tessera.exchange.profile.Importer;
import org.tessera.journal.JournalDraft;
import org.tessera.workspace.Workspace;

/**
 * Fills a workspace with the city that comes with the product, through the same import as any other data. Each step is whole or not
 * there; running it again completes what was cancelled. Blocking, some seconds.
 */
public final class SampleData {

    private final Path samples;
    private final Workspace workspace;
    private final Instant at;

    /**
     * @param samples directory {@code sample-data}
     * @param at      situation time of the entries
     */
    public SampleData(Path samples, Workspace workspace, Instant at) {
        this.samples = samples;
        this.workspace = workspace;
        this.at = at;
    }

    /**
     * @param progress  told the bundle key of the step ({@code start.areas}, {@code start.staff}, {@code start.sensors},
     *                  {@code start.streets}, {@code start.cases}, {@code start.done}) and how far the whole is, 0 to 1
     * @param cancelled asked between and within files
     * @throws CancellationException when cancelled; the step under way is undone
     */
    public void importAll(ObjDoubleConsumer<String> progress, BooleanSupplier cancelled) {
        List<Step> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            progress.accept(step.key, (double) i / steps.size());
            JournalDraft draft = new JournalDraft(Actor.rule("sample-data"), "import." + step.request.kind().word(), at,
                    "sample data, " + step.request.files().getFirst().getFileName());
            new Importer(step.request, watching(cancelled)).merge(workspace, draft);
        }
        progress.accept("start.done", 1);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(step("start.areas", ImportKind.GRIDS, "boundaries/boston_neighborhoods.geojson"));
        steps.add(step("start.areas", ImportKind.GRIDS, "boundaries/boston_tracts_26986.geojson"));
        steps.add(step("start.areas", ImportKind.GRIDS, "boundaries/boston_block_groups_26986.shp"));
        steps.add(step("start.staff", ImportKind.STAFF, "staff/staff.csv"));
        steps.add(step("start.staff", ImportKind.UNITS, "staff/units.csv"));
        steps.add(step("start.staff", ImportKind.POSITIONS, "staff/positions.csv"));
        steps.add(step("start.staff", ImportKind.RESPONSIBILITIES, "duty/boston_311_responsibilities.csv"));
        steps.add(step("start.sensors", ImportKind.SENSORS, "sensors/sensors.csv"));
        steps.add(step("start.sensors", ImportKind.SENSORS, "sensors/boathouses.csv"));
        steps.add(step("start.streets", ImportKind.ROADS, "roads/boston_streets_osm.geojson.gz"));
        for (Path month : months()) {
            steps.add(new Step("start.cases", ImportRequest.of(ImportKind.CASES, List.of(month))));
        }
        return steps;
    }

    private Step step(String key, ImportKind kind, String file) {
        return new Step(key, ImportRequest.of(kind, List.of(samples.resolve(file))));
    }

    private List<Path> months() {
        try (Stream<Path> files = Files.list(samples.resolve("cases"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv.gz")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportProgress watching(BooleanSupplier cancelled) {
        return new ImportProgress() {
            @Override
            public void reading(Path file, int index, int count) {
                // The steps themselves are told.
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    private record Step(String key, ImportRequest request) {
    }
}
