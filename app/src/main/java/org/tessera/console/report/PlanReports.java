package org.tessera.console.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.tessera.console.i18n.Messages;
import org.tessera.console.planning.Bounds;
import org.tessera.console.planning.Compared;
import org.tessera.console.planning.CoverageRun;
import org.tessera.console.planning.DraftSession;
import org.tessera.console.planning.OtherPlan;
import org.tessera.console.planning.PlanOffice;
import org.tessera.console.planning.Workbench;
import org.tessera.exchange.report.CheckReport;
import org.tessera.exchange.report.RedrawReport;
import org.tessera.exchange.report.Report;
import org.tessera.exchange.report.ReportFile;
import org.tessera.exchange.report.ReportWords;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.GroundCounts;
import org.tessera.grid.plan.Located;

/** Reports on what the workbench has in hand. */
public final class PlanReports implements ReportRun {

    private final Workbench bench;
    private final PlanOffice office;
    private final CoverageRun coverage;
    private final Messages messages;
    private final Supplier<ZonedDateTime> now;

    /**
     * @param now what the reports say they were made at
     */
    public PlanReports(Workbench bench, PlanOffice office, CoverageRun coverage, Messages messages, Supplier<ZonedDateTime> now) {
        this.bench = bench;
        this.office = office;
        this.coverage = coverage;
        this.messages = messages;
        this.now = now;
    }

    /** Works a report out; blocking. */
    private interface Content {
        Report made(ReportWords words, BooleanSupplier cancelled);
    }

    @Override
    public Optional<Job> prepare(ReportKind kind) {
        DraftSession session = bench.draft().sessionProperty().get();
        if (kind == ReportKind.REDRAW && session == null) {
            return Optional.empty();
        }
        ReportWords words = new ReportWords(messages.locale());
        ZonedDateTime time = now.get();
        Content content = kind == ReportKind.CHECK ? check(session, time) : redraw(session, time);
        return Optional.of((file, progress) -> {
            folder(file);
            ReportFile.requireWritable(file);
            ReportFile.write(file, content.made(words, progress::cancelled), progress);
        });
    }

    private Content check(DraftSession session, ZonedDateTime time) {
        List<Cell> draft = session == null ? null : session.cells();
        String name = session == null ? messages.text("compare.in-force") : session.plan().name();
        Bounds bounds = bench.check().boundsProperty().get();
        GroundCounts ground = session == null ? GroundCounts.UNKNOWN
                : GroundCounts.of(session.things(), EnumSet.copyOf(Compared.kinds(session.things())));
        return (words, cancelled) -> {
            List<Cell> cells = draft == null ? office.inForce() : draft;
            return CheckReport.of(new CheckReport.Subject(name, cells, null, CoverageInput.SLIVER_WIDTH, List.of(),
                    UnaryOperator.identity(), ground), coverage.whole(cells, bounds, cancelled), words, time);
        };
    }

    private Content redraw(DraftSession session, ZonedDateTime time) {
        List<Cell> cells = session.cells();
        OtherPlan other = bench.comparison().otherProperty().get();
        String before = bench.comparison().name(other);
        String title = messages.text("report.title.redraw");
        return (words, _) -> {
            Compared compared = office.compare(session, cells, other);
            Set<Located.Kind> kinds = new HashSet<>(Compared.kinds(session.things()));
            return RedrawReport.of(new RedrawReport.Subject(title, before, session.plan().name(), compared.before(),
                    compared.after(), Measure.LON_LAT, UnaryOperator.identity()), compared.changes(),
                    new RedrawReport.Things(kinds, session.things()), RedrawReport.Extra.NONE, words, time);
        };
    }

    private static void folder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": the folder cannot be made", failure);
        }
    }
}
