package org.tessera.map.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * An immutable set of features: ids, attributes and packed geometry. Its identity is the data revision of the layer that
 * shows it, so a caller cannot forget to raise a number. Built once on any thread, then read by all.
 */
public final class FeatureSet {

    private final String[] ids;
    private final List<Map<String, Object>> attributes;
    private final PackedGeometry geometry;
    private final BoxIndex boxes;
    private final Map<String, Integer> byId;
    private final double[][] anchors;

    private FeatureSet(Builder builder) {
        ids = builder.ids.toArray(String[]::new);
        attributes = List.copyOf(builder.attributes);
        geometry = PackedGeometry.of(builder.geometries);
        boxes = new BoxIndex(geometry);
        anchors = Anchors.of(geometry);
        byId = HashMap.newHashMap(ids.length);
        for (int i = 0; i < ids.length; i++) {
            byId.put(ids[i], i);
        }
    }

    /** Starts a set. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many features. */
    public int size() {
        return ids.length;
    }

    /** Id of the feature at an index. */
    public String id(int index) {
        return ids[index];
    }

    /** Index of a feature, or -1 when the set has none of that id. */
    public int indexOf(String id) {
        return byId.getOrDefault(id, -1);
    }

    /** Attributes of the feature at an index; never changes. */
    public Map<String, Object> attributes(int index) {
        return attributes.get(index);
    }

    /** Packed display geometry. */
    public PackedGeometry geometry() {
        return geometry;
    }

    /** Index over the display boxes. */
    public BoxIndex boxes() {
        return boxes;
    }

    /** Mercator x of the place for a feature's label; NaN for an empty one. */
    public double anchorX(int index) {
        return anchors[0][index];
    }

    /** Mercator y of the place for a feature's label. */
    public double anchorY(int index) {
        return anchors[1][index];
    }

    /** Box about all features in degrees; null envelope when empty. */
    public Envelope lonLatEnvelope() {
        return geometry.lonLatEnvelope();
    }

    /** Box about one feature in degrees. */
    public Envelope lonLatEnvelope(int index) {
        return geometry.lonLatEnvelope(index);
    }

    /** Collects features; not thread-safe. */
    public static final class Builder {

        private final List<String> ids = new ArrayList<>();
        private final List<Geometry> geometries = new ArrayList<>();
        private final List<Map<String, Object>> attributes = new ArrayList<>();

        private Builder() {
        }

        /**
         * Adds a feature; later ones are drawn over earlier ones.
         *
         * @param id       stable id, unique in the set
         * @param geometry EPSG:4326 with x = longitude; any JTS type, an empty one is kept but never drawn
         * @param values   attributes for filters and labels; values may be null
         */
        public Builder add(String id, Geometry geometry, Map<String, ?> values) {
            ids.add(id);
            geometries.add(geometry);
            attributes.add(java.util.Collections.unmodifiableMap(new HashMap<>(values)));
            return this;
        }

        /** Packs what was added. */
        public FeatureSet build() {
            return new FeatureSet(this);
        }
    }
}
