package org.tessera.console.frame;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

import org.tessera.console.planning.ComparePane;
import org.tessera.console.planning.DraftPane;
import org.tessera.console.planning.DraftingPane;
import org.tessera.console.planning.DraftingViewModel;
import org.tessera.console.planning.FindingLine;
import org.tessera.console.planning.GapsPane;
import org.tessera.console.planning.PlanAct;
import org.tessera.console.planning.PlanHand;
import org.tessera.console.planning.PlanTool;
import org.tessera.console.planning.PlanningPane;
import org.tessera.console.planning.RepairPane;
import org.tessera.console.planning.Workbench;
import org.tessera.console.planning.WorkbenchMap;
import org.tessera.console.report.PlanReports;
import org.tessera.console.report.ReportKind;
import org.tessera.console.report.ReportPane;
import org.tessera.console.report.ReportViewModel;
import org.tessera.console.situation.ConsoleView;

/** The panels of the planning view and their keys; made when the view is first looked at. */
final class PlanningControls {

    private static final int DAYS_AHEAD = 7;

    private final Workbench bench;
    private final ConsoleModels models;
    private final ConsoleActions actions;
    private final DatePicker from = new DatePicker();
    private final GapsPane gaps;
    private final PlanningPane findings;
    private final StackPane draft;
    private final ComparePane comparison;
    private final ReportViewModel reports;
    private ReportPane reportSheet;

    PlanningControls(ConsoleModels models, ConsoleServices services, ConsoleFrame frame, ConsoleActions actions) {
        this.models = models;
        this.actions = actions;
        bench = models.bench();
        bind();
        from.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        from.setValue(services.plans().today().plusDays(DAYS_AHEAD));
        gaps = new GapsPane(bench.gaps(), models.messages());
        findings = new PlanningPane(bench.check(), models.messages(), ConsoleAction.CHECK.cap(),
                frame.key(ConsoleAction.REPORT_CHECK),
                new VBox(8, gaps, new RepairPane(bench.repair(), models.messages(), Stream.of(ConsoleAction.REPAIR_ONE,
                        ConsoleAction.REPAIR_ALL, ConsoleAction.GAP_ALLOW, ConsoleAction.GAP_LIST).map(frame::key).toArray(Node[]::new),
                        frame.key(ConsoleAction.REPAIR_ACCEPT), frame.key(ConsoleAction.REPAIR_DISMISS))));
        findings.setPrefWidth(388);
        draft = side(frame, new DraftPane(bench, models.messages(), tool -> ConsoleAction.valueOf("PLAN_" + tool.name()).cap(),
                name -> frame.key(ConsoleAction.valueOf("PLAN_" + name.toUpperCase(Locale.ROOT))), from));
        draft.setPrefWidth(404);
        comparison = new ComparePane(bench.comparison(), models.messages(), frame.key(ConsoleAction.PLAN_COMPARE),
                frame.key(ConsoleAction.REPORT_REDRAW));
        comparison.setPrefHeight(250);
        actions.bind(ConsoleAction.PLAN_COMPARE, comparison::chooseOther);
        reports = new ReportViewModel(new PlanReports(bench, services.plans(), services.coverage(), models.messages(),
                () -> services.clock().now().atZone(Console.ZONE)), models.messages(), models.notices(), services.work(),
                services.workspace().exports());
        actions.bind(ConsoleAction.REPORT_CHECK, () -> report(frame, ReportKind.CHECK));
        actions.bind(ConsoleAction.REPORT_REDRAW, () -> report(frame, ReportKind.REDRAW));
        new PlanHand(frame.map().map(), bench);
        new WorkbenchMap(bench, models.themeProperty(), models.messages(), services.work(), frame.map()::showWork);
        bench.gaps().askedProperty().addListener((_, _, asked) -> {
            // A field that is put away must not keep the keys to itself.
            if (asked == null) {
                findings.focusList();
            }
        });
        bench.gaps().chosenProperty().addListener((_, _, permit) -> {
            if (permit != null) {
                frame.map().showFinding(permit.shape().getEnvelopeInternal());
            }
        });
        bench.comparison().chosenProperty().addListener((_, _, transfer) -> {
            if (transfer != null && !transfer.shape().isEmpty()) {
                frame.map().chooseFinding("transfer:" + transfer.from() + ">" + transfer.to(),
                        transfer.shape().getEnvelopeInternal());
            }
        });
    }

    PlanningPane findings() {
        return findings;
    }

    StackPane draft() {
        return draft;
    }

    /** The redraw panel, or in its place the drafting. */
    private StackPane side(ConsoleFrame frame, DraftPane redraw) {
        DraftingViewModel drafting = bench.drafting();
        DraftingPane search = new DraftingPane(drafting, models.messages(), frame.key(ConsoleAction.DRAFTING_START),
                ConsoleAction.DRAFTING_START.cap(), frame.key(ConsoleAction.DRAFTING_TAKE), frame.key(ConsoleAction.DRAFTING_BACK));
        search.visibleProperty().bind(drafting.openProperty());
        redraw.visibleProperty().bind(drafting.openProperty().not());
        drafting.openProperty().addListener((_, _, open) -> {
            if (!open) {
                frame.map().map().requestFocus();
            }
        });
        return new StackPane(redraw, search);
    }

    ComparePane comparison() {
        return comparison;
    }

    /** The sheet is made when it is first asked for. */
    private void report(ConsoleFrame frame, ReportKind kind) {
        if (reportSheet == null) {
            reportSheet = new ReportPane(reports, models.messages());
            frame.cover(reportSheet);
            reports.sheet().openProperty().addListener((_, _, open) -> {
                if (!open) {
                    // Else the focus goes to some text field, and letters are no keys any more.
                    frame.map().map().requestFocus();
                }
            });
        }
        reports.begin(kind);
    }

    private void bind() {
        for (PlanTool tool : PlanTool.values()) {
            actions.bind(ConsoleAction.valueOf("PLAN_" + tool.name()), () -> {
                if (bench.draft().offers(tool)) {
                    bench.draft().toolProperty().set(tool);
                }
            });
        }
        for (PlanAct act : PlanAct.values()) {
            actions.bind(ConsoleAction.valueOf("PLAN_" + act.name()), () -> bench.draft().act(act, from.getValue(),
                    models.messages().text("plan.reason." + act.id())));
        }
        actions.bind(ConsoleAction.PLAN_NEW, bench.draft()::create);
        actions.bind(ConsoleAction.PLAN_UNDO, bench.draft()::undo);
        actions.bind(ConsoleAction.PLAN_REDO, bench.draft()::redo);
        actions.bind(ConsoleAction.PLAN_DRAFTING, bench.drafting()::open);
        actions.bind(ConsoleAction.DRAFTING_START, bench.drafting()::startOrStop);
        actions.bind(ConsoleAction.DRAFTING_TAKE, bench.drafting()::take);
        actions.bind(ConsoleAction.DRAFTING_BACK, bench.drafting()::leave);
        actions.bind(ConsoleAction.REPAIR_ONE, () -> {
            FindingLine chosen = bench.check().chosenProperty().get();
            if (chosen != null) {
                bench.repair().propose(List.of(chosen));
            }
        });
        actions.bind(ConsoleAction.GAP_ALLOW, () -> bench.gaps().ask(bench.check().chosenProperty().get()));
        actions.bind(ConsoleAction.GAP_LIST, () -> gaps.turn());
        actions.bind(ConsoleAction.UNDO, () -> {
            if (models.situation().viewProperty().get() != ConsoleView.PLANNING || !bench.gaps().undo()) {
                models.desk().undo();
            }
        });
        actions.bind(ConsoleAction.REPAIR_ALL, () -> bench.repair().propose(null));
        actions.bind(ConsoleAction.REPAIR_ACCEPT, bench.repair()::accept);
        actions.bind(ConsoleAction.REPAIR_DISMISS, bench.repair()::dismiss);
    }
}
