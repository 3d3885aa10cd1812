package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.insight.indicator.CaseUnits;
import org.tessera.insight.indicator.Indicator;
import org.tessera.insight.indicator.MeetingFigures;
import org.tessera.insight.indicator.Rate;
import org.tessera.insight.indicator.TimeSpread;

/** The figures of a meeting as tables; each with the cases behind it, a dash where no case counts. */
record FigureTables(MeetingFigures figures, ReportWords words) {

    /** Case numbers of a figure that stand beside it; the workbook has them all. */
    private static final int MOST_CASES = 6;
    private static final String NONE = "—";
    private static final List<Indicator> BY_UNIT = List.of(Indicator.HANDLED_IN_TIME, Indicator.OVERDUE_UNHANDLED,
            Indicator.CLOSED_IN_TIME, Indicator.REWORKED);

    /** The first few of a list of cases, and how many more there are. */
    static String some(List<String> cases, ReportWords words) {
        return cases.size() <= MOST_CASES ? words.ids(cases)
                : words.text("figures.more", words.ids(cases.subList(0, MOST_CASES)), cases.size() - MOST_CASES);
    }

    ReportTable rates() {
        List<Row> rows = new ArrayList<>();
        figures.rates().forEach((indicator, rate) -> rows.add(Row.of(0, name(indicator), percent(rate), share(rate),
                percent(figures.before().get(indicator)), change(rate, figures.before().get(indicator)), behind(indicator, rate))));
        return new ReportTable(words.text("figures.table"), List.of(new Column(words.text("column.indicator"), 20, Form.TEXT),
                new Column(words.text("column.value"), 9, Form.TEXT), new Column("n/N", 10, Form.TEXT),
                new Column(words.text("column.last-period"), 11, Form.TEXT), new Column(words.text("column.points"), 12, Form.TEXT),
                new Column(words.text("column.behind"), 40, Form.TEXT)), rows);
    }

    /** Those that need a look: what fulfils a bad figure, what fails a good one. */
    private String behind(Indicator indicator, Rate rate) {
        boolean bad = isBad(indicator);
        Set<String> fulfil = new HashSet<>(rate.numerator());
        List<String> shown = rate.denominator().stream().filter(id -> fulfil.contains(id) == bad).sorted().toList();
        return rate.denominator().isEmpty() ? NONE : shown.isEmpty() ? words.text("figures.none")
                : words.text(bad ? "figures.counted" : "figures.missed", some(shown, words));
    }

    private static boolean isBad(Indicator indicator) {
        return indicator == Indicator.OVERDUE_UNHANDLED || indicator == Indicator.REWORKED || indicator == Indicator.EXTENDED;
    }

    ReportTable times() {
        List<Row> rows = List.of(timeRow("P50", figures.time().percentile(50), figures.earlier().percentile(50)),
                timeRow("P90", figures.time().percentile(90), figures.earlier().percentile(90)),
                timeRow(words.text("figures.mean"), mean(figures.time()), mean(figures.earlier())),
                Row.of(0, words.text("figures.cases"), Integer.toString(figures.time().count()),
                        Integer.toString(figures.earlier().count())));
        return new ReportTable(words.text("figures.table-time"), List.of(new Column(words.text("column.measure"), 20, Form.TEXT),
                new Column(words.text("column.value"), 20, Form.TEXT), new Column(words.text("column.last-period"), 20, Form.TEXT)), rows);
    }

    private static OptionalLong mean(TimeSpread spread) {
        OptionalDouble mean = spread.mean();
        return mean.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.round(mean.getAsDouble()));
    }

    private Row timeRow(String name, OptionalLong now, OptionalLong before) {
        return Row.of(0, name, length(now), length(before));
    }

    private String length(OptionalLong seconds) {
        return seconds.isEmpty() ? NONE : words.text("figures.length", seconds.getAsLong() / 3600, seconds.getAsLong() % 3600 / 60);
    }

    /** The chosen rates by the units below, with a row for what lies in none of them, so that the column adds up; and by department. */
    List<ReportTable> parts() {
        List<Row> areas = new ArrayList<>();
        for (CaseUnits.Unit unit : figures.parts().get(BY_UNIT.getFirst()).parts().keySet()) {
            areas.add(row(unit.unit(), indicator -> figures.parts().get(indicator).parts().get(unit)));
        }
        if (!areas.isEmpty()) {
            areas.add(row(words.text("figures.elsewhere"), indicator -> figures.parts().get(indicator).elsewhere()));
            areas.add(row(words.text("figures.whole"), indicator -> figures.parts().get(indicator).whole()));
        }
        List<Row> leads = new ArrayList<>();
        for (CaseUnits.Unit unit : figures.leads().get(BY_UNIT.getFirst()).keySet()) {
            leads.add(row(unit.unit(), indicator -> figures.leads().get(indicator).get(unit)));
        }
        return List.of(byUnit("figures.table-units", areas), byUnit("figures.table-leads", leads));
    }

    private ReportTable byUnit(String title, List<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.unit"), 18, Form.TEXT)));
        BY_UNIT.forEach(indicator -> columns.add(new Column(name(indicator), 16, Form.TEXT)));
        return new ReportTable(words.text(title), columns, rows);
    }

    private Row row(String name, java.util.function.Function<Indicator, Rate> rates) {
        List<Object> cells = new ArrayList<>(List.of(name));
        BY_UNIT.forEach(indicator -> {
            Rate rate = rates.apply(indicator);
            cells.add(rate.denominator().isEmpty() ? NONE : words.text("figures.with-share", percent(rate), share(rate)));
        });
        return new Row(0, cells);
    }

    /** Every case behind every figure; for the workbook. */
    ReportTable cases() {
        List<Row> rows = new ArrayList<>();
        figures.rates().forEach((indicator, rate) -> {
            Set<String> fulfil = new HashSet<>(rate.numerator());
            rate.denominator().stream().sorted().forEach(id -> rows.add(Row.of(0, name(indicator), id,
                    words.text(fulfil.contains(id) ? "figures.yes" : "figures.no"))));
        });
        figures.time().times().forEach(time -> rows.add(Row.of(0, words.text("figures.table-time"), time.getKey(),
                length(OptionalLong.of(time.getValue())))));
        return new ReportTable(words.text("figures.table-cases"), List.of(new Column(words.text("column.indicator"), 24, Form.TEXT),
                new Column(words.text("column.case"), 20, Form.TEXT), new Column(words.text("column.fulfils"), 16, Form.TEXT)), rows);
    }

    private String name(Indicator indicator) {
        return words.text("indicator." + indicator.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private String percent(Rate rate) {
        OptionalDouble percent = rate.percent();
        return percent.isEmpty() ? NONE : words.text("figures.percent", percent.getAsDouble());
    }

    private static String share(Rate rate) {
        return rate.denominator().isEmpty() ? NONE : rate.numerator().size() + "/" + rate.denominator().size();
    }

    private String change(Rate now, Rate before) {
        if (now.percent().isEmpty() || before.percent().isEmpty()) {
            return NONE;
        }
        double points = now.percent().getAsDouble() - before.percent().getAsDouble();
        return Math.abs(points) < 0.05 ? "0.0" : String.format(java.util.Locale.ROOT, "%+.1f", points);
    }
}
