package org.tessera.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;

/** What the records of a layer of areas are called: by a named field, else by a telling one, else by feature id or row. */
final class GridIds {

    static final List<String> TELLING = List.of("id", "grid_id", "code", "geoid", "bg_id", "ct_id", "name");

    private final String field;
    private final boolean featureIds;

    private GridIds(String field, boolean featureIds) {
        this.field = field;
        this.featureIds = featureIds;
    }

    /**
     * @param wanted field name, or null to choose
     * @throws UnreadableInput when the wanted field is missing, or does not tell the records apart
     */
    static GridIds of(SourceLayer layer, String wanted) {
        if (wanted != null) {
            String found = field(layer, wanted).orElseThrow(() -> new UnreadableInput(new Problem(layer.file(), 0, wanted, "",
                    "there is no such field; expected one of " + String.join(", ", layer.fields()))));
            requireUnique(layer, found);
            return new GridIds(found, false);
        }
        Optional<String> telling = TELLING.stream().flatMap(name -> field(layer, name).stream())
                .filter(name -> tellsApart(layer, name)).findFirst();
        Set<String> seen = new HashSet<>();
        boolean featureIds = layer.records().stream().allMatch(record -> !record.id().isEmpty() && seen.add(record.id()));
        return new GridIds(telling.orElse(null), featureIds);
    }

    String of(SourceRecord record) {
        if (field != null) {
            return record.fields().getOrDefault(field, "").strip();
        }
        return featureIds ? record.id() : Long.toString(record.row());
    }

    private static Optional<String> field(SourceLayer layer, String name) {
        return layer.fields().stream().filter(name::equals).findFirst().or(() -> layer.fields().stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst());
    }

    private static boolean tellsApart(SourceLayer layer, String field) {
        Set<String> seen = new HashSet<>();
        return layer.records().stream().map(record -> record.fields().getOrDefault(field, "").strip())
                .allMatch(value -> !value.isEmpty() && seen.add(value));
    }

    private static void requireUnique(SourceLayer layer, String field) {
        Set<String> seen = new HashSet<>();
        for (SourceRecord record : layer.records()) {
            String value = record.fields().getOrDefault(field, "").strip();
            if (value.isEmpty() || !seen.add(value)) {
                throw new UnreadableInput(new Problem(layer.file(), record.row(), field, value,
                        value.isEmpty() ? "is empty; expected an id for every record" : "is the id of two records"));
            }
        }
    }
}
