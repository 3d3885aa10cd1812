package org.tessera.exchange.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.tessera.access.Tier;
import org.tessera.duty.list.CaseStandard;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryKind;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;

/**
 * One version of a category while its rows come in. Rows may leave out what an earlier row has said of the category, but not contradict
 * it.
 */
final class ResponsibilityDraft {

    private final List<ResponsibilityRow> rows = new ArrayList<>();
    /** What the rows say of the category, with the row that said it first. */
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, MappedRow> said = new HashMap<>();
    private final Set<CaseStandard> standards = new LinkedHashSet<>();
    private final Set<String> bases = new LinkedHashSet<>();
    private final Map<Place, Set<String>> duties = new LinkedHashMap<>();

    private record Place(Tier tier, String areaId, String lead) {
    }

    /**
     * @throws RowRefusal when the row contradicts an earlier one
     */
    void add(ResponsibilityRow row) {
        Map<String, Object> own = facts(row);
        own.forEach((target, value) -> {
            if (!facts.getOrDefault(target, value).equals(value)) {
                MappedRow earlier = said.get(target);
                throw row.row().refusal(target, row.row().text(target), "contradicts row " + earlier.source().row()
                        + (earlier.file().equals(row.row().file()) ? "" : " of " + earlier.file()) + ", which says "
                        + earlier.text(target) + " of the same category");
            }
        });
        own.forEach((target, value) -> {
            facts.put(target, value);
            said.putIfAbsent(target, row.row());
        });
        keep(row);
    }

    private void keep(ResponsibilityRow row) {
        rows.add(row);
        if (row.standard() != null) {
            standards.add(row.standard());
        }
        String basis = row.row().text("basis");
        if (!basis.isEmpty()) {
            bases.add(basis);
        }
        for (String lead : row.leads().isEmpty() ? List.of("") : row.leads()) {
            duties.computeIfAbsent(new Place(row.tier(), row.areaId(), lead), _ -> new TreeSet<>()).addAll(row.assisting());
        }
    }

    private static Map<String, Object> facts(ResponsibilityRow row) {
        Map<String, Object> facts = new HashMap<>();
        for (String target : List.of("name", "class", "subclass")) {
            String text = row.row().text(target);
            if (!text.isEmpty()) {
                facts.put(target, text);
            }
        }
        facts.put("kind", row.kind());
        facts.put("matter", row.matter());
        facts.put("until", row.until());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    List<ResponsibilityRow> rows() {
        return rows;
    }

    CategoryVersion version() {
        ResponsibilityRow first = rows.getFirst();
        Category category = new Category(first.category(), (String) facts.getOrDefault("name", first.category()),
                (CategoryKind) facts.get("kind"), (String) facts.getOrDefault("class", ""),
                (String) facts.getOrDefault("subclass", ""), (Matter) facts.get("matter"),
                List.copyOf(standards), List.copyOf(bases));
        List<Duty> all = new ArrayList<>();
        duties.forEach((place, assisting) -> all.add(new Duty(place.tier, place.areaId, place.lead, assisting)));
        return new CategoryVersion(category, first.from(), (LocalDate) facts.get("until"), all);
    }
}
