package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.exchange.ImportSummary;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.profile.ImportKind;
import org.tessera.exchange.profile.ImportProgress;
import org.tessera.exchange.profile.ImportRequest;
import org.tessera.exchange.profile.Importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows of a file through the one window. */
class ReportImportTest {

    private static final String HEADER = "reference,words,category,channel,reported,longitude,latitude,address,phone,colour\n";
    private static final String GOOD = "A1,cover gone,cover,hotline,2015-06-01T10:00:00Z,0.5,0.5,,,red\n"
            + "A2,井盖丢失,lid,,2015-06-01T11:00:00Z,,,2 Side St,,\n";

    @TempDir
    private Path folder;
    private IntakeFixture window;

    @BeforeEach
    void open() {
        window = new IntakeFixture(EmbeddedWorkspace.open(folder.resolve("w"), AccessMode.WRITE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyGoodRowBecomesOneCaseAndAgainMakesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), HEADER + GOOD);
        int before = window.cases().size();
        assertEquals(2, importer(file).rehearse(window.workspace, SmallDistrict.DRAFT).accepted());
        assertEquals(before, window.cases().size());
        ImportSummary first = importer(file).merge(window.workspace, SmallDistrict.DRAFT);
        assertEquals(List.of(2L, 2L, 0L), List.of(first.read(), first.accepted(), first.unchanged()));
        assertEquals("red", window.find("20150601-00001").attributes().get("colour"));
        assertEquals("G1", window.find("20150601-00001").place().gridId());
        long head = window.workspace.journal().head();
        ImportSummary again = importer(file).merge(window.workspace, SmallDistrict.DRAFT);
        assertEquals(List.of(2L, 0L, 2L), List.of(again.read(), again.accepted(), again.unchanged()));
        assertEquals(head, window.workspace.journal().head());
    }

    @Test
    void hostileRowsAreRefusedByFieldAndTheRestComesIn() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), HEADER + GOOD
                + ",no reference,cover,,,0.5,0.5,,,\n"
                + "B2,far,cover,,,999,0.5,,,\n"
                + "B3,unknown,nonsense,,,0.5,0.5,,,\n"
                + "B4,tomorrow,cover,,2016-01-01T00:00:00Z,0.5,0.5,,,\n"
                + "B5,when,cover,,sometime,0.5,0.5,,,\n"
                + "B6,by pigeon,cover,pigeon,,0.5,0.5,,,\n"
                + "B7," + "x".repeat(10_001) + ",cover,,,0.5,0.5,,,\n"
                + "B8,nowhere,cover,,,,,,,\n"
                + "B9,,,,,0.5,0.5,,,\n"
                + "A1,cover gone,cover,hotline,,0.5,0.5,,,\n"
                + "B10,long phone,cover,,,0.5,0.5,," + "1".repeat(600) + ",\n");
        ImportSummary summary = importer(file).merge(window.workspace, SmallDistrict.DRAFT);
        assertEquals(2, summary.accepted());
        Map<Long, String> fields = summary.problems().stream().collect(Collectors.toMap(Problem::row, Problem::field));
        assertEquals("reference", fields.get(3L));
        assertTrue(List.of("longitude", "geometry").contains(fields.get(4L)), fields.get(4L));
        assertEquals("category", fields.get(5L));
        assertEquals("reported", fields.get(6L));
        assertEquals("reported", fields.get(7L));
        assertEquals("channel", fields.get(8L));
        assertEquals("words", fields.get(9L));
        assertEquals("longitude", fields.get(10L));
        assertEquals("words", fields.get(11L));
        assertEquals("reference", fields.get(12L));
        assertEquals("phone", fields.get(13L));
        assertTrue(summary.problems().stream().allMatch(problem -> problem.value().length() <= 80 && !problem.message().isBlank()));
        assertTrue(window.workspace.journal().verify().intact());
    }

    @Test
    void anotherReportUnderAKnownReferenceIsNotLostAsARepeatedOne() throws IOException {
        importer(Files.writeString(folder.resolve("r.csv"), HEADER + GOOD)).merge(window.workspace, SmallDistrict.DRAFT);
        ImportSummary other = importer(Files.writeString(folder.resolve("s.csv"), HEADER
                + "A2,a tree has fallen,cover,,,0.5,0.5,,,\n")).merge(window.workspace, SmallDistrict.DRAFT);
        assertEquals("reference", other.problems().getFirst().field());
        assertEquals(0, other.accepted());
    }

    @Test
    void aFileThatCannotBeReadUndoesTheOnesBefore() throws IOException {
        Path good = Files.writeString(folder.resolve("r.csv"), HEADER + GOOD);
        Path odd = Files.writeString(folder.resolve("odd.csv"), "colour,taste\nred,sweet\n");
        long head = window.workspace.journal().head();
        Importer both = new Importer(ImportRequest.of(ImportKind.REPORTS, List.of(good, odd)), ImportProgress.SILENT);
        assertThrows(UnreadableInput.class, () -> both.merge(window.workspace, SmallDistrict.DRAFT));
        assertEquals(head, window.workspace.journal().head());
        assertTrue(window.cases().stream().noneMatch(file -> file.id().startsWith("2015")));
    }

    private static Importer importer(Path file) {
        return new Importer(ImportRequest.of(ImportKind.REPORTS, List.of(file)), ImportProgress.SILENT);
    }
}
