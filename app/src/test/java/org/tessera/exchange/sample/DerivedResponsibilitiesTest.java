package org.tessera.exchange.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.read.LayerReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DerivedResponsibilitiesTest {

    @Test
    void theShippedListIsTheOneTheRequestsGive() throws IOException {
        Path samples = Path.of("..", "sample-data");
        Path shipped = samples.resolve("duty/boston_311_responsibilities.csv");
        // One month at a time is in memory.
        String derived = DerivedResponsibilities.derive(() -> IntStream.rangeClosed(1, 6).mapToObj(month -> LayerReader.read(
                samples.resolve("cases/boston_311_2015-0" + month + ".csv.gz"), Optional.empty())).iterator()).csv();
        if (Boolean.getBoolean("tessera.write-responsibilities")) {
            Files.writeString(shipped, derived);
        }
        assertEquals(Files.readString(shipped), derived);
    }

    @Test
    void aClearMajorityLeadsAndOtherwiseTheLeadIsOpen() {
        String csv = DerivedResponsibilities.derive(List.of(layer("Lamp", "PWD", 8, "BTD", 2), layer("Sign, x", "PWD", 7, "BTD", 3),
                layer("Rare", "PWD", 5, "BTD", 4))).csv();

        assertEquals("""
                category,class,tier,lead,assisting,basis
                Lamp,R,district,PWD,BTD,derived: the Department field of 10 requests to 311 from January to June 2015; PWD got 80.0 %
                "Sign, x",R,district,,BTD;PWD,derived: the Department field of 10 requests to 311 from January to June 2015; PWD got 70.0 %
                """, csv);
    }

    private static SourceLayer layer(String type, String first, int firsts, String second, int seconds) {
        List<SourceRecord> requests = IntStream.range(0, firsts + seconds).mapToObj(i -> new SourceRecord(i + 1L, "", null,
                Map.of("TYPE", type, "REASON", "R", "Department", i < firsts ? first : second))).toList();
        return new SourceLayer("made-up.csv", null, List.of("TYPE", "REASON", "Department"), requests, List.of());
    }
}
