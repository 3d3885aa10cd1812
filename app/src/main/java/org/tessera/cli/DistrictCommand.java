package org.tessera.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.tessera.exchange.read.GraphReader;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.DistrictSearch;
import org.tessera.grid.district.DistrictSettings;
import org.tessera.grid.district.SearchProgress;
import org.tessera.grid.district.Undistrictable;

/** Proposes balanced, connected, compact grids from indivisible units. */
@Command(name = "district", mixinStandardHelpOptions = true, description = {
    "Proposes balanced, connected, compact grids from indivisible units.",
    "Units are neighbours where they share a border, also one drawn twice and up to 2 m apart; where most units touch nothing",
    "(buildings, points) they are neighbours when no other lies in the circle between two. A part without a way to the rest",
    "is divided by itself if its weight allows, else it is linked to its nearest unit, and named.",
    "Ends with 1 when a district is not connected by borders alone or not within what was wanted.",
    "The same seed and --steps give the same plan anywhere; with --seconds too, unless the machine is so slow that the clock",
    "ends the search (repeatable: false)."})
final class DistrictCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "UNITS", description = "polygons or points; or a graph: .metis, .graph, or .txt of 'x y weight' and edges")
    private Path units;

    @Option(names = "--weight", required = true, paramLabel = "FIELD", description = "households, cases, hours; a graph has its own")
    private String weight;

    @ArgGroup
    private Wanted wanted = new Wanted();

    @Option(names = "--tolerance", paramLabel = "PCT", defaultValue = "1",
            description = "with a number: how far from the mean weight a district may be, in per cent (default: 1)")
    private double tolerance;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the random numbers (default: 1)")
    private long seed;

    @ArgGroup
    private Budget budget = new Budget();

    @Option(names = "--threads", paramLabel = "N", description = "searches side by side, of which the best counts (default: all cores)")
    private Integer threads;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "the units with a column of districts: .geojson, .gpkg, .csv; of a graph unit,district as .csv")
    private Path out;

    @Option(names = "--dissolve", description = "writes one area for each district instead of the units")
    private boolean dissolve;

    @Option(names = "--column", paramLabel = "NAME", defaultValue = "district", description = "name of the new column (default: district)")
    private String column;

    @Mixin
    private DistrictWishes wishes;

    /** What is wanted: one of the two, or neither with --from. */
    static final class Wanted {

        @Option(names = "--districts", paramLabel = "K", description = "how many districts")
        private Integer districts;

        @Option(names = "--range", paramLabel = "MIN..MAX", converter = WeightRange.Converter.class,
                description = "weight of a district, for example 300..500; how many follows from it")
        private WeightRange range;
    }

    /** How long. */
    static final class Budget {

        @Option(names = "--seconds", paramLabel = "S", description = "at most so many seconds (default: 10)")
        private Double seconds;

        @Option(names = "--steps", paramLabel = "N", description = "moves to try on each thread, however long it takes")
        private Long steps;
    }

    @Override
    public Integer call() throws InterruptedException {
        DistrictSettings settings = settings();
        DistrictFile.requireWritable(out);
        DistrictSource source = read();
        DistrictPlan plan;
        try {
            plan = DistrictSearch.run(source.problem(), settings, progress(), () -> false);
        } catch (Undistrictable impossible) {
            throw new ParameterException(command.commandLine(), units.getFileName() + ": " + impossible.getMessage(), impossible);
        }
        new DistrictFile(source, plan, column).write(out, dissolve);
        DistrictAnswer answer = DistrictAnswer.of(plan, source.problem());
        output.print(answer, answer.text());
        if (source.layer() != null && !source.layer().problems().isEmpty()) {
            source.layer().problems().forEach(problem -> output.note(problem.toString()));
            return ExitCode.REFUSED;
        }
        return answer.asWanted() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private DistrictSource read() {
        DistrictSource.Fields fields = wishes.fields(weight);
        if (GraphReader.reads(units)) {
            if (dissolve || wishes.lines()) {
                throw new ParameterException(command.commandLine(), "a graph has no places: --dissolve, --barriers, --prefer need areas");
            }
            return DistrictSource.graph(units, fields);
        }
        List<Geometry> barriers = wishes.barriers();
        return DistrictSource.areas(units, wishes.crs(), fields, barriers, wishes.preferred());
    }

    private DistrictSettings settings() {
        require(Double.isFinite(tolerance) && tolerance >= 0, "--tolerance is a percentage, 0 or more");
        require(wanted.districts == null || wanted.districts > 0, "--districts is a number, 1 or more");
        require(wanted.districts != null || wanted.range != null || wishes.today(),
                "--districts K or --range MIN..MAX is needed; only --from does without");
        require(budget.seconds == null || budget.seconds > 0 && budget.seconds <= 86_400, "--seconds is a time, above 0, a day at most");
        require(budget.steps == null || budget.steps > 0, "--steps is a number, 1 or more");
        require(threads == null || threads > 0 && threads <= 256, "--threads is a number from 1 to 256");
        DistrictSettings settings = wanted.range == null
                ? DistrictSettings.number(wanted.districts == null ? 0 : wanted.districts, tolerance / 100)
                : DistrictSettings.range(wanted.range.least(), wanted.range.most());
        settings = settings.withSeed(seed).withMoveCost(wishes.moveCost());
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        if (budget.steps != null) {
            return settings.withSteps(budget.steps, settings.threads());
        }
        return budget.seconds == null ? settings : settings.withSeconds(budget.seconds);
    }

    private void require(boolean right, String expected) {
        if (!right) {
            throw new ParameterException(command.commandLine(), expected);
        }
    }

    /** A bar for people; nothing for scripts. */
    private Consumer<SearchProgress> progress() {
        boolean terminal = System.console() != null && System.console().isTerminal() && !output.json();
        return !terminal ? _ -> { } : state -> {
            int full = (int) (20 * state.done());
            command.commandLine().getErr().print("\r[" + "█".repeat(full) + "·".repeat(20 - full) + "]" + (full == 20 ? "\n" : ""));
            command.commandLine().getErr().flush();
        };
    }
}
