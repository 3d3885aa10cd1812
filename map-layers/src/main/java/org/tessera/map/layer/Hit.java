package org.tessera.map.layer;

import java.util.List;

import org.tessera.map.view.LonLat;

/**
 * What the pointer found.
 *
 * @param layerId   layer of the feature
 * @param featureId id of the feature; of a cluster, its uppermost member
 * @param members   ids of all points of a cluster, uppermost first; otherwise the one feature
 * @param distance  logical pixels from the pointer, 0 inside a polygon
 * @param place     where the pointer was
 */
public record Hit(String layerId, String featureId, List<String> members, double distance, LonLat place) {

    /** Whether several points stood behind one count symbol. */
    public boolean cluster() {
        return members.size() > 1;
    }
}
