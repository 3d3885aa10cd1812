package org.tessera.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
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
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.console.i18n.Language;
import org.tessera.exchange.report.CoordinationReport;
import org.tessera.exchange.report.ReportFile;
import org.tessera.exchange.report.ReportWords;
import org.tessera.grid.Grid;
import org.tessera.journal.Refusal;
import org.tessera.map.engine.PrintProgress;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.MeetingRoom;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** The pack of a weekly or monthly coordination meeting. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the coordination pack of a week or a month.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "an ISO week or a month, as 2026-W47 or 2026-11")
    private String period;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = ".pdf, .xlsx or .docx")
    private Path out;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh", description = "zh or en (default: zh)")
    private Language language;

    @Option(names = "--tier", paramLabel = "TIER", defaultValue = "district",
            description = "whose meeting: district (default) or township")
    private Tier tier;

    @Option(names = "--area", paramLabel = "ID", defaultValue = "", description = "id of the township")
    private String area;

    @Option(names = "--zone", paramLabel = "ZONE", description = "where a day begins (default: Asia/Shanghai)")
    private ZoneId zone = DutyDay.DEFAULT_ZONE;

    @Override
    public Integer call() {
        MeetingPeriod wanted = MeetingPeriod.parse(period, zone).orElseThrow(() -> usage("--period " + period
                + ": expected an ISO week or a month, as 2026-W47 or 2026-11"));
        if (tier != Tier.DISTRICT && tier != Tier.TOWNSHIP || (tier == Tier.TOWNSHIP) == area.isEmpty()) {
            throw usage("--tier " + tier.name().toLowerCase(Locale.ROOT)
                    + ": expected district, or township with the id of the township in --area");
        }
        ReportFile.requireWritable(out, false);
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            Scope scope = tier == Tier.DISTRICT ? Scope.WHOLE_DISTRICT : new Scope(tier, area);
            String name = tier == Tier.DISTRICT ? "" : name(workspace);
            Instant now = SavedClock.of(workspace).now();
            MeetingRoom room = new MeetingRoom(workspace, zone);
            MeetingRoom.Papers papers = room.papers(scope, wanted, now);
            CoordinationReport.Subject subject = new CoordinationReport.Subject(papers.pack(), papers.figures(), name);
            int pages = ReportFile.write(out, CoordinationReport.of(subject, new ReportWords(language.locale()), now.atZone(zone)),
                    PrintProgress.NONE);
            output.print(new Answer(pages, out.toString()), String.format(Locale.ROOT, "%,d %s written to %s", pages,
                    out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? "sheets" : "pages", out));
            return ExitCode.DONE;
        }
    }

    private String name(Workspace workspace) {
        return workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.TOWNSHIP).stream().filter(each -> each.id().equals(area)).findFirst()
                .map(Grid::label)
                .orElseThrow(() -> new Refusal("refusal.no-township", "the workspace has no township " + area, area));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /**
     * The JSON form.
     *
     * @param pages sheets of a workbook
     */
    private record Answer(int pages, String file) {
    }
}
