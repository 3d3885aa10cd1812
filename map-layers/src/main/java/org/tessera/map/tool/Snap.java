package org.tessera.map.tool;

import org.tessera.map.view.LonLat;

/**
 * What a point snapped to, and why.
 *
 * @param place     where it snapped to
 * @param kind      corner or edge
 * @param layerId   layer of the feature
 * @param featureId the feature
 * @param name      what people call the feature
 * @param distance  logical pixels from the pointer
 */
public record Snap(LonLat place, Kind kind, String layerId, String featureId, String name, double distance) {

    /** What of a feature was met. */
    public enum Kind {
        VERTEX,
        EDGE
    }
}
