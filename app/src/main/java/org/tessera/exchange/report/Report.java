package org.tessera.exchange.report;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A report before it is a file; the same for PDF, XLSX and DOCX. All texts are in the language of the words.
 *
 * @param words    language of what the writers add
 * @param title    what it is
 * @param time     when it was made
 * @param facts    totals and where they come from
 * @param overview map of the whole place; null for a report without maps
 * @param totals   the table of the first page
 * @param tables   in order; empty ones are left out
 * @param details  maps of single places, the most important first
 * @param notes    how to read it, and what was left out
 * @param annex    tables that are too long for paper; only the workbook has them
 */
public record Report(ReportWords words, String title, ZonedDateTime time, List<Fact> facts, ReportMap overview,
        ReportTable totals, List<ReportTable> tables, List<ReportMap> details, List<String> notes,
        List<ReportTable> annex) {

    public Report {
        facts = List.copyOf(facts);
        tables = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
        details = List.copyOf(details);
        notes = List.copyOf(notes);
        annex = annex.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** A report with maps and no annex. */
    public Report(ReportWords words, String title, ZonedDateTime time, List<Fact> facts, ReportMap overview, ReportTable totals,
            List<ReportTable> tables, List<ReportMap> details, List<String> notes) {
        this(words, title, time, facts, overview, totals, tables, details, notes, List.of());
    }

    /**
     * A line of the summary.
     *
     * @param label what
     * @param value text or number
     * @param form  how a number is written
     */
    public record Fact(String label, Object value, Form form) {

        static Fact text(String label, String value) {
            return new Fact(label, value, Form.TEXT);
        }
    }
}
