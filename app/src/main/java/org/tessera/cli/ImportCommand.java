package org.tessera.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.exchange.ImportSummary;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.profile.ImportKind;
import org.tessera.exchange.profile.ImportProgress;
import org.tessera.exchange.profile.ImportRequest;
import org.tessera.exchange.profile.Importer;
import org.tessera.journal.JournalDraft;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** Loads records into the workspace; running it again changes nothing. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Loads records into the workspace.", footer = {
    "",
    "Targets for --map (also found by common names and shipped profiles):",
    "  grids         id name parent",
    "  cases         id opened due closed title category department channel address closureReason longitude latitude",
    "  reports       reference words category channel reported address longitude latitude reporter phone email: each row comes in through",
    "                the one window and becomes a case with a number of ours; the same reference never makes a second one",
    "  staff         id name post area skills simulated from until (first and last day on the roster)",
    "  units         id kind area skills state simulated",
    "  positions     unit time longitude latitude accuracy",
    "  sensors       id name kind observes note",
    "  observations  sensor property time value (or --sensor ID and one column a property)",
    "  households    id people kind (a point; no other column is kept)",
    "  roads         id name kind",
    "  calendar      date kind (holiday or make-up: a free day worked) name",
    "  ledger        id visited area member name phone identity address kind need outcome result promise due owner confirmed how",
    "                (a visit a row; kind: policy_advice, opinion, mediation or help)",
    "  responsibilities  category name kind class subclass matter tier area lead leadTier assisting filing limit limitUnit closing basis",
    "                from until (first and last day; all rows of a category with one first day are one version of it)"})
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--as", required = true, paramLabel = "KIND",
            description = "grids, cases, reports, staff, units, positions, sensors, observations, households, responsibilities, calendar,"
                    + " ledger, roads")
    private String kind;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "GeoJSON, CSV (also .gz), XLSX, Shapefile (also .zip), GeoPackage, FlatGeobuf")
    private List<Path> files;

    @Option(names = "--map", paramLabel = "TARGET=SOURCE", description = "reads the target from this column; repeatable")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "reads and checks everything, writes nothing")
    private boolean dryRun;

    @Option(names = "--crs", paramLabel = "CRS", description = "EPSG:n, GCJ-02 or BD-09 instead of what the file says")
    private String crs;

    @Option(names = "--level", paramLabel = "TIER", description = "tier of grids: grid (default), community, township, district")
    private String level;

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of times without offset (default: Asia/Shanghai)")
    private ZoneId zone;

    @Option(names = "--sensor", paramLabel = "ID", description = "the sensor all observations belong to")
    private String sensor;

    @Option(names = "--save-profile", paramLabel = "NAME", description = "keeps the column mapping in the workspace under this name")
    private String saveProfile;

    @Override
    public Integer call() {
        ImportKind as = ImportKind.of(kind).orElseThrow(() -> unusable("--as " + kind
                + " cannot be imported; expected grids, cases, reports, staff, units, positions, sensors, observations, households,"
                + " responsibilities, calendar, ledger or roads"));
        if (saveProfile != null && !saveProfile.matches("[\\w-]{1,64}")) {
            throw unusable("--save-profile takes letters, digits, '-' and '_'");
        }
        Path profiles = workspaceOptions.directory().resolve("profiles");
        ImportRequest request = new ImportRequest(as, files, mapping, Optional.ofNullable(crs).map(ImportCommand::decode),
                Optional.ofNullable(level).map(ImportCommand::tier), Optional.ofNullable(zone), Optional.ofNullable(sensor),
                Optional.of(profiles));
        Importer importer = new Importer(request, progress());
        ImportSummary summary = dryRun ? rehearse(importer, as) : merge(importer, as);
        if (saveProfile != null && !dryRun) {
            importer.saveProfile(saveProfile, profiles);
        }
        summary.problems().stream().limit(output.json() ? 0 : 200).map(Problem::toString).forEach(output::note);
        output.print(summary, String.format("%,d read: %,d %s, %,d unchanged, %,d refused (%,d ms)", summary.read(),
                summary.accepted(), dryRun ? "would be accepted" : "accepted", summary.unchanged(), summary.refused(),
                summary.millis()));
        return summary.refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private ImportSummary merge(Importer importer, ImportKind as) {
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.WRITE)) {
            return importer.merge(workspace, draft(as));
        }
    }

    /** Reports are held against the lists of the workspace, where there is one. */
    private ImportSummary rehearse(Importer importer, ImportKind as) {
        if (as != ImportKind.REPORTS || !EmbeddedWorkspace.isIn(workspaceOptions.directory())) {
            return importer.rehearse();
        }
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            return importer.rehearse(workspace, draft(as));
        }
    }

    private JournalDraft draft(ImportKind as) {
        return new JournalDraft(Actor.COMMAND_LINE, "import." + as.word(), java.time.Instant.now(),
                String.join(", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList()));
    }

    private ImportProgress progress() {
        boolean terminal = System.console() != null && System.console().isTerminal() && !output.json();
        return !terminal ? ImportProgress.SILENT : new ImportProgress() {
            @Override
            public void reading(Path file, int index, int count) {
                output.note("[" + "█".repeat(20 * index / count) + "·".repeat(20 - 20 * index / count) + "] " + file.getFileName());
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static NamedCrs decode(String name) {
        try {
            return CrsCatalog.decode(name);
        } catch (UnknownCrs e) {
            throw unusable("--crs: " + e.getMessage());
        }
    }

    private static String tier(String name) {
        for (Tier tier : Tier.values()) {
            if (tier.name().equalsIgnoreCase(name)) {
                return tier.name();
            }
        }
        throw unusable("--level " + name + " is no tier; expected grid, community, township or district");
    }

    private static UnreadableInput unusable(String message) {
        return new UnreadableInput(new Problem("import", 0, "", "", message));
    }
}
