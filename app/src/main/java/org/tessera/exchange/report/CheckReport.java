package org.tessera.exchange.report;

import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.report.Report.Fact;
import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Severity;
import org.tessera.grid.plan.GroundCounts;

/** What the report of a coverage check holds. Findings are numbered in the order of the check. Stateless. */
public final class CheckReport {

    /** Places that get a map of their own. */
    static final int DETAILS = 12;

    private static final double ROOM = 0.35;
    private static final double LEAST_METRES = 25;

    private CheckReport() {
    }

    /**
     * What was checked.
     *
     * @param input       names of the files
     * @param cells       the grids
     * @param boundary    outer boundary in the same CRS, or null
     * @param sliverWidth m
     * @param refused     what is wrong with records that could not be read, a line each
     * @param toLonLat    from the CRS of cells and findings to degrees
     * @param ground      counts who is concerned by a finding
     */
    public record Subject(String input, List<Cell> cells, Geometry boundary, double sliverWidth, List<String> refused,
            UnaryOperator<Geometry> toLonLat, GroundCounts ground) {
    }

    /** Puts the report together: compiles map styles, some seconds for tens of thousands of grids. */
    public static Report of(Subject subject, CoverageReport check, ReportWords words, ZonedDateTime time) {
        List<Finding> findings = check.findings();
        FindingMaps maps = new FindingMaps(subject, findings, words);
        List<ReportTable> tables = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            tables.add(findings(kind, findings, subject.ground(), words));
        }
        tables.add(new ReportTable(words.text("table.refused"), List.of(new Column(words.text("column.refused"), 80, Form.TEXT)),
                subject.refused().stream().map(line -> Row.of(0, line)).toList()));
        List<Integer> gravest = gravest(findings);
        return new Report(words, words.text("check.title"), time, facts(subject, check, words), maps.overview(),
                counts(findings, words), tables, gravest.stream().map(i -> detail(i, findings.get(i), maps, words)).toList(),
                notes(findings, gravest, words));
    }

    private static List<Fact> facts(Subject subject, CoverageReport check, ReportWords words) {
        return List.of(Fact.text(words.text("fact.input"), subject.input()),
                new Fact(words.text("fact.grids"), check.grids(), Form.COUNT),
                new Fact(words.text("fact.findings"), check.findings().size(), Form.COUNT),
                new Fact(words.text("fact.slivers", subject.sliverWidth()), check.slivers(), Form.COUNT),
                new Fact(words.text("fact.coverage"), check.coverageRate(), Form.PERCENT),
                new Fact(words.text("fact.overlap-rate"), check.overlapRate(), Form.PERCENT),
                new Fact(words.text("fact.overlap-area"), check.overlapArea(), Form.AREA),
                new Fact(words.text("fact.gap-area"), check.gapArea(), Form.AREA),
                new Fact(words.text("fact.refused"), subject.refused().size(), Form.COUNT));
    }

    private static ReportTable counts(List<Finding> findings, ReportWords words) {
        List<Column> columns = List.of(new Column(words.text("column.kind"), 26, Form.TEXT),
                new Column(words.text("column.findings"), 11, Form.COUNT), new Column(words.text("column.slivers"), 11, Form.COUNT),
                new Column(words.text("severity.high"), 11, Form.COUNT), new Column(words.text("severity.medium"), 11, Form.COUNT),
                new Column(words.text("severity.low"), 11, Form.COUNT), new Column(words.text("column.area"), 18, Form.AREA));
        List<Row> rows = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            rows.add(counted(MapInk.colour(kind), words.text("kind." + kind.key()),
                    findings.stream().filter(each -> each.kind() == kind).toList()));
        }
        rows.add(counted(0, words.text("row.total"), findings));
        return new ReportTable(words.text("table.counts"), columns, rows);
    }

    private static Row counted(int colour, String title, List<Finding> findings) {
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return Row.of(colour, title, findings.size(), findings.stream().filter(Finding::sliver).count(), of(Severity.HIGH, findings),
                of(Severity.MEDIUM, findings), of(Severity.LOW, findings), size(area));
    }

    private static long of(Severity severity, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Null where there is nothing to measure. */
    private static Double size(double value) {
        return value > 0 ? value : null;
    }

    private static ReportTable findings(FindingKind kind, List<Finding> findings, GroundCounts ground, ReportWords words) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.number"), 7, Form.COUNT),
                new Column(words.text("column.grids"), 24, Form.TEXT), new Column(words.text("column.area"), 15, Form.AREA),
                new Column(words.text("column.width"), 12, Form.LENGTH)));
        if (ground.knowsHouseholds()) {
            columns.add(new Column(words.text("things.household"), 12, Form.COUNT));
        }
        if (ground.knowsCases()) {
            columns.add(new Column(words.text("column.open-cases"), 12, Form.COUNT));
        }
        columns.add(new Column(words.text("column.severity"), 17, Form.TEXT));
        columns.add(new Column(words.text("column.meaning"), 52, Form.TEXT));
        int[] indices = IntStream.range(0, findings.size()).filter(i -> findings.get(i).kind() == kind).toArray();
        List<Row> rows = new AbstractList<>() {
            @Override
            public Row get(int i) {
                return row(indices[i], findings.get(indices[i]), ground, words);
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
        return new ReportTable(words.text("kind." + kind.key()), columns, rows);
    }

    private static Row row(int index, Finding finding, GroundCounts ground, ReportWords words) {
        List<Object> cells = new ArrayList<>(Arrays.asList(index + 1, words.ids(finding.grids()), size(finding.area()),
                size(finding.width())));
        GroundCounts.Inside inside = ground.in(finding.shape());
        Stream.of(inside.households(), inside.cases()).filter(Objects::nonNull).forEach(cells::add);
        String severity = words.text("severity." + finding.severity().key());
        cells.add(finding.sliver() ? words.text("severity.sliver", severity) : severity);
        cells.add(words.sentence(finding));
        return new Row(MapInk.colour(finding.kind()), cells);
    }

    /** Indices of the findings that matter most: by severity, then the largest. */
    private static List<Integer> gravest(List<Finding> findings) {
        return IntStream.range(0, findings.size()).filter(i -> !findings.get(i).shape().isEmpty()).boxed()
                .sorted(Comparator.<Integer, Severity>comparing(i -> findings.get(i).severity())
                        .thenComparing(i -> -findings.get(i).area())).limit(DETAILS).toList();
    }

    private static ReportMap detail(int index, Finding finding, FindingMaps maps, ReportWords words) {
        Envelope box = MapInk.about(maps.box(index), ROOM, LEAST_METRES);
        return new ReportMap(words.text("detail.title", index + 1, words.text("kind." + finding.kind().key()),
                words.text("severity." + finding.severity().key())), words.sentence(finding), box, maps.detail(), List.of());
    }

    private static List<String> notes(List<Finding> findings, List<Integer> gravest, ReportWords words) {
        List<String> notes = new ArrayList<>(List.of(words.text("note.measure"), words.text("note.rates"),
                words.text("note.severity")));
        notes.add(words.text("note.numbers", Math.min(findings.size(), FindingMaps.NUMBERS), findings.size()));
        notes.add(words.text("note.details", gravest.size(), findings.size()));
        return notes;
    }
}
