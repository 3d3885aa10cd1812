package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.tessera.access.Scope;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.report.CheckReport;
import org.tessera.exchange.report.DutyWords;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.GroundCounts;
import org.tessera.grid.plan.Located;
import org.tessera.map.crs.NamedCrs;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** Proves whether grids tile their area, and names every place where they do not. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = {"Coverage check: overlaps, gaps, mismatched edges, spills, duplicates, invalid and detached shapes, crossings.",
            "With --duty also the responsibility check of the workspace: categories that nobody or several lead, reclaimed matters sent",
            "down, duties in unknown areas, grids without a member, objects inspected by several departments."})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOptions report;

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private DutyOptions duty;

    @Mixin
    private HouseholdOptions households;

    @Parameters(arity = "0..1", paramLabel = "GRIDS", description = "file of polygons; may be left out with --duty")
    private Path grids;

    @Option(names = "--boundary", paramLabel = "FILE", description = "outer boundary that the grids should fill")
    private Path boundary;

    @Option(names = "--parents", paramLabel = "FILE", description = "areas that each grid should lie within one of")
    private Path parents;

    @Option(names = "--allowed-gaps", paramLabel = "FILE",
            description = "places that no grid need cover (a lake, a barracks); fields reason and owner say why and who answers for it")
    private Path allowedGaps;

    @Option(names = "--sliver-width", paramLabel = "M", description = "nowhere wider is a sliver (default: 2 m)")
    private double sliverWidth = CoverageInput.SLIVER_WIDTH;

    @Option(names = "--crs", paramLabel = "CRS", converter = CrsName.class,
            description = "EPSG:n, GCJ-02 or BD-09; overrides a missing or wrong CRS of the files")
    private NamedCrs crs;

    @Option(names = "--id", paramLabel = "FIELD", description = "field that names the grids")
    private String idField;

    @Option(names = "--parent-id", paramLabel = "FIELD", description = "field that names the parents")
    private String parentIdField;

    @Option(names = "--out", paramLabel = "FILE", description = "findings as .geojson (lon, lat) or .csv")
    private Path out;

    @Override
    public Integer call() {
        if (!Double.isFinite(sliverWidth) || sliverWidth < 0) {
            throw new ParameterException(command.commandLine(), "--sliver-width is a length in metres, 0 or more");
        }
        Optional<DutyAnswer> inDuty = duty.run(workspaceOptions, command, new DutyWords(report.words()));
        if (grids == null) {
            return answer(inDuty.orElseThrow(() -> new ParameterException(command.commandLine(), "Missing required parameter: 'GRIDS'")));
        }
        if (out != null) {
            FeatureFile.requireWritable(out);
        }
        report.requireWritable();
        AreaLayer layer = AreaLayer.read(grids, crs);
        List<Cell> cells = CoverageFiles.cells(layer, layer, idField);
        layer.problems().forEach(problem -> cells.add(new Cell("row " + problem.row(), null)));
        CoverageInput input = new CoverageInput(cells, boundary == null ? null : CoverageFiles.area(AreaLayer.read(boundary, crs), layer),
                parents == null ? List.of() : CoverageFiles.cells(AreaLayer.read(parents, crs), layer, parentIdField),
                Measure.ellipsoidal(layer.toLonLat()::apply), sliverWidth, allowedGaps == null ? List.of()
                : CoverageFiles.allowedGaps(AreaLayer.read(allowedGaps, crs), layer));
        List<Problem> unplaced = new ArrayList<>();
        GroundCounts ground = ground(layer, unplaced);
        CoverageReport found = CoverageCheck.run(input);
        if (out != null) {
            FeatureFile.write(out, found.findings().stream().map(finding -> feature(finding, layer, ground)).toList());
        }
        report.write((words, time) -> CheckReport.of(new CheckReport.Subject(layer.source().file(), cells, input.boundary(), sliverWidth,
                Stream.concat(layer.problems().stream(), unplaced.stream()).map(Problem::toString).toList(), layer.toLonLat()::apply,
                ground), found, words, time));
        CoverageAnswer inSpace = CoverageAnswer.of(found, layer.problems(), ground, report.words()).refusing(unplaced);
        CoverageAnswer answer = inDuty.map(inSpace::with).orElse(inSpace);
        return answer(answer, answer.text(report.words()), answer.problems(), answer.valid() && answer.findings().isEmpty());
    }

    private int answer(DutyAnswer answer) {
        if (out != null || boundary != null || parents != null) {
            throw new ParameterException(command.commandLine(), "--out, --boundary and --parents belong to GRIDS, which are not given");
        }
        return answer(answer, answer.text(), answer.problems(), answer.findings().isEmpty());
    }

    private int answer(Object json, String text, List<Problem> problems, boolean sound) {
        problems.forEach(problem -> output.note(problem.toString()));
        output.print(json, text);
        return !problems.isEmpty() ? ExitCode.REFUSED : sound ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Households of the file, else of the workspace, and its open cases: of one that was named or that {@code --duty} asks of. */
    private GroundCounts ground(AreaLayer layer, List<Problem> unplaced) {
        PointsOnLayer points = new PointsOnLayer(layer, unplaced);
        Set<Located.Kind> known = EnumSet.noneOf(Located.Kind.class);
        if (households.given()) {
            households.addTo(points);
            known.add(Located.Kind.HOUSEHOLD);
        }
        if ((duty.wanted() || workspaceOptions.named() != null) && EmbeddedWorkspace.isIn(workspaceOptions.directory())) {
            try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
                if (!households.given() && workspace.households().count(Scope.WHOLE_DISTRICT) > 0) {
                    points.addHouseholds(workspace);
                    known.add(Located.Kind.HOUSEHOLD);
                }
                points.addOpenCases(workspace);
                known.add(Located.Kind.CASE);
            }
        }
        return GroundCounts.of(points.all(), known);
    }

    private static void requirePolygon(AreaLayer layer, String expected) {
        if (layer.source().records().stream().noneMatch(r -> r.geometry() != null && r.geometry().getDimension() == 2)) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, "", "", "holds no polygon; " + expected));
        }
    }

    private OutFeature feature(Finding finding, AreaLayer layer, GroundCounts ground) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", finding.kind().key());
        values.put("grids", finding.grids());
        values.put("area", finding.area());
        values.put("width", finding.width());
        values.put("sliver", finding.sliver());
        values.put("severity", finding.severity().key());
        values.put("detail", finding.detail());
        GroundCounts.Inside inside = ground.in(finding.shape());
        values.put("households", inside.households());
        values.put("cases", inside.cases());
        values.put("sentence", report.words().sentence(finding));
        return new OutFeature(finding.shape().isEmpty() ? null : layer.toLonLat().apply(finding.shape()), values);
    }
}
