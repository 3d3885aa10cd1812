package org.tessera.cli;

import java.nio.file.Path;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.map.crs.NamedCrs;

/** What a draft should respect: today's plan, communities, rivers, roads. Mixed into {@code district}. */
final class DistrictWishes {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--crs", paramLabel = "CRS", converter = CrsName.class,
            description = "EPSG:n, GCJ-02 or BD-09; overrides a missing or wrong CRS of the units")
    private NamedCrs crs;

    @Option(names = "--id", paramLabel = "FIELD", description = "field that names the units")
    private String id;

    @Option(names = "--from", paramLabel = "FIELD", description = "today's district of each unit: starts there and moves little weight")
    private String from;

    @Option(names = "--move-cost", paramLabel = "C", defaultValue = "3",
            description = "with --from: what moving a unit of mean weight costs, in mean borders; more moves less (default: 3)")
    private double moveCost;

    @Option(names = "--within", paramLabel = "FIELD", description = "community of each unit: no district reaches out of one")
    private String within;

    @Option(names = "--together", paramLabel = "FIELD", description = "units with the same value are not split (a housing estate)")
    private String together;

    @Option(names = "--barriers", paramLabel = "FILE", description = "lines that no district reaches across: rivers, railways")
    private Path barriers;

    @Option(names = "--prefer", paramLabel = "FILE", description = "lines that make good borders: main roads")
    private Path prefer;

    NamedCrs crs() {
        return crs;
    }

    boolean today() {
        return from != null;
    }

    boolean lines() {
        return barriers != null || prefer != null;
    }

    double moveCost() {
        if (!(moveCost >= 0) || Double.isInfinite(moveCost)) {
            throw new ParameterException(command.commandLine(), "--move-cost is a number, 0 or more");
        }
        return moveCost;
    }

    DistrictSource.Fields fields(String weight) {
        return new DistrictSource.Fields(weight, id, from, within, together);
    }

    List<Geometry> barriers() {
        return lines(barriers);
    }

    List<Geometry> preferred() {
        return lines(prefer);
    }

    /** In lon, lat. */
    private List<Geometry> lines(Path file) {
        if (file == null) {
            return List.of();
        }
        AreaLayer layer = AreaLayer.read(file, null);
        List<Geometry> shapes = layer.source().records().stream().map(record -> record.geometry())
                .filter(shape -> shape != null && shape.getDimension() > 0).map(layer.toLonLat()::apply).toList();
        if (shapes.isEmpty()) {
            throw new UnreadableInput(new Problem(layer.source().file(), 0, "", "", "holds no line"));
        }
        return shapes;
    }
}
