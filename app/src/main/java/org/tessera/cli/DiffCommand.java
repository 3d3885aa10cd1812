package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.tessera.exchange.Problem;
import org.tessera.exchange.report.RedrawReport;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.PlanDiff;
import org.tessera.grid.plan.Transfer;
import org.tessera.map.crs.NamedCrs;

/** Says what a redraw would change: who hands ground, households and cases to whom, and what becomes of every grid. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = {"What a redraw would change.",
    "Grids are the same by id, or by the same ground where an id is gone (then they are renamed). Pieces below 0.01 m2 or nowhere",
    "wider than 1 cm are what rounding leaves of a border, no transfer. Exit code 0: no difference, 1: differences."})
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOptions report;

    @Mixin
    private HouseholdOptions households;

    @Parameters(index = "0", paramLabel = "PLAN_A", description = "file of polygons: the plan before")
    private Path first;

    @Parameters(index = "1", paramLabel = "PLAN_B", description = "file of polygons: the plan after")
    private Path second;

    @Option(names = "--cases", description = "counts the workspace's cases that change their grid")
    private boolean cases;

    @Option(names = "--crs", paramLabel = "CRS", converter = CrsName.class,
            description = "EPSG:n, GCJ-02 or BD-09; overrides a missing or wrong CRS of the plans")
    private NamedCrs crs;

    @Option(names = "--id", paramLabel = "FIELD", description = "field that names the grids in both plans")
    private String idField;

    @Option(names = "--out", paramLabel = "FILE", description = "the ground that changes hands as .geojson (lon, lat) or .csv")
    private Path out;

    @Override
    public Integer call() {
        if (out != null) {
            FeatureFile.requireWritable(out);
        }
        report.requireWritable();
        AreaLayer a = AreaLayer.read(first, crs);
        AreaLayer b = AreaLayer.read(second, crs);
        List<Problem> problems = new ArrayList<>(a.problems());
        problems.addAll(b.problems());
        PointsOnLayer points = new PointsOnLayer(a, problems);
        households.addTo(points);
        if (cases) {
            points.addCases(workspaceOptions.directory());
        }
        String field = idField != null ? idField : PlanIds.common(a.source(), b.source());
        List<Cell> before = CoverageFiles.cells(a, a, field);
        List<Cell> after = CoverageFiles.cells(b, a, field);
        long start = System.nanoTime();
        Measure measure = Measure.ellipsoidal(a.toLonLat()::apply);
        PlanComparison comparison = PlanDiff.of(before, after, measure, points.all());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (out != null) {
            FeatureFile.write(out, comparison.transfers().stream().filter(each -> each.area() > 0).map(each -> feature(each, a)).toList());
        }
        report.write((words, time) -> RedrawReport.of(new RedrawReport.Subject(words.text("redraw.title"), a.source().file(),
                b.source().file(), before, after, measure, a.toLonLat()::apply), comparison, things(points), RedrawReport.Extra.NONE,
                words, time));
        problems.forEach(problem -> output.note(problem.toString()));
        DiffAnswer answer = DiffAnswer.of(comparison, households.given(), cases, problems, millis);
        output.print(answer, answer.text());
        if (!problems.isEmpty()) {
            return ExitCode.REFUSED;
        }
        return comparison.differs() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private RedrawReport.Things things(PointsOnLayer points) {
        Set<Located.Kind> kinds = EnumSet.noneOf(Located.Kind.class);
        if (households.given()) {
            kinds.add(Located.Kind.HOUSEHOLD);
        }
        if (cases) {
            kinds.add(Located.Kind.CASE);
        }
        return new RedrawReport.Things(kinds, points.all());
    }

    private static OutFeature feature(Transfer transfer, AreaLayer layer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", transfer.from());
        values.put("to", transfer.to());
        values.put("area", transfer.area());
        values.put("households", transfer.moved(Located.Kind.HOUSEHOLD));
        values.put("cases", transfer.moved(Located.Kind.CASE));
        return new OutFeature(layer.toLonLat().apply(transfer.shape()), values);
    }
}
