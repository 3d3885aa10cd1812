package org.tessera.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.tessera.clock.ClockSetting;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.ConsoleMemory;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.map.BaseLayers;
import org.tessera.console.map.MapLayerKind;
import org.tessera.console.map.StillMap;
import org.tessera.console.situation.StillPicture;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.export.SheetExporter;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** {@code map}: the map of a moment as a PNG or PDF of any size, without a display. */
@Command(name = "map", description = "Writes the map as .png or .pdf of any size and resolution.", mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {

    private static final List<MapLayerKind> USUAL = List.of(MapLayerKind.GROUND, MapLayerKind.STREETS, MapLayerKind.GRIDS,
            MapLayerKind.COMMUNITIES, MapLayerKind.TOWNSHIPS, MapLayerKind.CASES, MapLayerKind.UNITS);
    private static final int MOST_PIXELS = 60_000;

    @Mixin
    private WorkspaceOptions workspaceOptions;
    @Mixin
    private OutputOptions output;
    @Spec
    private CommandSpec command;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = ".png or .pdf")
    private Path out;
    @Option(names = "--size", paramLabel = "WxH", description = "pixels; instead of a paper")
    private String size;
    @Option(names = "--paper", defaultValue = "A4", description = "A5 to A0, Letter, Tabloid, or WxH in millimetres (default: A4)")
    private String paper;
    @Option(names = "--portrait", description = "upright paper")
    private boolean portrait;
    @Option(names = "--dpi", defaultValue = "150", description = "device pixels an inch, 24 to 768 (default: 150)")
    private double dpi;
    @Option(names = "--title", defaultValue = "", description = "over the map")
    private String title;
    @Option(names = "--no-legend", negatable = true, defaultValue = "true", fallbackValue = "true", description = "without the legend")
    private boolean legend;
    @Option(names = "--layers", split = ",", paramLabel = "NAME", converter = LayerName.class,
            description = "what is shown, for example heat,townships or density,communities")
    private List<MapLayerKind> layers = USUAL;
    @Option(names = "--bbox", split = ",", paramLabel = "DEGREES", description = "west,south,east,north (default: the whole place)")
    private double[] box;
    @Option(names = "--at", paramLabel = "INSTANT", description = "moment (default: the console's clock)")
    private Instant at;
    @Option(names = "--lang", defaultValue = "en", description = "zh or en")
    private Language language;
    @Option(names = "--theme", defaultValue = "light", description = "dark or light")
    private Theme theme;
    @Option(names = "--replace", description = "a file that is there may be lost")
    private boolean replace;

    @Override
    public Integer call() throws InterruptedException {
        long started = System.nanoTime();
        PaperSize sheetSize = paperSize();
        Envelope place = place();
        format();
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            Instant moment = at != null ? at
                    : new ConsoleMemory(workspace.settings()).clock(new ClockSetting(Console.FIRST_MOMENT, 0)).now();
            Messages messages = new Messages(language);
            Wording wording = new Wording(messages, Console.ZONE);
            StillMap map = new StillMap(StillPicture.of(workspace, moment),
                    BaseLayers.read(workspace.grids(), workspace.roads().roads()), MapPalette.of(theme), messages);
            MapSheet sheet = map.sheet(place, shown(), sheetSize, dpi, new MapSheet.Words(title, messages.text("export.source"),
                    wording.clock(moment), messages.text("map.north")), legend);
            SheetExporter.write(sheet, out, moment, replace, progress());
            output.print(new Answer(out.toString(), sheet.pixelsWide(), sheet.pixelsHigh(), dpi,
                    (System.nanoTime() - started) / 1_000_000), out + " written");
            return ExitCode.DONE;
        } catch (FileAlreadyExistsException _) {
            throw new UnwritableOutput(out + ": is there already; say --replace to lose it", null);
        } catch (IOException failure) {
            throw new UnwritableOutput(out + ": cannot be written: " + failure.getMessage(), failure);
        }
    }

    private Set<MapLayerKind> shown() {
        Set<MapLayerKind> shown = EnumSet.of(MapLayerKind.GROUND);
        shown.addAll(layers);
        return shown;
    }

    private PrintProgress progress() {
        return new PrintProgress() {
            @Override
            public void done(double share) {
                output.note(Math.round(share * 100) + " %");
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    private void format() {
        try {
            SheetExporter.format(out);
        } catch (IllegalArgumentException unknown) {
            throw bad(unknown.getMessage());
        }
    }

    private PaperSize paperSize() {
        if (!(dpi >= PrintArea.LEAST_DPI && dpi <= PrintArea.MOST_DPI)) {
            throw bad("--dpi expects 24 to 768, not " + dpi);
        }
        try {
            PaperSize chosen;
            if (size != null) {
                chosen = PaperSize.pixels(side(size, 0, MOST_PIXELS, "--size"), side(size, 1, MOST_PIXELS, "--size"), dpi);
            } else if (paper.matches("\\d+x\\d+")) {
                chosen = PaperSize.millimetres(side(paper, 0, 5000, "--paper"), side(paper, 1, 5000, "--paper"));
            } else {
                chosen = portrait ? PaperSize.named(paper) : PaperSize.named(paper).landscape();
            }
            if (Math.max(chosen.width(), chosen.height()) * dpi / 72 > MOST_PIXELS) {
                throw bad("the picture would be more than " + MOST_PIXELS + " pixels wide or high; choose a lower --dpi");
            }
            return chosen;
        } catch (IllegalArgumentException unknown) {
            throw bad(unknown.getMessage());
        }
    }

    private int side(String text, int which, int most, String option) {
        String[] sides = text.toLowerCase(Locale.ROOT).split("x", -1);
        if (sides.length != 2 || !sides[which].matches("[1-9]\\d{0,4}") || Integer.parseInt(sides[which]) > most) {
            throw bad(option + " expects WxH of 1 to " + most + ", for example 3000x2000, not " + text);
        }
        return Integer.parseInt(sides[which]);
    }

    private Envelope place() {
        if (box == null) {
            return null;
        }
        if (box.length != 4 || !(box[0] < box[2] && box[1] < box[3]) || Arrays.stream(box).anyMatch(side -> Math.abs(side) > 180)) {
            throw bad("--bbox expects west,south,east,north in degrees");
        }
        return new Envelope(box[0], box[2], box[1], box[3]);
    }

    private ParameterException bad(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The JSON form. */
    private record Answer(String file, int width, int height, double dpi, long millis) {
    }
}
