package org.tessera.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.tessera.console.i18n.Language;
import org.tessera.console.shot.ShotRequest;
import org.tessera.console.shot.ShotResult;
import org.tessera.console.shot.ShotRun;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.theme.Theme;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;
import org.tessera.workspace.WorkspaceBusy;

/** {@code shot}: a picture of the real console, without a display. */
@Command(name = "shot", description = "Writes a picture of the console.", mixinStandardHelpOptions = true)
final class ShotCommand implements Callable<Integer> {

    private static final int WALL = 3000;

    @Mixin
    private WorkspaceOptions workspaceOptions;
    @Mixin
    private OutputOptions output;
    @Spec
    private CommandSpec command;
    @Option(names = "--view", required = true, description = "${COMPLETION-CANDIDATES}")
    private ConsoleView view;
    @Option(names = "--size", defaultValue = "1920x1080", paramLabel = "WxH", description = "pixels")
    private String size;
    @Option(names = "--lang", defaultValue = "en", description = "zh or en")
    private Language language;
    @Option(names = "--theme", defaultValue = "dark", description = "dark or light")
    private Theme theme;
    @Option(names = "--scale", paramLabel = "N", description = "how much larger all is drawn (default: 2 from 3000 pixels on)")
    private Double scale;
    @Option(names = "--basemap", defaultValue = "", paramLabel = "SOURCE", description = "pictures under the areas: an address with "
            + "{z}/{x}/{y}, WMTS capabilities, tianditu:vec_w, or a .mbtiles, .gpkg or .tif file; none for none")
    private String baseMap;
    @Option(names = "--out", required = true, paramLabel = "FILE.png")
    private Path out;

    @Override
    public Integer call() {
        ShotRequest request = request();
        try (Workspace workspace = open()) {
            ShotResult result = ShotRun.take(request, workspace,
                    (step, done) -> output.note(step + " " + Math.round(done * 100) + " %"));
            output.print(result, request.out() + " written in " + result.idleMillis() + " ms");
        }
        return ExitCode.DONE;
    }

    private Workspace open() {
        try {
            return EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.WRITE);
        } catch (WorkspaceBusy _) {
            return EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ);
        }
    }

    private ShotRequest request() {
        if (!size.toLowerCase(Locale.ROOT).matches("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}")) {
            throw new ParameterException(command.commandLine(), "--size expects pixels as WxH, for example 1920x1080, not " + size);
        }
        String[] sides = size.toLowerCase(Locale.ROOT).split("x");
        int width = Integer.parseInt(sides[0]);
        double factor = scale != null ? scale : width >= WALL ? 2 : 1;
        return new ShotRequest(view, width, Integer.parseInt(sides[1]), factor, language, theme, baseMap,
                out.toAbsolutePath());
    }
}
