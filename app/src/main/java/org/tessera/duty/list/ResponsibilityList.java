package org.tessera.duty.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of all categories; says what holds on a day. Immutable; safe for use by any thread. */
public final class ResponsibilityList {

    private final Map<String, TreeMap<LocalDate, CategoryVersion>> versions = new TreeMap<>();

    public ResponsibilityList(Collection<CategoryVersion> all) {
        all.forEach(version -> versions.computeIfAbsent(version.category().id(), _ -> new TreeMap<>())
                .put(version.from() == null ? LocalDate.MIN : version.from(), version));
    }

    /**
     * The newest version of a category that has begun by that day; empty when there is none, or when its last day is over. What a newer
     * version replaced does not come back.
     */
    public Optional<CategoryVersion> on(LocalDate day, String category) {
        return Optional.ofNullable(versions.get(category)).map(all -> all.floorEntry(day)).map(Map.Entry::getValue)
                .filter(version -> version.holdsOn(day));
    }

    /** What holds on a day, by category. */
    public List<CategoryVersion> on(LocalDate day) {
        return versions.keySet().stream().flatMap(category -> on(day, category).stream()).toList();
    }
}
