package org.tessera.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseQuery;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.write.JournalFile;
import org.tessera.exchange.write.LayerWriter;
import org.tessera.exchange.write.RecordedLayer;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** Data out, in open formats; the file appears whole or not at all. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes records of the workspace to a file.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--as", required = true, paramLabel = "KIND", description = "grids, cases or journal")
    private Kind kind;

    @Option(names = "--level", defaultValue = "grid", paramLabel = "TIER",
            description = "tier of grids: grid (default), community, township or district")
    private Tier level;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = ".geojson, .json, .csv or .gpkg; the journal: .json or .jsonl")
    private Path out;

    @Override
    public Integer call() {
        boolean supported = kind == Kind.JOURNAL ? JournalFile.supports(out) : LayerWriter.supports(out);
        if (!supported) {
            throw new UnwritableOutput(out + ": has an unknown format; expected "
                    + (kind == Kind.JOURNAL ? ".json or .jsonl" : ".geojson, .json, .csv or .gpkg"), null);
        }
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            long written = switch (kind) {
                case GRIDS -> RecordedLayer.grids(workspace.grids().areas(Scope.WHOLE_DISTRICT, level)).write(out);
                case CASES -> RecordedLayer.cases(workspace.cases()
                        .list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE))).write(out);
                case JOURNAL -> JournalFile.write(out, workspace.journal());
            };
            output.print(new Answer(written, out.toString()), String.format(Locale.ROOT, "%,d %s written to %s", written,
                    List.of("grids", "cases", "entries").get(kind.ordinal()), out));
            return ExitCode.DONE;
        }
    }

    /** What can be written. */
    private enum Kind {
        GRIDS,
        CASES,
        JOURNAL
    }

    /** The JSON form. */
    private record Answer(long written, String file) {
    }
}
