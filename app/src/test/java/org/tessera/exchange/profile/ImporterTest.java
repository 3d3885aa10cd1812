package org.tessera.exchange.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.exchange.ImportSummary;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImporterTest {

    private static final String HEADER = "CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,LATITUDE,LONGITUDE\n";

    @TempDir
    private Path folder;

    private static Importer importer(Path file) {
        return new Importer(ImportRequest.of(ImportKind.CASES, List.of(file)), ImportProgress.SILENT);
    }

    @Test
    void badRowsAreRefusedByNameAndTheRestIsUsable() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.csv"), HEADER
                + "1,01/02/2015 08:00:00 AM,,,42.36,-71.06\n"
                + ",01/02/2015 08:00:00 AM,,,42.36,-71.06\n"
                + "3,01/02/2015 08:00:00 AM,,,NaN,-71.06\n"
                + "4,never,,,42.36,-71.06\n");
        ImportSummary summary = importer(file).rehearse();
        assertEquals(4, summary.read());
        assertEquals(1, summary.accepted());
        assertEquals(3, summary.refused());
        assertEquals(Set.of("CASE_ENQUIRY_ID", "geometry", "OPEN_DT"),
                summary.problems().stream().map(Problem::field).collect(Collectors.toSet()));
    }

    @Test
    void columnsThatNobodyKnowsRefuseTheFileInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "colour,taste\nred,sweet\n");
        Importer importer = importer(file);
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> importer.rehearse());
        assertTrue(refusal.getMessage().startsWith("odd.csv"));
        assertEquals(1, refusal.getMessage().lines().count());
    }
}
