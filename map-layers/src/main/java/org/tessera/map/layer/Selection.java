package org.tessera.map.layer;

import java.util.Set;

/**
 * The selected features of one layer, as ids.
 *
 * @param layerId    layer, empty when nothing is selected
 * @param featureIds ids; those the layer does not have are ignored
 */
public record Selection(String layerId, Set<String> featureIds) {

    /** Nothing selected. */
    public static final Selection NONE = new Selection("", Set.of());

    /** Keeps its own copy. */
    public Selection {
        featureIds = Set.copyOf(featureIds);
    }

    /** One selected feature. */
    public static Selection of(String layerId, String featureId) {
        return new Selection(layerId, Set.of(featureId));
    }
}
