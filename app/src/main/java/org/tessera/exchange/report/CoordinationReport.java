package org.tessera.exchange.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.tessera.cases.coordination.AgendaItem;
import org.tessera.cases.coordination.AgendaTopic;
import org.tessera.cases.coordination.CoordinationPack;
import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.exchange.report.Report.Fact;
import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.insight.indicator.MeetingFigures;

/** What the pack of a coordination meeting holds: what became of earlier decisions, the agenda, the figures, new decisions. Stateless. */
public final class CoordinationReport {

    private CoordinationReport() {
    }

    /**
     * What the pack is about.
     *
     * @param pack    agenda, tasks and decisions
     * @param figures indicators
     * @param area    name of the township; empty for the district
     */
    public record Subject(CoordinationPack pack, MeetingFigures figures, String area) {
    }

    public static Report of(Subject subject, ReportWords words, ZonedDateTime time) {
        CoordinationPack pack = subject.pack();
        FigureTables figures = new FigureTables(subject.figures(), words);
        List<ReportTable> tables = new ArrayList<>();
        tables.add(earlier(pack, words));
        for (AgendaTopic topic : AgendaTopic.values()) {
            tables.add(agenda(topic, pack, words));
        }
        tables.add(figures.rates());
        tables.add(figures.times());
        tables.addAll(figures.parts());
        tables.add(decisions(pack, words));
        String kind = words.text(pack.period().isWeek() ? "pack.title-week" : "pack.title-month", pack.period().name());
        String title = subject.area().isEmpty() ? kind : words.text("pack.title-area", kind, subject.area());
        return new Report(words, title, time, facts(subject, words), null, counts(pack, words), tables, List.of(), notes(words),
                List.of(figures.cases()));
    }

    private static List<Fact> facts(Subject subject, ReportWords words) {
        CoordinationPack pack = subject.pack();
        MeetingPeriod period = pack.period();
        long done = pack.earlier().stream().filter(task -> task.completion() != null && !task.completion().at().isAfter(pack.at())).count();
        return List.of(Fact.text(words.text("pack.period"), words.text("pack.days", period.first().toString(),
                        period.next().minusDays(1).toString(), period.zone().getId())),
                Fact.text(words.text("pack.scope"), subject.area().isEmpty() ? words.text("pack.district") : subject.area()),
                Fact.text(words.text("pack.seen"), time(pack.at(), period.zone())),
                new Fact(words.text("pack.items"), pack.agenda().size(), Form.COUNT),
                Fact.text(words.text("pack.tasks"), words.text("pack.done", done, pack.earlier().size())),
                new Fact(words.text("pack.decisions"), pack.decisions().size(), Form.COUNT));
    }

    private static ReportTable counts(CoordinationPack pack, ReportWords words) {
        List<Row> rows = new ArrayList<>();
        for (AgendaTopic topic : AgendaTopic.values()) {
            rows.add(Row.of(0, words.text("pack.topic." + key(topic)), pack.of(topic).size(), words.text("pack.rule." + key(topic))));
        }
        return new ReportTable(words.text("pack.table-agenda"), List.of(new Column(words.text("column.topic"), 18, Form.TEXT),
                new Column(words.text("column.items"), 6, Form.COUNT), new Column(words.text("column.rule"), 60, Form.TEXT)), rows);
    }

    private static ReportTable agenda(AgendaTopic topic, CoordinationPack pack, ReportWords words) {
        boolean counted = topic == AgendaTopic.SENT_BACK || topic == AgendaTopic.REPEATED;
        boolean repeated = topic == AgendaTopic.REPEATED;
        List<AgendaItem> items = pack.of(topic);
        List<Column> columns = new ArrayList<>(List.of(new Column(words.text("column.number"), 5, Form.COUNT)));
        if (!repeated) {
            columns.add(new Column(words.text("column.case"), 14, Form.TEXT));
        }
        columns.add(new Column(words.text("column.matter"), 25, Form.TEXT));
        columns.add(new Column(words.text("column.lead"), 18, Form.TEXT));
        if (counted) {
            columns.add(new Column(words.text(repeated ? "column.reports" : "column.times"), 11, Form.COUNT));
        }
        if (repeated) {
            columns.add(new Column(words.text("column.cases"), 22, Form.TEXT));
        } else {
            columns.add(new Column(words.text("pack.since." + key(topic)), 18, Form.TEXT));
        }
        columns.add(new Column(words.text("column.next-step"), 24, Form.TEXT));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            AgendaItem item = items.get(i);
            List<Object> cells = new ArrayList<>(List.of(i + 1));
            if (!repeated) {
                cells.add(words.ids(item.cases()));
            }
            cells.add(item.subject());
            cells.add(item.lead().isEmpty() ? words.text("pack.nobody") : item.lead());
            if (counted) {
                cells.add(item.count());
            }
            cells.add(repeated ? FigureTables.some(item.cases(), words) : time(item.since(), pack.period().zone()));
            cells.add(next(item, words));
            rows.add(new Row(0, cells));
        }
        return new ReportTable(words.text("pack.topic." + key(topic)), columns, rows);
    }

    private static String next(AgendaItem item, ReportWords words) {
        AgendaItem.NextStep next = item.next();
        if (next == null) {
            return words.text("pack.to-decide");
        }
        String owner = next.owner().isEmpty() ? words.text("pack.nobody") : next.owner();
        return words.text("pack.next-step", owner, next.words().isEmpty() ? words.text("pack.standing-step") : next.words(),
                next.due().toString());
    }

    private static ReportTable earlier(CoordinationPack pack, ReportWords words) {
        List<Row> rows = new ArrayList<>();
        for (TaskItem task : pack.earlier()) {
            boolean done = task.completion() != null && !task.completion().at().isAfter(pack.at());
            rows.add(Row.of(0, task.period(), task.what(), task.owner(), task.due().toString(),
                    words.text("task." + task.stateAt(pack.at(), pack.period().zone()).name().toLowerCase(java.util.Locale.ROOT)),
                    done ? words.text("pack.done-words", task.completion().words(), time(task.completion().at(), pack.period().zone()))
                            : ""));
        }
        return new ReportTable(words.text("pack.table-earlier"), List.of(new Column(words.text("column.meeting"), 10, Form.TEXT),
                new Column(words.text("column.decided"), 34, Form.TEXT), new Column(words.text("column.owner"), 18, Form.TEXT),
                new Column(words.text("column.due"), 12, Form.TEXT), new Column(words.text("column.state"), 12, Form.TEXT),
                new Column(words.text("column.result"), 28, Form.TEXT)), rows);
    }

    private static ReportTable decisions(CoordinationPack pack, ReportWords words) {
        List<Row> rows = new ArrayList<>();
        for (Decision decision : pack.decisions()) {
            rows.add(Row.of(0, rows.size() + 1, decision.what(), decision.owner(), decision.due().toString(), words.ids(decision.cases())));
        }
        return new ReportTable(words.text("pack.table-decisions"), List.of(new Column(words.text("column.number"), 5, Form.COUNT),
                new Column(words.text("column.decided"), 40, Form.TEXT), new Column(words.text("column.owner"), 20, Form.TEXT),
                new Column(words.text("column.due"), 12, Form.TEXT), new Column(words.text("column.cases"), 24, Form.TEXT)), rows);
    }

    private static List<String> notes(ReportWords words) {
        return List.of(words.text("note.pack-rules"), words.text("note.pack-cohort"), words.text("note.pack-empty"),
                words.text("note.pack-cases"), words.text("note.pack-time"));
    }

    private static String key(AgendaTopic topic) {
        return topic.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String time(Instant moment, ZoneId zone) {
        return moment == null ? "" : java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(zone));
    }
}
