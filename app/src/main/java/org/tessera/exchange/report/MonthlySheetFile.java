package org.tessera.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.tessera.cases.ledger.MonthlySheet;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.write.WholeFile;

/**
 * Writes the monthly sheet of the ledger: as CSV the needs, one a row, in fixed column names; as a workbook its figures, the needs and
 * the promises in the language of the words.
 */
public final class MonthlySheetFile {

    private static final List<String> NEED = List.of("entry", "need", "day", "area", "kind", "outcome", "case", "dispute", "overdue");
    private static final List<String> PROMISE = List.of("promise", "due", "owner", "kept", "overdue");

    private MonthlySheetFile() {
    }

    /** Whether the extension names a form it can be written in. */
    public static boolean supports(Path file) {
        String name = name(file);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    /**
     * Writes the sheet; blocking.
     *
     * @return needs written
     * @throws UnwritableOutput when the extension is unknown or the place cannot be written to
     */
    public static long write(MonthlySheet sheet, ReportWords words, Path file) {
        if (!supports(file)) {
            throw new UnwritableOutput(file + ": has an unknown format; expected .csv or .xlsx", null);
        }
        return WholeFile.write(file, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                if (name(file).endsWith(".csv")) {
                    csv(sheet, out);
                } else {
                    xlsx(sheet, words, out);
                }
            }
            return (long) sheet.lines().size();
        });
    }

    private static void csv(MonthlySheet sheet, OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(NEED);
            sheet.lines().forEach(line -> csv.writeRecord(cells(line).stream().map(cell -> cell == null ? "" : cell.toString()).toList()));
        }
    }

    private static void xlsx(MonthlySheet sheet, ReportWords words, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Tessera", "1.0");
        figures(book.newWorksheet(words.text("ledger.figures")), sheet, words);
        table(book.newWorksheet(words.text("ledger.needs")), NEED, sheet.lines().stream().map(MonthlySheetFile::cells).toList(), words);
        table(book.newWorksheet(words.text("ledger.promises")), PROMISE,
                sheet.promises().stream().map(MonthlySheetFile::cells).toList(), words);
        book.finish();
    }

    private static void figures(Worksheet page, MonthlySheet sheet, ReportWords words) throws IOException {
        page.width(0, 40);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {words.text("ledger.title", sheet.month().toString()), null});
        rows.add(new Object[] {words.text("ledger.heard"), sheet.lines().size()});
        for (Map.Entry<WorkKind, Map<String, Long>> kind : sheet.byKind().entrySet()) {
            kind.getValue().forEach((outcome, count) -> rows.add(new Object[] {words.text("ledger.kind." + kind.getKey().name()) + " · "
                    + words.text(outcome.isEmpty() ? "ledger.going-on" : "ledger.outcome." + outcome), count}));
        }
        sheet.byArea().forEach((area, count) -> rows.add(new Object[] {words.text("ledger.in-area", area), count}));
        rows.add(new Object[] {words.text("ledger.promises-due"), sheet.promises().size()});
        rows.add(new Object[] {words.text("ledger.kept"), sheet.promises().stream().filter(MonthlySheet.Due::kept).count()});
        rows.add(new Object[] {words.text("ledger.overdue"), sheet.overdue().size()});
        rows.add(new Object[] {words.text("ledger.suggestions"), sheet.suggestions().ids().size()});
        rows.add(new Object[] {words.text("ledger.replied"), sheet.suggestions().replied().size()});
        rows.add(new Object[] {words.text("ledger.reply-median"), hours(sheet.suggestions().median())});
        rows.add(new Object[] {words.text("ledger.reply-slow"), hours(sheet.suggestions().slow())});
        rows.add(new Object[] {words.text("ledger.entered"), sheet.burden().entered()});
        rows.add(new Object[] {words.text("ledger.carried"), sheet.burden().carried()});
        for (int i = 0; i < rows.size(); i++) {
            page.value(i, 0, rows.get(i)[0].toString());
            put(page, i, 1, rows.get(i)[1]);
        }
        page.style(0, 0).bold().set();
        page.finish();
    }

    private static void table(Worksheet page, List<String> columns, List<List<Object>> rows, ReportWords words) throws IOException {
        page.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            page.width(i, 16);
            page.value(0, i, words.text("ledger.column." + columns.get(i)));
            page.style(0, i).bold().set();
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < columns.size(); i++) {
                put(page, r + 1, i, rows.get(r).get(i));
            }
        }
        page.finish();
    }

    /** Texts are written as texts, so that none is taken for a formula. */
    private static void put(Worksheet page, int row, int column, Object value) {
        if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value != null) {
            page.inlineString(row, column, value.toString());
        }
    }

    private static List<Object> cells(MonthlySheet.Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.entry());
        cells.add(line.need());
        cells.add(line.day());
        cells.add(line.area());
        cells.add(line.kind());
        cells.add(line.outcome());
        cells.add(line.caseId());
        cells.add(line.dispute());
        cells.add(line.overdue());
        return cells;
    }

    private static List<Object> cells(MonthlySheet.Due due) {
        return List.of(due.promise(), due.due(), due.owner(), due.kept(), due.overdue());
    }

    /** Hours to a tenth, or a dash where there was no reply. */
    private static Object hours(Duration time) {
        return time == null ? "—" : (Object) (Math.round(time.toMinutes() / 6.0) / 10.0);
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
