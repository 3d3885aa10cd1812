package org.tessera.exchange.profile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.map.crs.NamedCrs;

/**
 * What to import and how. Everything but kind and files may stay empty; then profiles and common names decide.
 *
 * @param kind     what the records become
 * @param files    the files, in order
 * @param mapping  target names to source columns, over whatever the profile says
 * @param crs      replaces the CRS that the files state
 * @param level    tier of grids: grid, community, township, district
 * @param zone     time zone of times without offset, where no profile says one
 * @param sensor   sensor of all observations, where the file has no column for it
 * @param profiles directory of the workspace's own profiles, empty when there is none
 */
public record ImportRequest(
        ImportKind kind,
        List<Path> files,
        Map<String, String> mapping,
        Optional<NamedCrs> crs,
        Optional<String> level,
        Optional<ZoneId> zone,
        Optional<String> sensor,
        Optional<Path> profiles) {

    /** A request in which profiles and common names decide everything. */
    public static ImportRequest of(ImportKind kind, List<Path> files) {
        return new ImportRequest(kind, files, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The same with the sensor that all observations belong to. */
    public ImportRequest fromSensor(String id) {
        return new ImportRequest(kind, files, mapping, crs, level, zone, Optional.of(id), profiles);
    }
}
