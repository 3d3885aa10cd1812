package org.tessera.exchange.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.report.Report.Fact;
import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;

/** What the report of a redraw holds: what changes hands, each grid's balance, what becomes of every grid. Stateless. */
public final class RedrawReport {

    /** Transfers that get a map of their own. */
    static final int DETAILS = 12;

    private static final double ROOM = 0.35;
    private static final double LEAST_METRES = 60;

    private RedrawReport() {
    }

    /**
     * Two plans in one CRS.
     *
     * @param title    what the report is called
     * @param before   name of the first plan
     * @param after    name of the second
     * @param first    its grids
     * @param second   its grids
     * @param measure  of their CRS
     * @param toLonLat from their CRS to degrees
     */
    public record Subject(String title, String before, String after, List<Cell> first, List<Cell> second, Measure measure,
            UnaryOperator<Geometry> toLonLat) {
    }

    /**
     * What stands in the grids.
     *
     * @param kinds that were counted, whether there are any or not
     * @param all   of these kinds
     */
    public record Things(Set<Located.Kind> kinds, Collection<Located> all) {

        /** Nothing was counted. */
        public static final Things NONE = new Things(Set.of(), List.of());

        public Things {
            kinds = kinds.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /**
     * Puts the report together; blocking.
     *
     * @param extra lines of the summary and tables that the caller adds at the end of each
     */
    public static Report of(Subject subject, PlanComparison comparison, Things things, Extra extra, ReportWords words,
            ZonedDateTime time) {
        TransferMaps maps = new TransferMaps(subject, comparison, words);
        List<Fact> facts = new ArrayList<>(facts(subject, comparison, things, words));
        facts.addAll(extra.facts());
        List<ReportTable> tables = new ArrayList<>(List.of(GridBalance.spread(subject, things, words),
                transfers(comparison, things, maps, words),
                GridBalance.table(subject, comparison, things, words), lineage(comparison, words)));
        tables.addAll(extra.tables());
        List<Integer> largest = IntStream.range(0, comparison.transfers().size())
                .filter(i -> !comparison.transfers().get(i).shape().isEmpty()).boxed()
                .sorted(Comparator.comparing(i -> -comparison.transfers().get(i).area())).limit(DETAILS).toList();
        List<ReportMap> details = largest.stream().map(i -> detail(i, comparison.transfers().get(i), maps, words)).toList();
        List<String> notes = new ArrayList<>(List.of(words.text("note.measure"), words.text("note.transfers"),
                words.text("note.details-redraw", details.size(), comparison.transfers().size())));
        long same = comparison.lineage().stream().filter(each -> each.kind() == Lineage.Kind.UNCHANGED).count();
        notes.add(words.text("note.unchanged", same));
        if (things.kinds().size() < Located.Kind.values().length) {
            notes.add(words.text("note.uncounted", words.ids(EnumSet.complementOf(kinds(things)).stream()
                    .map(kind -> words.text("things." + kind.name().toLowerCase(java.util.Locale.ROOT))).toList())));
        }
        return new Report(words, subject.title(), time, facts, maps.overview(), totals(comparison, words), tables, details, notes);
    }

    /** What a caller adds. */
    public record Extra(List<Fact> facts, List<ReportTable> tables) {

        /** Nothing. */
        public static final Extra NONE = new Extra(List.of(), List.of());
    }

    private static EnumSet<Located.Kind> kinds(Things things) {
        EnumSet<Located.Kind> kinds = EnumSet.noneOf(Located.Kind.class);
        kinds.addAll(things.kinds());
        return kinds;
    }

    private static List<Fact> facts(Subject subject, PlanComparison comparison, Things things, ReportWords words) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.text(words.text("fact.before"), subject.before()),
                Fact.text(words.text("fact.after"), subject.after()),
                new Fact(words.text("fact.grids-before"), subject.first().size(), Form.COUNT),
                new Fact(words.text("fact.grids-after"), subject.second().size(), Form.COUNT),
                new Fact(words.text("fact.transfers"), comparison.transfers().size(), Form.COUNT),
                new Fact(words.text("fact.moved"), comparison.areaMoved(), Form.AREA)));
        for (Located.Kind kind : things.kinds()) {
            facts.add(new Fact(words.text("fact.moved." + kind.name().toLowerCase(java.util.Locale.ROOT)), comparison.moved(kind),
                    Form.COUNT));
        }
        return facts;
    }

    private static ReportTable totals(PlanComparison comparison, ReportWords words) {
        List<Row> rows = new ArrayList<>();
        for (Lineage.Kind kind : Lineage.Kind.values()) {
            rows.add(Row.of(0, words.text("lineage." + kind.key()),
                    comparison.lineage().stream().filter(each -> each.kind() == kind).count()));
        }
        return new ReportTable(words.text("table.totals"), List.of(new Column(words.text("column.becomes"), 60, Form.TEXT),
                new Column(words.text("fact.grids"), 20, Form.COUNT)), rows);
    }

    private static ReportTable transfers(PlanComparison comparison, Things things, TransferMaps maps, ReportWords words) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.number"), 8, Form.COUNT),
                new Column(words.text("column.from"), 28, Form.TEXT), new Column(words.text("column.to"), 28, Form.TEXT),
                new Column(words.text("column.area"), 16, Form.AREA)));
        things.kinds().forEach(kind -> columns.add(new Column(
                words.text("things." + kind.name().toLowerCase(java.util.Locale.ROOT)), 13, Form.COUNT)));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < comparison.transfers().size(); i++) {
            Transfer transfer = comparison.transfers().get(i);
            List<Object> cells = new ArrayList<>(List.of(i + 1, grid(transfer.from(), words), grid(transfer.to(), words),
                    transfer.area()));
            things.kinds().forEach(kind -> cells.add(transfer.moved(kind)));
            rows.add(new Row(maps.colour(transfer), cells));
        }
        return new ReportTable(words.text("table.transfers"), columns, rows);
    }

    static String grid(String id, ReportWords words) {
        return id == null ? words.text("grid.none") : id;
    }

    private static ReportTable lineage(PlanComparison comparison, ReportWords words) {
        List<Column> columns = List.of(new Column(words.text("column.grid"), 24, Form.TEXT),
                new Column(words.text("column.becomes"), 14, Form.TEXT), new Column(words.text("column.goes"), 38, Form.TEXT),
                new Column(words.text("column.comes"), 38, Form.TEXT));
        List<Row> rows = comparison.lineage().stream().filter(each -> each.kind() != Lineage.Kind.UNCHANGED)
                .map(each -> Row.of(0, each.grid(), words.text("lineage." + each.kind().key()), shares(each.to(), words),
                        shares(each.from(), words))).toList();
        return new ReportTable(words.text("table.lineage"), columns, rows);
    }

    private static String shares(List<Lineage.Share> shares, ReportWords words) {
        return words.ids(shares.stream().map(share -> words.share(grid(share.grid(), words), share.share())).toList());
    }

    private static ReportMap detail(int index, Transfer transfer, TransferMaps maps, ReportWords words) {
        return new ReportMap(words.text("detail.transfer", index + 1), words.text("sentence.transfer", grid(transfer.from(), words),
                grid(transfer.to(), words), transfer.area()), MapInk.about(maps.box(index), ROOM, LEAST_METRES), maps.detail(),
                List.of());
    }
}
