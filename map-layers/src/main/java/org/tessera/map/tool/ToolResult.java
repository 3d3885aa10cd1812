package org.tessera.map.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;

import org.tessera.map.layer.Hit;
import org.tessera.map.view.LonLat;

/** What a tool brought about. */
public sealed interface ToolResult {

    /**
     * One feature, or bare ground.
     *
     * @param hit   null on bare ground
     * @param place where the pointer was
     * @param adding whether the feature joins, or leaves, what is selected
     */
    record Picked(Hit hit, LonLat place, boolean adding) implements ToolResult {
    }

    /**
     * Everything in a box or lasso.
     *
     * @param features ids by layer, layers in drawing order
     * @param adding   whether they join what is selected
     */
    record Enclosed(Map<String, Set<String>> features, boolean adding) implements ToolResult {

        /** How many features. */
        public int count() {
            return features.values().stream().mapToInt(Set::size).sum();
        }
    }

    /**
     * Everything under one point.
     *
     * @param hits  uppermost first, through all layers
     * @param depth which one is meant; a repeated click goes one deeper
     */
    record Identified(List<Hit> hits, int depth, LonLat place) implements ToolResult {
    }

    /**
     * A finished measurement.
     *
     * @param geometry what was measured, EPSG:4326, x = longitude
     */
    record Measured(Measurement measurement, Geometry geometry) implements ToolResult {
    }

    /**
     * A finished drawing.
     *
     * @param geometry EPSG:4326, x = longitude; a polygon does not cross itself
     */
    record Drawn(ShapeKind kind, Geometry geometry) implements ToolResult {
    }
}
