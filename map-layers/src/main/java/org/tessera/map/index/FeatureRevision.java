package org.tessera.map.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Collects a few changes of a set of features. Building costs a copy of the packed numbers, but projects, indexes and, once
 * shown, draws only what changed. Not thread-safe.
 */
public final class FeatureRevision {

    private final FeatureSet former;
    private final Map<String, Put> puts = new LinkedHashMap<>();
    private final Map<String, Envelope> removed = new LinkedHashMap<>();

    private record Put(Geometry geometry, Map<String, Object> values) {
    }

    FeatureRevision(FeatureSet former) {
        this.former = former;
    }

    /**
     * Replaces the feature of that id in its place, or adds one above all.
     *
     * @param id       stable id
     * @param geometry EPSG:4326 with x = longitude
     * @param values   attributes; values may be null
     */
    public FeatureRevision put(String id, Geometry geometry, Map<String, ?> values) {
        removed.remove(id);
        puts.put(id, new Put(geometry, Collections.unmodifiableMap(new HashMap<>(values))));
        return this;
    }

    /** Takes a feature away; an id that is not there changes nothing. */
    public FeatureRevision remove(String id) {
        puts.remove(id);
        if (former.indexOf(id) >= 0) {
            removed.put(id, former.geometry().box(former.indexOf(id)));
        }
        return this;
    }

    /** The changed set; the former one when nothing changed. */
    public FeatureSet build() {
        if (puts.isEmpty() && removed.isEmpty()) {
            return former;
        }
        List<String> fresh = List.copyOf(puts.keySet());
        PackedGeometry packed = PackedGeometry.of(puts.values().stream().map(Put::geometry).toList());
        double[][] places = Anchors.of(packed);
        int[] from = from(fresh);
        PackedGeometry geometry = PackedGeometry.splice(former.geometry(), packed, from);
        String[] ids = new String[from.length];
        List<Map<String, Object>> attributes = new ArrayList<>(from.length);
        double[][] anchors = new double[2][from.length];
        for (int i = 0; i < from.length; i++) {
            boolean old = from[i] >= 0;
            ids[i] = old ? former.id(from[i]) : fresh.get(~from[i]);
            attributes.add(old ? former.attributes(from[i]) : puts.get(ids[i]).values);
            anchors[0][i] = old ? former.anchorX(from[i]) : places[0][~from[i]];
            anchors[1][i] = old ? former.anchorY(from[i]) : places[1][~from[i]];
        }
        boolean inPlace = removed.isEmpty() && from.length == former.size();
        BoxIndex boxes = inPlace
                ? former.boxes().moved(geometry, fresh.stream().mapToInt(former::indexOf).toArray()) : BoxIndex.of(geometry);
        List<Envelope> touched = touched(fresh, packed);
        return new FeatureSet(ids, inPlace ? former.byId() : FeatureSet.places(ids), Collections.unmodifiableList(attributes),
                geometry, boxes, anchors, former.changes().with(new Object(), touched))
                .detailed(former.knownDetail() == null ? null : detail(geometry, boxes, from, touched));
    }

    private int[] from(List<String> fresh) {
        int[] from = new int[former.size() - removed.size()
                + (int) fresh.stream().filter(id -> former.indexOf(id) < 0).count()];
        int[] place = new int[former.size()];
        int count = 0;
        for (int i = 0; i < former.size(); i++) {
            place[i] = -1;
            if (!removed.containsKey(former.id(i))) {
                place[i] = count;
                from[count++] = i;
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            int index = former.indexOf(fresh.get(i));
            from[index < 0 ? count++ : place[index]] = ~i;
        }
        return from;
    }

    private LevelOfDetail detail(PackedGeometry geometry, BoxIndex boxes, int[] from, List<Envelope> touched) {
        int[] judged = meeting(boxes, touched);
        int[] context = meeting(boxes, Arrays.stream(judged).mapToObj(geometry::box).toList());
        return former.knownDetail().revised(former.geometry(), geometry, from, judged, context);
    }

    private static int[] meeting(BoxIndex boxes, List<Envelope> places) {
        return places.stream().flatMapToInt(box -> Arrays.stream(boxes.query(box))).distinct().toArray();
    }

    private List<Envelope> touched(List<String> fresh, PackedGeometry packed) {
        List<Envelope> boxes = new ArrayList<>(removed.values());
        for (int i = 0; i < fresh.size(); i++) {
            boxes.add(packed.box(i));
            int index = former.indexOf(fresh.get(i));
            if (index >= 0) {
                boxes.add(former.geometry().box(index));
            }
        }
        boxes.removeIf(Envelope::isNull);
        return boxes;
    }
}
