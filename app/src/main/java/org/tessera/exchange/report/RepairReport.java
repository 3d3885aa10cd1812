package org.tessera.exchange.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.report.Report.Fact;
import org.tessera.exchange.report.ReportTable.Column;
import org.tessera.exchange.report.ReportTable.Row;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.PlanDiff;
import org.tessera.grid.plan.Transfer;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.Withdrawal;

/** What the report of a repair holds: the redraw that it is, the findings before and after, and what stays with its reason. Stateless. */
public final class RepairReport {

    private RepairReport() {
    }

    /**
     * Compares the plan with what the repair makes of it; blocking.
     *
     * @param input    name of the plan
     * @param output   name of the repaired plan
     * @param cells    the grids as they are; ids are unique
     * @param measure  of their CRS
     * @param toLonLat from their CRS to degrees
     */
    public static Report of(String input, String output, List<Cell> cells, RepairProposal proposal, Measure measure,
            UnaryOperator<Geometry> toLonLat, Edition edition) {
        ReportWords words = edition.words();
        List<String> withdrawn = proposal.withdrawn().stream().map(Withdrawal::id).toList();
        List<Cell> before = cells.stream().filter(cell -> !withdrawn.contains(cell.id())).toList();
        List<Cell> after = proposal.applied(cells);
        RedrawReport.Subject subject = new RedrawReport.Subject(words.text("repair.title"), input, output, before, after, measure,
                toLonLat);
        PlanComparison comparison = new PlanComparison(transfers(proposal), PlanDiff.of(before, after, measure).lineage());
        return RedrawReport.of(subject, comparison, RedrawReport.Things.NONE, extra(proposal, words), words, edition.time());
    }

    /** As the repair tells them: in an overlap it knows who keeps the ground, which shapes alone do not. */
    private static List<Transfer> transfers(RepairProposal proposal) {
        return proposal.steps().stream().flatMap(step -> step.transfers().stream()).map(moved -> new Transfer(
                moved.from().isEmpty() ? null : moved.from(), moved.to().isEmpty() ? null : moved.to(), moved.area(), moved.piece(),
                Map.of())).toList();
    }

    /**
     * Which edition of a report.
     *
     * @param words its language
     * @param time  when it is made
     */
    public record Edition(ReportWords words, ZonedDateTime time) {
    }

    private static RedrawReport.Extra extra(RepairProposal proposal, ReportWords words) {
        List<Fact> facts = List.of(new Fact(words.text("fact.findings-before"), proposal.before().findings().size(), Form.COUNT),
                new Fact(words.text("fact.findings-after"), proposal.after().findings().size(), Form.COUNT));
        List<Column> kinds = List.of(new Column(words.text("column.kind"), 30, Form.TEXT),
                new Column(words.text("fact.findings-before"), 24, Form.COUNT),
                new Column(words.text("fact.findings-after"), 24, Form.COUNT));
        List<Row> counts = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            counts.add(Row.of(MapInk.colour(kind), words.text("kind." + kind.key()), proposal.before().counts().get(kind),
                    proposal.after().counts().get(kind)));
        }
        List<Column> left = List.of(new Column(words.text("column.kind"), 16, Form.TEXT),
                new Column(words.text("column.grids"), 24, Form.TEXT), new Column(words.text("column.area"), 14, Form.AREA),
                new Column(words.text("column.meaning"), 40, Form.TEXT), new Column(words.text("column.reason"), 40, Form.TEXT));
        List<Row> residual = proposal.residual().stream().map(stays -> Row.of(MapInk.colour(stays.defect().kind()),
                words.text("kind." + stays.defect().kind().key()), words.ids(stays.defect().grids()), stays.defect().area(),
                words.sentence(stays.defect()), stays.reason())).toList();
        List<ReportTable> tables = new ArrayList<>(List.of(new ReportTable(words.text("table.counts"), kinds, counts),
                new ReportTable(words.text("table.residual"), left, residual)));
        tables.add(new ReportTable(words.text("table.withdrawn"), List.of(new Column(words.text("column.grid"), 24, Form.TEXT),
                new Column(words.text("column.withdrawn"), 60, Form.TEXT)), proposal.withdrawn().stream()
                .map(gone -> Row.of(0, gone.id(), gone.reason())).toList()));
        return new RedrawReport.Extra(facts, tables);
    }
}
