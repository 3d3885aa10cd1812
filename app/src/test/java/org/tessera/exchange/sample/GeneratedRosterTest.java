package org.tessera.exchange.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.tessera.exchange.read.LayerReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeneratedRosterTest {

    private static final Path SAMPLES = Path.of("..", "sample-data");

    @Test
    void theShippedRosterIsWhatTheSeedGives() throws IOException {
        GeneratedRoster roster = GeneratedRoster.generate(
                LayerReader.read(SAMPLES.resolve("boundaries/boston_tracts_26986.geojson"), Optional.empty()), 2015);
        if (Boolean.getBoolean("tessera.write-roster")) {
            Files.writeString(SAMPLES.resolve("staff/staff.csv"), roster.staff());
            Files.writeString(SAMPLES.resolve("staff/units.csv"), roster.units());
            Files.writeString(SAMPLES.resolve("staff/positions.csv"), roster.positions());
        }
        assertEquals(Files.readString(SAMPLES.resolve("staff/staff.csv")), roster.staff());
        assertEquals(Files.readString(SAMPLES.resolve("staff/units.csv")), roster.units());
        assertEquals(Files.readString(SAMPLES.resolve("staff/positions.csv")), roster.positions());
        assertTrue(roster.units().lines().skip(1).allMatch(line -> line.endsWith(",true")), "every unit says it is simulated");
    }
}
