package org.tessera.exchange.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.ImportSummary;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.LayerReader;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;

/**
 * Brings files of cases or grids into the journal. Each file is read as it comes up, so that one file at a time is in memory, yet
 * all of them are one transaction: a file that cannot be used changes nothing, a row that cannot be used is refused and named.
 * Blocking; one instance per import.
 */
public final class Importer {

    private final Journal journal;
    private final String kind;
    private final Optional<NamedCrs> crs;
    private final List<Problem> problems = new ArrayList<>();
    private long read;

    /**
     * @param journal where the records go
     * @param kind    {@code cases} or {@code grids}
     * @param crs     replaces the CRS that the files state
     */
    public Importer(Journal journal, String kind, Optional<NamedCrs> crs) {
        this.journal = journal;
        this.kind = kind;
        this.crs = crs;
    }

    /**
     * Reads all files and merges what they hold.
     *
     * @throws UnreadableInput when a file as a whole cannot be used; then nothing is written
     */
    public ImportSummary merge(JournalDraft draft, List<Path> files) {
        long start = System.nanoTime();
        Iterator<Recorded> states = files.stream().flatMap(file -> states(file).stream()).iterator();
        MergeTally tally = journal.merge(draft, states);
        return summary(tally.created() + tally.updated(), tally.unchanged(), start);
    }

    /** Does all that {@link #merge} does except writing; what would be written counts as accepted. */
    public ImportSummary rehearse(List<Path> files) {
        long start = System.nanoTime();
        long usable = files.stream().mapToLong(file -> states(file).size()).sum();
        return summary(usable, 0, start);
    }

    private ImportSummary summary(long accepted, long unchanged, long start) {
        return new ImportSummary(read, accepted, unchanged, problems.size(), problems, (System.nanoTime() - start) / 1_000_000);
    }

    private List<Recorded> states(Path file) {
        SourceLayer layer = LayerReader.read(file, crs);
        Profile profile = ProfileCatalog.recognise(kind, layer.fields()).orElseThrow(() -> new UnreadableInput(new Problem(
                layer.file(), 0, "", "", "has columns that no profile for " + kind + " recognises")));
        problems.addAll(layer.problems());
        read += layer.records().size() + layer.problems().size();
        BiFunction<String, SourceRecord, Recorded> converter = switch (kind) {
            case "cases" -> new CaseConverter(profile)::convert;
            case "grids" -> new GridConverter(profile)::convert;
            default -> throw new IllegalArgumentException("cannot import " + kind + "; expected cases or grids");
        };
        Reprojection toLonLat = layer.crs() == null ? null : Reprojection.toLonLat(layer.crs());
        List<Recorded> states = new ArrayList<>();
        for (SourceRecord row : layer.records()) {
            try {
                states.add(converter.apply(layer.file(), lonLat(row, toLonLat)));
            } catch (RowRefusal e) {
                problems.add(e.problem());
            } catch (OutOfDomain e) {
                problems.add(new Problem(layer.file(), row.row(), "geometry", "", e.getMessage()));
            }
        }
        return states;
    }

    private static SourceRecord lonLat(SourceRecord row, Reprojection toLonLat) {
        Geometry geometry = row.geometry();
        return geometry == null || toLonLat == null ? row
                : new SourceRecord(row.row(), row.id(), toLonLat.apply(geometry), row.fields());
    }
}
