package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.report.RepairReport;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.repair.CoverageRepair;
import org.tessera.grid.repair.RepairOptions;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.RepairRule;
import org.tessera.grid.repair.RepairStep;
import org.tessera.grid.repair.Transfer;
import org.tessera.map.crs.NamedCrs;

/** Proposes grids that tile their area and writes them; what did not have to change stays as it was, to the last digit. */
@Command(name = "repair", mixinStandardHelpOptions = true, description = {
    "Repairs the defects that check finds and writes the repaired grids; attributes and untouched borders stay as they are.",
    "The boundary and the parents' borders are never moved. Without a boundary the outline of the grids stays, and every gap inside is "
        + "filled, missing cells too, unless it is allowed or larger than --largest-gap. Copies of a grid, and a record that is the "
        + "outline of all others, leave the file; they are named."})
final class RepairCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOptions report;

    @Parameters(paramLabel = "GRIDS", description = "file of polygons")
    private Path grids;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "the repaired grids in the CRS of the input: .geojson, .json, .gpkg, or .csv (which does not say its CRS)")
    private Path out;

    @Option(names = "--boundary", paramLabel = "FILE", description = "outer boundary that the grids should fill")
    private Path boundary;

    @Option(names = "--parents", paramLabel = "FILE", description = "areas that each grid should lie within one of")
    private Path parents;

    @Option(names = "--sliver-width", paramLabel = "M", description = "nowhere wider is a sliver (default: 2 m)")
    private double sliverWidth = CoverageInput.SLIVER_WIDTH;

    @Option(names = "--rule", paramLabel = "RULE", converter = RuleName.class,
            description = "split (default): wide gaps halfway between the grids around, all else by longest border; longest-border; "
                    + "balance: to the grid with the least --weight, else the smallest; priority: to the highest --weight; "
                    + "nearest-line: cut along the road or river of --lines that runs through it, or to the grid that leaves the border "
                    + "nearest to one within 50 m, else by longest border")
    private RepairRule rule = RepairRule.SPLIT;

    @Option(names = {"--weight", "--priority"}, paramLabel = "FIELD", description = "field of numbers for balance or priority; empty is 0")
    private String weightField;

    @Option(names = "--lines", paramLabel = "FILE", description = "roads or rivers that borders should follow, for --rule nearest-line")
    private Path lines;

    @Option(names = "--lock", paramLabel = "ID", split = ",", arity = "1..*", description = "grids that stay exactly as they are")
    private List<String> locked = List.of();

    @Option(names = "--largest-gap", paramLabel = "M2", description = "larger gaps are left (default: none is)")
    private double largestGap = Double.POSITIVE_INFINITY;

    @Option(names = "--allowed-gaps", paramLabel = "FILE",
            description = "places that no grid need cover (a lake, a barracks); fields reason and owner say why and who answers for it; "
                    + "of a gap that reaches out of one, the rest is filled")
    private Path allowedGaps;

    @Option(names = "--preview", paramLabel = "FILE", description = "the ground that changes hands, as .geojson (lon, lat) or .csv")
    private Path preview;

    @Option(names = "--crs", paramLabel = "CRS", converter = CrsName.class,
            description = "EPSG:n, GCJ-02 or BD-09; overrides a missing or wrong CRS of the files")
    private NamedCrs crs;

    @Option(names = "--id", paramLabel = "FIELD", description = "field that names the grids")
    private String idField;

    @Option(names = "--parent-id", paramLabel = "FIELD", description = "field that names the parents")
    private String parentIdField;

    /** Rule names with hyphens. */
    static final class RuleName implements ITypeConverter<RepairRule> {
        @Override
        public RepairRule convert(String name) {
            for (RepairRule rule : RepairRule.values()) {
                if (rule.name().replace('_', '-').equalsIgnoreCase(name)) {
                    return rule;
                }
            }
            throw new TypeConversionException("expected split, longest-border, balance, priority or nearest-line, not '" + name + "'");
        }
    }

    @Override
    public Integer call() {
        requireSense();
        RepairedFile.requireWritable(out);
        if (preview != null) {
            FeatureFile.requireWritable(preview);
        }
        report.requireWritable();
        AreaLayer layer = AreaLayer.read(grids, crs);
        List<Cell> cells = CoverageFiles.cells(layer, layer, idField);
        RepairOptions options = options(layer, cells);
        List<Cell> all = new ArrayList<>(cells);
        layer.problems().forEach(problem -> all.add(new Cell("row " + problem.row(), null)));
        CoverageInput input = new CoverageInput(all, boundary == null ? null : CoverageFiles.area(AreaLayer.read(boundary, crs), layer),
                parents == null ? List.of() : CoverageFiles.cells(AreaLayer.read(parents, crs), layer, parentIdField),
                Measure.ellipsoidal(layer.toLonLat()::apply), sliverWidth,
                allowedGaps == null ? List.of() : CoverageFiles.allowedGaps(AreaLayer.read(allowedGaps, crs), layer));
        RepairProposal proposal = CoverageRepair.propose(input, options, () -> false);
        if (preview != null) {
            FeatureFile.write(preview, features(proposal, layer));
        }
        RepairedFile.write(out, grids, layer, cells, proposal);
        report.write((words, time) -> RepairReport.of(layer.source().file(), String.valueOf(out.getFileName()), all, proposal,
                input.measure(), layer.toLonLat()::apply, new RepairReport.Edition(words, time)));
        layer.problems().forEach(problem -> output.note(problem.toString()));
        RepairAnswer answer = RepairAnswer.of(proposal, layer.problems());
        output.print(answer, answer.text());
        if (!layer.problems().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return answer.clean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void requireSense() {
        if (!Double.isFinite(sliverWidth) || sliverWidth < 0) {
            throw new ParameterException(command.commandLine(), "--sliver-width is a length in metres, 0 or more");
        }
        if (!(largestGap >= 0)) {
            throw new ParameterException(command.commandLine(), "--largest-gap is an area in m², 0 or more");
        }
        if (rule == RepairRule.PRIORITY && weightField == null) {
            throw new ParameterException(command.commandLine(), "--rule priority needs --weight FIELD");
        }
        if (rule == RepairRule.NEAREST_LINE && lines == null) {
            throw new ParameterException(command.commandLine(), "--rule nearest-line needs --lines FILE");
        }
        if (rule != RepairRule.NEAREST_LINE && lines != null) {
            throw new ParameterException(command.commandLine(), "--lines belongs to --rule nearest-line");
        }
    }

    private RepairOptions options(AreaLayer layer, List<Cell> cells) {
        Set<String> known = new HashSet<>(cells.stream().map(Cell::id).toList());
        for (String id : locked) {
            if (!known.contains(id)) {
                throw new ParameterException(command.commandLine(), "--lock: there is no grid " + id);
            }
        }
        return new RepairOptions(rule, weightField == null ? null : weights(layer, cells), Set.copyOf(locked), largestGap,
                lines == null ? List.of() : CoverageFiles.lines(AreaLayer.read(lines, crs), layer));
    }

    private ToDoubleFunction<String> weights(AreaLayer layer, List<Cell> cells) {
        if (!layer.source().fields().contains(weightField)) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, weightField, "",
                    "there is no such field; expected one of " + String.join(", ", layer.source().fields())));
        }
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            SourceRecord record = layer.source().records().get(i);
            String value = record.fields().getOrDefault(weightField, "").strip();
            try {
                weights.put(cells.get(i).id(), value.isEmpty() ? 0 : Double.parseDouble(value));
            } catch (NumberFormatException e) {
                throw new UnreadableInput(new Problem(layer.source().file(), record.row(), weightField, value, "is no number"), e);
            }
        }
        return id -> weights.getOrDefault(id, 0.0);
    }

    private static List<OutFeature> features(RepairProposal proposal, AreaLayer layer) {
        List<OutFeature> features = new ArrayList<>();
        for (RepairStep step : proposal.steps()) {
            for (Transfer transfer : step.transfers()) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("defect", step.defect().kind().key());
                values.put("grids", step.defect().grids());
                values.put("from", transfer.from());
                values.put("to", transfer.to());
                values.put("claimed", transfer.claimed());
                values.put("area", transfer.area());
                values.put("sentence", step.defect().sentence());
                features.add(new OutFeature(layer.toLonLat().apply(transfer.piece()), values));
            }
        }
        return features;
    }
}
