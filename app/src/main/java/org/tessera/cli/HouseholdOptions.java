package org.tessera.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import org.tessera.map.crs.NamedCrs;

/** A file of households, as options of a command that counts them. */
final class HouseholdOptions {

    @Option(names = "--households", paramLabel = "FILE", description = "points of households, to be counted")
    private Path file;

    @Option(names = "--count", paramLabel = "FIELD",
            description = "field of FILE that says how many households a point stands for (default: a field called households or count)")
    private String countField;

    @Option(names = "--households-crs", paramLabel = "CRS", converter = CrsName.class,
            description = "overrides a missing or wrong CRS of the households")
    private NamedCrs crs;

    boolean given() {
        return file != null;
    }

    /** Adds the households of the file when one was given. */
    void addTo(PointsOnLayer points) {
        if (file != null) {
            points.addHouseholds(file, crs, countField);
        }
    }
}
