package org.tessera.map.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

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

    private final Changes changes;
    private final double spacing;
    private volatile LevelOfDetail detail;

    FeatureSet(String[] ids, Map<String, Integer> byId, List<Map<String, Object>> attributes, PackedGeometry geometry,
            BoxIndex boxes, double[][] anchors, Changes changes) {
        this.ids = ids;
        this.byId = byId;
        this.attributes = attributes;
        this.geometry = geometry;
        this.boxes = boxes;
        this.anchors = anchors;
        this.changes = changes;
        this.spacing = geometry.spacing();
    }

    /** Takes levels over that are known already. */
    FeatureSet detailed(LevelOfDetail known) {
        detail = known;
        return this;
    }

    /** The levels of detail if somebody asked for them before. */
    LevelOfDetail knownDetail() {
        return detail;
    }

    /**
     * How much each vertex matters. Judged when first asked for, about 100 ns a vertex, then kept; whoever asks meanwhile waits.
     * Null when the check says that nobody wants to know any more.
     */
    public LevelOfDetail detail(BooleanSupplier unwanted) {
        LevelOfDetail known = detail;
        if (known == null) {
            synchronized (changes) {
                known = detail;
                if (known == null) {
                    known = LevelOfDetail.of(geometry, unwanted);
                    detail = known;
                }
            }
        }
        return known;
    }

    static Map<String, Integer> places(String... ids) {
        Map<String, Integer> places = HashMap.newHashMap(ids.length);
        for (int i = 0; i < ids.length; i++) {
            places.put(ids[i], i);
        }
        return places;
    }

    /** Starts a set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a set that differs from this one in a few features; only where they were or are is drawn again. */
    public FeatureRevision revise() {
        return new FeatureRevision(this);
    }

    /**
     * Names what lies in a box (Mercator metres): a set that came from this one by {@link #revise()} answers the same name, by
     * identity, unless a feature that touches the box changed.
     */
    public Object revision(Envelope box) {
        return changes.last(box);
    }

    String[] ids() {
        return ids;
    }

    Map<String, Integer> byId() {
        return byId;
    }

    double[][] anchors() {
        return anchors;
    }

    Changes changes() {
        return changes;
    }

    /** About how far vertices of lines and rings lie apart, Mercator metres; infinite without any. */
    public double spacing() {
        return spacing;
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
            attributes.add(Collections.unmodifiableMap(new HashMap<>(values)));
            return this;
        }

        /** Packs what was added. */
        public FeatureSet build() {
            String[] names = ids.toArray(String[]::new);
            PackedGeometry packed = PackedGeometry.of(geometries);
            return new FeatureSet(names, places(names), List.copyOf(attributes), packed, BoxIndex.of(packed), Anchors.of(packed),
                    Changes.none(new Object()));
        }
    }
}
