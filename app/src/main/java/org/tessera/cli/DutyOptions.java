package org.tessera.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import org.tessera.duty.check.ResponsibilityCheck;
import org.tessera.duty.check.ResponsibilityInput;
import org.tessera.exchange.profile.InspectionFile;
import org.tessera.exchange.report.DutyWords;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** The responsibility check of the workspace, as options of {@code check}. */
final class DutyOptions {

    private static final int MOST_DAYS = 366;

    @Option(names = "--duty", description = "checks the responsibility list, the roster and inspections of the workspace")
    private boolean duty;

    @Option(names = "--date", paramLabel = "DAY", description = "the day to check, as 2026-01-31 (default: the workspace's clock)")
    private LocalDate date;

    @Option(names = "--zone", paramLabel = "ZONE", description = "where a day begins (default: Asia/Shanghai)")
    private ZoneId zone = DutyDay.DEFAULT_ZONE;

    @Option(names = "--inspections", paramLabel = "FILE", description = "visits: object, department, date, place (id of a grid, or words)")
    private Path inspections;

    @Option(names = "--within", paramLabel = "DAYS",
            description = "two departments' visits to one object at most so many days apart are repeated (default: 7)")
    private int within = ResponsibilityInput.WEEK;

    /** Whether {@code --duty} was given. */
    boolean wanted() {
        return duty;
    }

    /** The answer, or empty without {@code --duty}. */
    Optional<DutyAnswer> run(WorkspaceOptions place, CommandSpec command, DutyWords words) {
        if (!duty) {
            if (date != null || inspections != null) {
                throw new ParameterException(command.commandLine(), "--date and --inspections belong to --duty");
            }
            return Optional.empty();
        }
        if (within < 0 || within > MOST_DAYS) {
            throw new ParameterException(command.commandLine(), "--within is a number of days from 0 to " + MOST_DAYS);
        }
        InspectionFile visits = inspections == null ? new InspectionFile(List.of(), List.of()) : InspectionFile.read(inspections);
        try (Workspace workspace = EmbeddedWorkspace.open(place.directory(), AccessMode.READ)) {
            LocalDate day = date != null ? date : LocalDate.ofInstant(SavedClock.of(workspace).now(), zone);
            ResponsibilityInput input = new DutyDay(workspace, day, zone).input(visits.visits(), within);
            return Optional.of(DutyAnswer.of(ResponsibilityCheck.run(input), visits.problems(), words));
        }
    }
}
