package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.grid.GridLocator;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.Balance;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;

/** What each grid that changes has before and after. A place on a border belongs to the grid with the smallest id. */
final class GridBalance {

    private final Map<String, Geometry> shapes = new HashMap<>();
    private final Map<String, Map<Located.Kind, Long>> counts = new HashMap<>();

    private GridBalance(List<Cell> cells, RedrawReport.Things things) {
        List<GridLocator.Area> areas = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.shape() != null && cell.shape().getDimension() == 2) {
                shapes.putIfAbsent(cell.id(), cell.shape());
                areas.add(new GridLocator.Area(cell.id(), cell.shape()));
            }
        }
        if (!things.all().isEmpty()) {
            GridLocator locator = new GridLocator(areas);
            things.all().forEach(thing -> locator.locate(thing.point()).ifPresent(id ->
                    counts.computeIfAbsent(id, _ -> new EnumMap<>(Located.Kind.class)).merge(thing.kind(), thing.count(), Long::sum)));
        }
    }

    private long count(String id, Located.Kind kind) {
        return counts.getOrDefault(id, Map.of()).getOrDefault(kind, 0L);
    }

    /** Null for a grid that is not there. */
    private Double area(String id, RedrawReport.Subject subject) {
        Geometry shape = shapes.get(id);
        return shape == null ? null : subject.measure().area(shape);
    }

    static ReportTable table(RedrawReport.Subject subject, PlanComparison comparison, RedrawReport.Things things, ReportWords words) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.grid"), 24, Form.TEXT),
                new Column(words.text("column.area-before"), 17, Form.AREA), new Column(words.text("column.area-after"), 17, Form.AREA),
                new Column(words.text("column.area-change"), 16, Form.CHANGE)));
        for (Located.Kind kind : things.kinds()) {
            String name = words.text("things." + kind.name().toLowerCase(Locale.ROOT));
            columns.add(new Column(words.text("column.before", name), 13, Form.COUNT));
            columns.add(new Column(words.text("column.after", name), 13, Form.COUNT));
            columns.add(new Column(words.text("column.change", name), 13, Form.COUNT_CHANGE));
        }
        GridBalance before = new GridBalance(subject.first(), things);
        GridBalance after = new GridBalance(subject.second(), things);
        List<Row> rows = new ArrayList<>();
        for (String id : changed(comparison)) {
            Double had = before.area(id, subject);
            Double has = after.area(id, subject);
            List<Object> cells = new ArrayList<>(Arrays.asList(id, had, has, (has == null ? 0 : has) - (had == null ? 0 : had)));
            for (Located.Kind kind : things.kinds()) {
                long counted = before.count(id, kind);
                long counts = after.count(id, kind);
                cells.addAll(List.of(counted, counts, counts - counted));
            }
            rows.add(new Row(0, cells));
        }
        return new ReportTable(words.text("table.balance"), columns, rows);
    }

    /** How evenly what makes work is spread over all grids, before and after. */
    static ReportTable spread(RedrawReport.Subject subject, RedrawReport.Things things, ReportWords words) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.kind"), 22, Form.TEXT)));
        for (String when : List.of("before", "after")) {
            for (String what : List.of("mean", "variation", "least", "most")) {
                columns.add(new Column(words.text("column." + when, words.text("spread." + what)), 13,
                        what.equals("variation") ? Form.LENGTH : what.equals("mean") ? Form.AREA : Form.COUNT));
            }
        }
        GridBalance before = new GridBalance(subject.first(), things);
        GridBalance after = new GridBalance(subject.second(), things);
        List<Row> rows = things.kinds().stream().filter(kind -> kind == Located.Kind.HOUSEHOLD || kind == Located.Kind.CASE).map(kind -> {
            Balance had = before.balance(kind);
            Balance has = after.balance(kind);
            return Row.of(0, words.text("spread." + kind.name().toLowerCase(Locale.ROOT)), had.mean(), had.variation(), had.least(),
                    had.most(), has.mean(), has.variation(), has.least(), has.most());
        }).toList();
        return new ReportTable(words.text("table.spread"), columns, rows);
    }

    private Balance balance(Located.Kind kind) {
        return Balance.of(shapes.keySet().stream().map(id -> count(id, kind)).toList());
    }

    private static Set<String> changed(PlanComparison comparison) {
        Set<String> ids = new TreeSet<>();
        comparison.lineage().stream().filter(each -> each.kind() != Lineage.Kind.UNCHANGED).map(Lineage::grid).forEach(ids::add);
        for (Transfer transfer : comparison.transfers()) {
            for (String id : new String[] {transfer.from(), transfer.to()}) {
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
