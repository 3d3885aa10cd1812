package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.WebMercator;

/** Which features of visible, pickable layers lie in an outline, straight on the screen. Off the screen's thread. */
final class Enclosed {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Geometry region;
    private final PreparedGeometry prepared;
    private final IndexedPointInAreaLocator points;
    private final EncloseRule rule;

    private Enclosed(Geometry region, EncloseRule rule) {
        this.region = region;
        this.rule = rule;
        prepared = PreparedGeometryFactory.prepare(region);
        points = new IndexedPointInAreaLocator(region);
    }

    /** The answer of a tool whose outline is these places; an outline that crosses itself encloses each of its loops. */
    static ToolAnswer within(ToolScene scene, List<LonLat> ring, EncloseRule rule, boolean adding) {
        return ToolAnswer.later(() -> new ToolResult.Enclosed(find(scene.layers(), ring, rule), adding));
    }

    static Map<String, Set<String>> find(List<Layer> layers, List<LonLat> ring, EncloseRule rule) {
        List<Coordinate> closed = new ArrayList<>();
        ring.forEach(place -> closed.add(new Coordinate(WebMercator.x(place.lon()), WebMercator.y(place.lat()))));
        closed.add(closed.getFirst());
        Geometry region = GeometryFixer.fix(GEOMETRY.createPolygon(closed.toArray(Coordinate[]::new)));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        if (region.isEmpty()) {
            return found;
        }
        Enclosed enclosed = new Enclosed(region, rule);
        for (Layer layer : layers) {
            Set<String> ids = layer.visible() ? enclosed.in(layer) : Set.of();
            if (!ids.isEmpty()) {
                found.put(layer.id(), ids);
            }
        }
        return found;
    }

    private Set<String> in(Layer layer) {
        return switch (layer) {
            case FeatureLayer features when features.pickable() -> in(features.features());
            case LiveLayer live -> in(live);
            case OverlayLayer overlay -> in(overlay.features());
            default -> Set.of();
        };
    }

    private Set<String> in(LiveLayer live) {
        Set<String> ids = new LinkedHashSet<>();
        Envelope box = region.getEnvelopeInternal();
        for (int i = 0; i < live.points().size(); i++) {
            if (box.contains(live.x(i), live.y(i)) && holds(live.x(i), live.y(i))) {
                ids.add(live.points().get(i).id());
            }
        }
        return ids;
    }

    private Set<String> in(FeatureSet set) {
        Set<String> ids = new LinkedHashSet<>();
        for (int index : set.boxes().query(region.getEnvelopeInternal())) {
            if (meets(set.geometry(), index)) {
                ids.add(set.id(index));
            }
        }
        return ids;
    }

    private boolean meets(PackedGeometry geometry, int feature) {
        return switch (geometry.kind(feature)) {
            case EMPTY -> false;
            case POINT -> {
                int first = geometry.firstVertex(geometry.firstPart(feature));
                yield holds(geometry.originX(feature) + geometry.x(first), geometry.originY(feature) + geometry.y(first));
            }
            case LINE -> rule == EncloseRule.WITHIN ? prepared.covers(edges(geometry, feature))
                    : prepared.intersects(edges(geometry, feature));
            case POLYGON -> rule == EncloseRule.WITHIN ? prepared.covers(edges(geometry, feature)) && !holeIn(geometry, feature)
                    : prepared.intersects(edges(geometry, feature)) || contains(geometry, feature, region.getCoordinate());
        };
    }

    private boolean holds(double x, double y) {
        return points.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    /** Whether a hole of the region lies within a feature whose outline is all inside. */
    private boolean holeIn(PackedGeometry geometry, int feature) {
        for (int part = 0; part < region.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) region.getGeometryN(part);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                if (contains(geometry, feature, polygon.getInteriorRingN(hole).getCoordinate())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Geometry edges(PackedGeometry geometry, int feature) {
        List<LineString> lines = new ArrayList<>();
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            int first = geometry.firstVertex(part);
            Coordinate[] coordinates = new Coordinate[geometry.firstVertex(part + 1) - first];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = new Coordinate(geometry.originX(feature) + geometry.x(first + i),
                        geometry.originY(feature) + geometry.y(first + i));
            }
            lines.add(GEOMETRY.createLineString(coordinates));
        }
        return GEOMETRY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    /** By the even-odd rule, which needs not know which ring is a hole. */
    private static boolean contains(PackedGeometry geometry, int feature, Coordinate at) {
        double x = at.x - geometry.originX(feature);
        double y = at.y - geometry.originY(feature);
        boolean inside = false;
        for (int part = geometry.firstPart(feature); part < geometry.firstPart(feature + 1); part++) {
            for (int i = geometry.firstVertex(part) + 1; i < geometry.firstVertex(part + 1); i++) {
                double y0 = geometry.y(i - 1);
                double y1 = geometry.y(i);
                inside ^= y0 > y != y1 > y
                        && x < geometry.x(i - 1) + (y - y0) / (y1 - y0) * (geometry.x(i) - geometry.x(i - 1));
            }
        }
        return inside;
    }
}
