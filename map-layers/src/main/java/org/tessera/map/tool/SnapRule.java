package org.tessera.map.tool;

import java.util.Set;

/**
 * What vertices may snap to.
 *
 * @param layers    ids of the layers; a hidden layer is never snapped to
 * @param tolerance reach in logical pixels
 * @param vertices  whether to corners and points
 * @param edges     whether to the nearest place of an edge
 * @param nameField attribute that names a feature to people; where it is missing, its id does
 */
public record SnapRule(Set<String> layers, double tolerance, boolean vertices, boolean edges, String nameField) {

    /** No snapping. */
    public static final SnapRule NONE = new SnapRule(Set.of(), 0, false, false, "");

    /** Keeps its own copy. */
    public SnapRule {
        layers = Set.copyOf(layers);
    }

    /** Corners first, then edges, within ten pixels. */
    public static SnapRule to(String nameField, String... layers) {
        return new SnapRule(Set.of(layers), 10, true, true, nameField);
    }
}
