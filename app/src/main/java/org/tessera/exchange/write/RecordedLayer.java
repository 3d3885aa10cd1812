package org.tessera.exchange.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.locationtech.jts.geom.Geometry;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Reporter;
import org.tessera.exchange.SourceRecord;
import org.tessera.grid.Grid;

/**
 * Grids or cases as a layer of records: what the house knows of them in columns that an import finds again by itself, then what the
 * source said beside it, by its own names.
 *
 * @param <T> what is written
 */
public final class RecordedLayer<T> {

    private final String name;
    private final List<T> things;
    private final Function<T, Geometry> geometry;
    private final Function<T, Map<String, String>> known;
    private final Function<T, Map<String, String>> attributes;

    private RecordedLayer(String name, List<T> things, Function<T, Geometry> geometry, Function<T, Map<String, String>> known,
            Function<T, Map<String, String>> attributes) {
        this.name = name;
        this.things = things;
        this.geometry = geometry;
        this.known = known;
        this.attributes = attributes;
    }

    /** Areas with {@code id, name, parent, tier}. */
    public static RecordedLayer<Grid> grids(List<Grid> grids) {
        return new RecordedLayer<>("grids", grids, grid -> grid.shape(), RecordedLayer::known, grid -> grid.attributes());
    }

    /** Cases with number, subject, place and times; times in ISO 8601, UTC. */
    public static RecordedLayer<CaseFile> cases(List<CaseFile> cases) {
        return new RecordedLayer<>("cases", cases, each -> each.place().point(), RecordedLayer::known, each -> each.attributes());
    }

    /**
     * Writes the layer, see {@link LayerWriter#write}.
     *
     * @return how many records were written
     */
    public long write(Path file) {
        Map<String, String> columns = columns();
        Set<String> fixed = things.isEmpty() ? Set.of() : known.apply(things.getFirst()).keySet();
        Iterator<T> rest = things.iterator();
        List<String> written = new ArrayList<>(fixed);
        written.addAll(columns.values());
        return LayerWriter.write(file, name, written, new Iterator<>() {
            private long row;

            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public SourceRecord next() {
                T thing = rest.next();
                Map<String, String> values = new LinkedHashMap<>(known.apply(thing));
                attributes.apply(thing).forEach((attribute, value) -> values.put(columns.get(attribute), value));
                return new SourceRecord(++row, values.get("id"), geometry.apply(thing), values);
            }
        });
    }

    /** Attribute names, sorted, to columns: a name that is taken, letter case ignored, gets a number. */
    private Map<String, String> columns() {
        Set<String> names = new java.util.TreeSet<>();
        things.forEach(thing -> names.addAll(attributes.apply(thing).keySet()));
        Set<String> taken = new LinkedHashSet<>(Set.of("wkt", "geom", "fid"));
        if (!things.isEmpty()) {
            taken.addAll(known.apply(things.getFirst()).keySet());
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String attribute : names) {
            String column = attribute;
            for (int number = 2; !taken.add(column.toLowerCase(Locale.ROOT)); number++) {
                column = attribute + "_" + number;
            }
            columns.put(attribute, column);
        }
        return columns;
    }

    private static Map<String, String> known(Grid grid) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", grid.id());
        values.put("name", text(grid.name()));
        values.put("parent", text(grid.parentId()));
        values.put("tier", text(grid.tier()));
        return values;
    }

    private static Map<String, String> known(CaseFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", file.id());
        values.put("title", unnamed(file, file.subject().title()));
        values.put("category", text(file.subject().category()));
        values.put("department", text(file.subject().department()));
        values.put("channel", text(file.subject().channel()));
        values.put("opened_at", text(file.times().openedAt()));
        values.put("due_at", text(file.times().dueAt()));
        values.put("closed_at", text(file.times().closedAt()));
        values.put("closure_reason", unnamed(file, file.closureReason()));
        values.put("address", text(file.place().address()));
        values.put("place_quality", text(file.place().quality()));
        values.put("grid_id", text(file.place().gridId()));
        return values;
    }

    /** A reporter who named a number or an address in the words is not named by them either. */
    private static String unnamed(CaseFile file, String words) {
        String said = text(words);
        for (Report report : file.progress() == null ? List.<Report>of() : file.progress().reports()) {
            Reporter clear = report.reporter() == null ? Reporter.NOBODY : report.reporter();
            Reporter masked = clear.masked();
            said = clear.phone().isBlank() ? said : said.replace(clear.phone(), masked.phone());
            said = clear.email().isBlank() ? said : said.replace(clear.email(), masked.email());
            said = clear.name().strip().length() < 2 ? said : said.replace(clear.name(), masked.name());
        }
        return said;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
