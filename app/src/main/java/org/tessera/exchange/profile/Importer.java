package org.tessera.exchange.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.duty.Member;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.duty.list.ResponsibilityStore;
import org.tessera.exchange.ImportSummary;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.LayerReader;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.sensing.Observation;
import org.tessera.sensing.Sensor;
import org.tessera.workspace.Workspace;

/**
 * Brings files into the workspace. Each file is read as it comes up, so that one file at a time is in memory, yet all of them are
 * one transaction: a file that cannot be used changes nothing, a row that cannot be used is refused and named. Blocking; one instance
 * per import.
 */
public final class Importer {

    private static final double DEGREES = 180;

    private final ImportRequest request;
    private final ImportProgress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> firstRows = new HashMap<>();
    private long read;
    private Profile profile;
    private DeadlineRule deadlines;

    public Importer(ImportRequest request, ImportProgress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Reads all files and merges what they hold.
     *
     * @throws UnreadableInput       when a file as a whole cannot be used; then nothing is written
     * @throws CancellationException when the progress says stop; then nothing is written
     */
    public ImportSummary merge(Workspace workspace, JournalDraft draft) {
        long start = System.nanoTime();
        ImportSummary summary = switch (request.kind()) {
            case POSITIONS -> mergePositions(workspace, start);
            case OBSERVATIONS -> mergeObservations(workspace, start);
            case RESPONSIBILITIES -> mergeResponsibilities(workspace, draft, start);
            case REPORTS -> mergeReports(workspace, draft, start);
            default -> mergeRecords(workspace, draft, start);
        };
        if (request.kind() == ImportKind.GRIDS && summary.accepted() > 0) {
            new AreaLinks(workspace, draft).refresh();
        }
        return new ImportSummary(summary.read(), summary.accepted(), summary.unchanged(), summary.refused(), problems,
                (System.nanoTime() - start) / 1_000_000);
    }

    /** Does all that {@link #merge} does except writing; what would be written counts as accepted. */
    public ImportSummary rehearse() {
        long start = System.nanoTime();
        if (request.kind() == ImportKind.RESPONSIBILITIES) {
            return summary(responsibilities().rows(_ -> true), 0, start);
        }
        long usable = 0;
        for (Path file : request.files()) {
            usable += switch (request.kind()) {
                case POSITIONS, OBSERVATIONS, REPORTS -> layer(file).records().size();
                default -> states(file, Function.identity()).size();
            };
        }
        return summary(usable, 0, start);
    }

    /** The same with what the workspace holds: reports are held against its lists and the reports that have come in. */
    public ImportSummary rehearse(Workspace workspace, JournalDraft draft) {
        return request.kind() == ImportKind.REPORTS ? reports(workspace, draft, true, System.nanoTime()) : rehearse();
    }

    /** Keeps the mapping of the last file in the directory, recognised again by the columns it reads. */
    public void saveProfile(String name, Path directory) {
        List<String> signature = List.copyOf(profile.columns().values());
        ProfileCatalog.save(new Profile(name, profile.kind(), signature, profile.columns(), profile.constants(), profile.zone(),
                profile.times()), directory);
    }

    private ImportSummary mergeRecords(Workspace workspace, JournalDraft draft, long start) {
        Function<Recorded, Recorded> completed = Function.identity();
        if (request.kind() == ImportKind.CASES) {
            UnaryOperator<CaseFile> placement = AreaLinks.placement(workspace);
            completed = state -> deadlines(workspace).complete(placement.apply((CaseFile) state));
        }
        Function<Recorded, Recorded> completion = completed;
        List<Member> members = new ArrayList<>();
        Iterator<Recorded> states = request.files().stream().flatMap(file -> states(file, completion).stream())
                .peek(state -> keep(state, members)).iterator();
        MergeTally tally = workspace.journal().merge(draft, states);
        mergeUnitsOf(members, workspace, draft);
        return summary(tally.created() + tally.updated(), tally.unchanged(), start);
    }

    /** The lists and the calendar in the zone of the file that is being read: the same offices wrote its times. */
    private DeadlineRule deadlines(Workspace workspace) {
        if (deadlines == null || !deadlines.calendar().zone().equals(profile.zone())) {
            deadlines = new DeadlineRule(new ResponsibilityList(workspace.responsibilities().versions()),
                    WorkCalendar.of(profile.zone(), workspace.calendar().days()));
        }
        return deadlines;
    }

    private static void keep(Recorded state, List<Member> members) {
        if (state instanceof Member member) {
            members.add(member);
        }
    }

    private static void mergeUnitsOf(List<Member> members, Workspace workspace, JournalDraft draft) {
        List<Unit> missing = members.stream().filter(member -> workspace.units().find(Scope.WHOLE_DISTRICT, member.id()).isEmpty())
                .map(RecordConverters::unitOf).toList();
        if (!missing.isEmpty()) {
            workspace.journal().merge(draft, missing.iterator());
        }
    }

    private ImportSummary mergePositions(Workspace workspace, long start) {
        Set<String> units = SeriesImport.ids(workspace.units().units(Scope.WHOLE_DISTRICT), Unit::id);
        List<Position> fixes = new ArrayList<>();
        for (Path file : request.files()) {
            SourceLayer layer = layer(file);
            SeriesImport series = new SeriesImport(profile);
            eachRow(layer, row -> fixes.add(series.position(layer.file(), row, units)));
        }
        int added = workspace.units().record(fixes);
        return summary(added, fixes.size() - added, start);
    }

    private ImportSummary mergeObservations(Workspace workspace, long start) {
        Set<String> sensors = SeriesImport.ids(workspace.sensors().sensors(Scope.WHOLE_DISTRICT), Sensor::id);
        List<Observation> all = new ArrayList<>();
        long usable = 0;
        for (Path file : request.files()) {
            SourceLayer layer = layer(file);
            SeriesImport series = new SeriesImport(profile);
            int before = problems.size();
            eachRow(layer, row -> all.addAll(series.observations(layer.file(), row, request.sensor(), sensors)));
            usable += layer.records().size() - (problems.size() - before);
        }
        boolean anyNew = workspace.sensors().record(all) > 0;
        return summary(anyNew ? usable : 0, anyNew ? 0 : usable, start);
    }

    private ImportSummary mergeResponsibilities(Workspace workspace, JournalDraft draft, long start) {
        ResponsibilityRows rows = responsibilities();
        ResponsibilityStore store = workspace.responsibilities();
        Set<CategoryVersion> known = new HashSet<>(store.versions());
        long unchanged = rows.rows(known::contains);
        List<Recorded> states = new ArrayList<>(rows.newDepartments(store.departments()));
        states.addAll(rows.versions());
        workspace.journal().merge(draft, states.iterator());
        return summary(rows.rows(_ -> true) - unchanged, unchanged, start);
    }

    /** Every report is an act of its own; all of them are one transaction, as with any other kind. */
    private ImportSummary mergeReports(Workspace workspace, JournalDraft draft, long start) {
        ImportSummary[] summary = new ImportSummary[1];
        workspace.journal().together(() -> summary[0] = reports(workspace, draft, false, start));
        return summary[0];
    }

    private ImportSummary reports(Workspace workspace, JournalDraft draft, boolean dry, long start) {
        long[] counts = new long[2];
        for (Path file : request.files()) {
            SourceLayer layer = layer(file);
            try (ReportRows rows = new ReportRows(workspace, profile, draft)) {
                eachRow(layer, row -> counts[rows.take(layer.file(), row, dry) ? 0 : 1]++);
            }
        }
        return summary(counts[0], counts[1], start);
    }

    private ResponsibilityRows responsibilities() {
        ResponsibilityRows rows = new ResponsibilityRows();
        for (Path file : request.files()) {
            SourceLayer layer = layer(file);
            eachRow(layer, row -> rows.add(layer.file(), row, profile));
        }
        problems.addAll(rows.leftOut());
        return rows;
    }

    private List<Recorded> states(Path file, Function<Recorded, Recorded> completed) {
        SourceLayer layer = layer(file);
        BiFunction<String, SourceRecord, Recorded> converter = RecordConverters.of(request.kind(), profile);
        List<Recorded> states = new ArrayList<>();
        eachRow(layer, row -> {
            Recorded state = converter.apply(layer.file(), row);
            Long earlier = firstRows.putIfAbsent(state.ref().toString(), row.row());
            if (earlier != null) {
                throw new RowRefusal(new Problem(layer.file(), row.row(), "id", state.ref().id(),
                        "is the identity of row " + earlier + " already"));
            }
            states.add(completed.apply(state));
        });
        return states;
    }

    private SourceLayer layer(Path file) {
        progress.reading(file, request.files().indexOf(file), request.files().size());
        SourceLayer layer = LayerReader.read(file, request.crs());
        profile = ProfileChoice.choose(request, layer);
        requirePlausibleCrs(layer);
        problems.addAll(layer.problems());
        read += layer.records().size() + layer.problems().size();
        return layer;
    }

    private void eachRow(SourceLayer layer, java.util.function.Consumer<SourceRecord> use) {
        Reprojection toLonLat = layer.crs() == null ? null : Reprojection.toLonLat(layer.crs());
        for (SourceRecord row : layer.records()) {
            if (progress.cancelled()) {
                throw new CancellationException("import cancelled");
            }
            try {
                use.accept(lonLat(row, toLonLat));
            } catch (RowRefusal e) {
                problems.add(e.problem());
            } catch (OutOfDomain e) {
                problems.add(new Problem(layer.file(), row.row(), "geometry", "", e.getMessage()));
            }
        }
    }

    /** Degrees that a file calls metres would all land within a stone's throw of one point, without any error. */
    private static void requirePlausibleCrs(SourceLayer layer) {
        if (layer.crs() == null || layer.crs().isGeographic()) {
            return;
        }
        boolean degrees = layer.records().stream().map(SourceRecord::geometry).filter(shape -> shape != null && !shape.isEmpty())
                .map(Geometry::getEnvelopeInternal).allMatch(box -> Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) <= DEGREES
                        && Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) <= DEGREES / 2);
        if (degrees && layer.records().stream().anyMatch(row -> row.geometry() != null)) {
            throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "has coordinates in degrees, but its CRS "
                    + layer.crs().name() + " is in metres; name the right one with --crs"));
        }
    }

    private ImportSummary summary(long accepted, long unchanged, long start) {
        return new ImportSummary(read, accepted, unchanged, problems.size(), problems, (System.nanoTime() - start) / 1_000_000);
    }

    private static SourceRecord lonLat(SourceRecord row, Reprojection toLonLat) {
        Geometry geometry = row.geometry();
        return geometry == null || toLonLat == null ? row
                : new SourceRecord(row.row(), row.id(), toLonLat.apply(geometry), row.fields());
    }
}
