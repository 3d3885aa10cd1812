package org.tessera.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.MonthlySheet;
import org.tessera.cases.ledger.Outcome;
import org.tessera.cases.ledger.Promise;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportLedgerTest {

    private static final Path SAMPLE = Path.of("..", "sample-data", "ledger", "ledger_fictional.csv");
    private static final String NUMBER = "11010519491231002X";
    private static final String HEAD = "编号,走访时间,网格,走访人,姓名,电话,身份证号,住址,类型,诉求,承诺,期限,责任单位,销号时间,确认方式,结果\n";

    @TempDir
    private Path folder;
    private Path workspace;

    @BeforeEach
    void place() {
        workspace = folder.resolve("workspace");
    }

    @Test
    void theSampleComesInOnceAndGoesOutAsItsSheet() throws IOException {
        CommandRun dry = importing(SAMPLE, "--dry-run");
        assertEquals(0, dry.exit(), dry.err());
        assertFalse(Files.exists(workspace.resolve("tessera.mv.db")), "a dry run writes nothing");
        CommandRun first = importing(SAMPLE);
        assertEquals(0, first.exit(), first.err());
        int read = first.json().get("read").asInt();
        assertEquals(dry.json().get("accepted"), first.json().get("accepted"));
        JsonNode again = importing(SAMPLE).json();
        assertEquals(0, again.get("accepted").asInt());
        assertEquals(read, again.get("unchanged").asInt());

        Path csv = folder.resolve("sheet.csv");
        Path xlsx = folder.resolve("sheet.xlsx");
        List<String> seen = new ArrayList<>();
        for (String month : List.of("2015-03", "2015-04", "2015-05", "2015-06")) {
            MonthlySheet sheet = sheet(YearMonth.parse(month));
            CommandRun run = exporting(month, csv);
            assertEquals(0, run.exit(), run.err());
            assertEquals(sheet.lines().size(), run.json().get("written").asInt());
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
                List<NamedCsvRecord> written = rows.stream().toList();
                assertEquals(sheet.lines().stream().map(MonthlySheet.Line::need).toList(),
                        written.stream().map(row -> row.getField("need")).toList());
                written.forEach(row -> seen.add(row.getField("entry")));
            }
            assertEquals(0, exporting(month, xlsx, "--lang", "zh").exit());
            try (InputStream in = Files.newInputStream(xlsx); ReadableWorkbook book = new ReadableWorkbook(in)) {
                List<Row> figures = book.findSheet("汇总").orElseThrow().read();
                assertEquals("民情台账月报 " + month, figures.get(0).getCellText(0));
                assertEquals(String.valueOf(sheet.lines().size()), figures.get(1).getCellText(1));
                assertEquals(sheet.lines().size() + 1, book.findSheet("诉求").orElseThrow().read().size());
            }
        }
        assertEquals(read, seen.stream().distinct().count(), "every entry stands in a sheet");
    }

    @Test
    void badRowsAreRefusedByRowAndFieldAndNoNumberComesBack() throws IOException {
        List<String> rows = List.of(
                "A1,2026-03-02 10:00,G1,M1,王某,138,,,助困,要坡道,装坡道,2026-03-10,住建局,2026-03-09 09:00,电话,已帮扶",
                ",2026-03-02,G1,,,,,,助困,x,,,,,,",
                "A3,yesterday,G1,,,,,,助困,x,,,,,,",
                "A4,2026-03-02,,,,,,,助困,x,,,,,,",
                "A5,2026-03-02,G1,,,,,,跳舞,x,,,,,,",
                "A6,2026-03-02,G1,,,,110105194912310021,,助困,x,,,,,,",
                "A7,2026-03-02,G1,,,,,,助困,证号" + NUMBER + ",,,,,,",
                NUMBER + ",2026-03-02,G1,,,,,,助困,x,,,,,,",
                "A9,2026-03-02,G1,,,,,,助困,x,装坡道,,住建局,,,",
                "A10,2026-03-02,G1,,,,,,助困,x,装坡道,2026-03-01,住建局,,,",
                "A11,2026-03-02,G1,,,,,,助困,x,装坡道,2026-03-10,,,,",
                "A12,2026-03-02,G1,,,,,,助困,x,装坡道,2026-03-10,住建局,2026-03-09,,",
                "A13,2026-03-02,G1,,,,,,助困,x,装坡道,2026-03-10,住建局,2026-03-01,当面,",
                "A14,2026-03-02,G1,,,,,,助困,x,,2026-03-10,,,,",
                "A15,2026-03-02,G1,,,,,,助困,x,,,,,,调解成功",
                "A16,2026-03-02,G1,,,,,,助困,x,装坡道,2026-03-10,住建局,,,已帮扶",
                "A1,2026-03-02,G1,,,,,,助困,again,,,,,,",
                "A18,2026-03-02,G1,,,," + NUMBER + ",,政策咨询,养老,,,,,,",
                "A19,2026-03-02,G1,,,,,,助困," + "长".repeat(5_000) + ",,,,,,",
                "A20," + NUMBER + ",G1,,,,,,助困,x,,,,,,");
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
        CommandRun run = importing(file);
        assertEquals(ExitCode.REFUSED, run.exit(), run.err());
        JsonNode answer = run.json();
        List<String> fields = new ArrayList<>();
        answer.get("problems").forEach(problem -> fields.add(problem.get("row").asInt() + " " + problem.get("field").asText()));
        assertEquals(List.of("2 编号", "3 走访时间", "4 网格", "5 类型", "6 身份证号", "7 诉求", "8 编号", "9 期限", "10 期限", "11 责任单位",
                "12 确认方式", "13 销号时间", "14 期限", "15 结果", "16 结果", "17 id", "19 诉求", "20 走访时间"), fields);
        assertEquals(2, answer.get("accepted").asInt());
        assertFalse(run.out().contains("19491231") || run.err().contains("19491231"), "no identity number comes back");
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            LedgerEntry entry = open.ledger().find(Scope.WHOLE_DISTRICT, "A1").orElseThrow();
            Promise promise = entry.promise(1, 1);
            assertEquals(Instant.parse("2026-03-09T01:00:00Z"), promise.signOff().at());
            assertEquals(Outcome.HELPED, entry.need(1).outcome());
            LedgerEntry advice = open.ledger().find(Scope.WHOLE_DISTRICT, "A18").orElseThrow();
            assertEquals(WorkKind.POLICY_ADVICE, advice.need(1).kind());
            assertEquals(NUMBER, advice.resident().identityNumber());
            assertNull(advice.need(1).outcome());
        }
    }

    @Test
    void aWorkbookIsReadLikeATable() throws IOException {
        Path file = folder.resolve("ledger.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("ledger");
            String[][] cells = {{"id", "visited", "area", "kind", "need"}, {"X1", "2026-03-02", "G1", "mediation", "=HYPERLINK(1)"}};
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    sheet.inlineString(r, c, cells[r][c]);
                }
            }
        }
        assertEquals(1, importing(file).json().get("accepted").asInt());
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            assertEquals("=HYPERLINK(1)", open.ledger().find(Scope.WHOLE_DISTRICT, "X1").orElseThrow().need(1).words());
        }
    }

    @Test
    void aSheetNeedsOneMonthAndAKnownForm() throws IOException {
        Files.writeString(folder.resolve("one.csv"), HEAD + "A1,2026-03-02,G1,,,,,,助困,x,,,,,,\n");
        assertEquals(0, importing(folder.resolve("one.csv")).exit());
        assertEquals(2, exporting("2026-W10", folder.resolve("s.csv")).exit());
        assertEquals(2, exporting("2026-13", folder.resolve("s.csv")).exit());
        assertEquals(2, exporting("2026-03", folder.resolve("s.pdf")).exit());
        assertFalse(Files.exists(folder.resolve("s.csv")));
        assertTrue(exporting("2026-04", folder.resolve("s.csv")).exit() == 0);
    }

    private MonthlySheet sheet(YearMonth month) {
        try (Workspace open = EmbeddedWorkspace.open(workspace, AccessMode.READ)) {
            return MonthlySheet.of(month, DutyDay.DEFAULT_ZONE, open.ledger().all(Scope.WHOLE_DISTRICT),
                    open.ledger().suggestions(Scope.WHOLE_DISTRICT), SavedClock.of(open).now());
        }
    }

    private CommandRun importing(Path file, String... more) {
        List<Object> words = new ArrayList<>(List.of("import", "--as", "ledger", "--workspace", workspace, "--json", file));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    private CommandRun exporting(String period, Path file, String... more) {
        List<Object> words = new ArrayList<>(List.of("export", "--as", "ledger", "--workspace", workspace, "--period", period, "--out",
                file, "--json"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }
}
