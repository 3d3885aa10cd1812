package org.tessera.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.ledger.MonthlySheet;
import org.tessera.console.i18n.Language;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.open311.PublicView;
import org.tessera.exchange.open311.RequestFile;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.exchange.report.MonthlySheetFile;
import org.tessera.exchange.report.ReportWords;
import org.tessera.exchange.write.JournalFile;
import org.tessera.exchange.write.LayerWriter;
import org.tessera.exchange.write.RecordedLayer;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** Data out, in open formats; the file appears whole or not at all. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes records of the workspace to a file.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--as", required = true, paramLabel = "KIND", description = "grids, cases, kpi, journal, ledger or open311")
    private Kind kind;

    @Option(names = "--level", defaultValue = "grid", paramLabel = "TIER",
            description = "tier of grids: grid (default), community, township or district")
    private Tier level;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = ".geojson, .json, .csv or .gpkg; the journal: .json or .jsonl; kpi: .json; open311: .json or .xml;"
                    + " the monthly sheet of the ledger: .csv or .xlsx")
    private Path out;

    @Option(names = "--period", paramLabel = "PERIOD",
            description = "of kpi, as 2026-03, 2026-W10 or 2026-03-02; repeatable (default: every month with cases);"
                    + " of the ledger one month")
    private List<String> periods = new ArrayList<>();

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of the periods (default: Asia/Shanghai)")
    private ZoneId zone = DutyDay.DEFAULT_ZONE;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en",
            description = "language of a workbook, zh or en (default: en)")
    private Language language;

    @Override
    public Integer call() {
        boolean supported = switch (kind) {
            case JOURNAL -> JournalFile.supports(out);
            case LEDGER -> MonthlySheetFile.supports(out);
            case KPI -> out.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            case OPEN311 -> RequestFile.supports(out);
            case GRIDS, CASES -> LayerWriter.supports(out);
        };
        if (!supported) {
            throw new UnwritableOutput(out + ": has an unknown format; expected " + switch (kind) {
                case JOURNAL -> ".json or .jsonl";
                case KPI -> ".json";
                case OPEN311 -> ".json or .xml";
                case LEDGER -> ".csv or .xlsx";
                case GRIDS, CASES -> ".geojson, .json, .csv or .gpkg";
            }, null);
        }
        if (kind == Kind.LEDGER) {
            month();
        }
        List<ReportPeriod> wanted = periods.stream().map(this::period).toList();
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            long written = switch (kind) {
                case GRIDS -> RecordedLayer.grids(workspace.grids().areas(Scope.WHOLE_DISTRICT, level)).write(out);
                case CASES -> RecordedLayer.cases(workspace.cases()
                        .list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE))).write(out);
                case LEDGER -> MonthlySheetFile.write(sheet(workspace), new ReportWords(language.locale()), out);
                case KPI -> KpiAnswer.of(workspace, wanted, zone).write(out);
                case JOURNAL -> JournalFile.write(out, workspace.journal());
                case OPEN311 -> open311(workspace);
            };
            output.print(new Answer(written, out.toString()), String.format(Locale.ROOT, "%,d %s written to %s", written,
                    List.of("grids", "cases", "indicators", "entries", "service requests", "needs").get(kind.ordinal()), out));
            return ExitCode.DONE;
        }
    }

    /** All cases, as the public sees them now. */
    private long open311(Workspace workspace) {
        Instant shown = Instant.now();
        return RequestFile.write(out, workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE)),
                new PublicView(ServiceCatalog.of(workspace, shown, zone), shown, zone));
    }

    /** The sheet of the month as far as the saved clock knows it. */
    private MonthlySheet sheet(Workspace workspace) {
        return MonthlySheet.of(month(), zone, workspace.ledger().all(Scope.WHOLE_DISTRICT),
                workspace.ledger().suggestions(Scope.WHOLE_DISTRICT), SavedClock.of(workspace).now());
    }

    private YearMonth month() {
        if (periods.size() != 1 || !periods.getFirst().matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--as ledger takes one month, as --period 2026-11");
        }
        return YearMonth.parse(periods.getFirst());
    }

    private ReportPeriod period(String text) {
        return ReportPeriod.parse(text, zone).orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "--period " + text
                + ": expected a month, a week or a day, as 2026-03, 2026-W10 or 2026-03-02"));
    }

    /** What can be written. */
    private enum Kind {
        GRIDS,
        CASES,
        KPI,
        JOURNAL,
        OPEN311,
        LEDGER
    }

    /** The JSON form. */
    private record Answer(long written, String file) {
    }
}
