package org.tessera.map.style;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of drawn symbols: those of SE 1.1, of GeoTools' {@code shape://} family, of QGIS, and our own shield. Several names of
 * one form lead to one canonical name.
 */
public final class WellKnownMark {

    /** Canonical names of forms with an inside. */
    public static final Set<String> CLOSED = Set.of("circle", "square", "triangle", "star", "cross", "x", "diamond", "pentagon",
            "hexagon", "octagon", "shield", "arrow", "arrowhead", "half_square", "semi_circle", "equilateral_triangle");

    /** Canonical names of forms that are lines only. */
    public static final Set<String> OPEN = Set.of("horline", "vertline", "slash", "backslash", "plus", "times", "chevron");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("line", "vertline"),
            Map.entry("cross2", "times"), Map.entry("cross_fill", "cross"), Map.entry("filled_arrowhead", "arrowhead"),
            Map.entry("dot", "circle"), Map.entry("rectangle", "square"), Map.entry("oarrow", "chevron"),
            Map.entry("ccarrow", "arrowhead"), Map.entry("carrow", "arrowhead"), Map.entry("coarrow", "arrowhead"),
            Map.entry("regular_star", "star"));

    private WellKnownMark() {
    }

    /** The canonical name, empty when no such form is known. Case and the prefixes shape:// and qgis:// do not matter. */
    public static Optional<String> canonical(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(shape|qgis)://", "");
        String canonical = OTHER_NAMES.getOrDefault(bare, bare);
        return CLOSED.contains(canonical) || OPEN.contains(canonical) ? Optional.of(canonical) : Optional.empty();
    }
}
