package org.tessera.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tessera.exchange.SourceLayer;

/** The field by which two plans call the same grid the same, when the user has not named one. */
final class PlanIds {

    private PlanIds() {
    }

    /**
     * The first telling field that tells the grids of both plans apart; else the field that does so and has most values in common.
     *
     * @return null when no field does; then {@link GridIds} chooses for each plan by itself
     */
    static String common(SourceLayer a, SourceLayer b) {
        List<String> shared = a.fields().stream().filter(field -> tellsApart(a, field) && tellsApart(b, field)).toList();
        Optional<String> telling = GridIds.TELLING.stream()
                .flatMap(name -> shared.stream().filter(field -> field.equalsIgnoreCase(name))).findFirst();
        return telling.or(() -> shared.stream().filter(field -> inCommon(a, b, field) > 0)
                .max(Comparator.comparingInt((String field) -> inCommon(a, b, field))
                        .thenComparing(Comparator.<String>naturalOrder().reversed()))).orElse(null);
    }

    private static int inCommon(SourceLayer a, SourceLayer b, String field) {
        Set<String> both = values(a, field);
        both.retainAll(values(b, field));
        return both.size();
    }

    private static boolean tellsApart(SourceLayer layer, String field) {
        Set<String> values = values(layer, field);
        return values.size() == layer.records().size() && !values.contains("");
    }

    private static Set<String> values(SourceLayer layer, String field) {
        String own = layer.fields().stream().filter(field::equals).findFirst().or(() -> layer.fields().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).equals(field.toLowerCase(Locale.ROOT))).findFirst()).orElse(field);
        Set<String> values = new HashSet<>();
        layer.records().forEach(record -> values.add(record.fields().getOrDefault(own, "").strip()));
        return values;
    }
}
