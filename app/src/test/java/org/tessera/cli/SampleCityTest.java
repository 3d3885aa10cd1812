package org.tessera.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.sample.SampleData;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole sample city, as a newcomer gets it: one test, because the import is the expensive part. */
class SampleCityTest {

    private static final Path SAMPLES = Path.of("..", "sample-data");
    private static final Instant JUNE = Instant.parse("2015-06-10T13:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void allOfBostonComesInOnceAndStaysWhole() {
        try (Workspace open = EmbeddedWorkspace.open(folder, AccessMode.WRITE)) {
            new SampleData(SAMPLES, open, JUNE).importAll((_, _) -> { }, () -> false);
            assertEquals(544, open.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).size());
            assertEquals(156, open.grids().areas(Scope.WHOLE_DISTRICT, Tier.COMMUNITY).size());
            assertEquals(26, open.grids().areas(Scope.WHOLE_DISTRICT, Tier.TOWNSHIP).size());
            assertEquals(173, open.units().units(Scope.WHOLE_DISTRICT).size());
            assertEquals(16, open.sensors().sensors(Scope.WHOLE_DISTRICT).size());
            assertEquals(10_761, open.roads().roads().size());
            placesAreTruthful(open);
            assertTrue(open.journal().verify().intact());
        }
        JsonNode again = CommandRun.of(arguments()).json();
        assertEquals(58_119, again.path("unchanged").asInt());
        assertEquals(0, again.path("accepted").asInt());
    }

    private static void placesAreTruthful(Workspace open) {
        assertEquals(58_119, open.cases().count(Scope.WHOLE_DISTRICT));
        long fallback = 0;
        long outside = 0;
        for (CaseFile file : open.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", 100_000))) {
            boolean standIn = file.place().quality() == PlaceQuality.FALLBACK;
            fallback += standIn ? 1 : 0;
            outside += !standIn && file.place().gridId() == null ? 1 : 0;
            assertTrue(!standIn || file.place().gridId() == null, "a stand-in place belongs to no grid");
        }
        assertEquals(8_752, fallback);
        assertTrue(outside < 100, outside + " cases outside all grids");
    }

    private Object[] arguments() {
        List<Object> arguments = new ArrayList<>(List.of("import", "--as", "cases", "--workspace", folder, "--json"));
        try (Stream<Path> months = Files.list(SAMPLES.resolve("cases"))) {
            months.sorted().forEach(arguments::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arguments.toArray();
    }
}
