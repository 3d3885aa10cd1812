package org.tessera.map.layer;

import java.util.HashSet;
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

    /** This with one feature more, or less when it was selected; a feature of another layer begins anew. */
    public Selection toggled(String layer, String featureId) {
        if (!layer.equals(layerId)) {
            return of(layer, featureId);
        }
        Set<String> ids = new HashSet<>(featureIds);
        if (!ids.remove(featureId)) {
            ids.add(featureId);
        }
        return ids.isEmpty() ? NONE : new Selection(layer, ids);
    }

    /** One selected feature. */
    public static Selection of(String layerId, String featureId) {
        return new Selection(layerId, Set.of(featureId));
    }
}
