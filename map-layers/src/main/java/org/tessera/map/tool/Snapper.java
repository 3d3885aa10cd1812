package org.tessera.map.tool;

import java.util.Optional;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.WebMercator;

/**
 * Finds the nearest corner, or else the nearest place of an edge, within reach of a point; of equally near ones the uppermost.
 * Only features whose box is near are looked at. Places are exact to what the display geometry holds: below a millimetre for
 * features that are smaller than ten kilometres.
 */
final class Snapper {

    private final SnapRule rule;
    private final double resolution;
    private final DisplayPoint at;
    private double vertexBest;
    private double edgeBest;
    private Snap vertex;
    private Snap edge;

    private Snapper(ToolScene scene, ScreenPoint point) {
        rule = scene.snapping();
        resolution = scene.viewport().resolution();
        at = scene.viewport().toDisplay(point);
        vertexBest = rule.tolerance() * resolution;
        edgeBest = vertexBest;
    }

    static Optional<Snap> find(ToolScene scene, ScreenPoint point) {
        Snapper snapper = new Snapper(scene, point);
        for (Layer layer : scene.layers().reversed()) {
            if (layer.visible() && scene.snapping().layers().contains(layer.id())) {
                switch (layer) {
                    case FeatureLayer features -> snapper.look(layer.id(), features.features());
                    case OverlayLayer overlay -> snapper.look(layer.id(), overlay.features());
                    default -> { }
                }
            }
        }
        return Optional.ofNullable(snapper.vertex != null ? snapper.vertex : snapper.edge);
    }

    private void look(String layer, FeatureSet set) {
        double reach = rule.tolerance() * resolution;
        int[] near = set.boxes().query(new Envelope(at.x() - reach, at.x() + reach, at.y() - reach, at.y() + reach));
        for (int i = near.length - 1; i >= 0; i--) {
            PackedGeometry geometry = set.geometry();
            for (int part = geometry.firstPart(near[i]); part < geometry.firstPart(near[i] + 1); part++) {
                part(layer, set, near[i], part);
            }
        }
    }

    private void part(String layer, FeatureSet set, int feature, int part) {
        PackedGeometry geometry = set.geometry();
        double x = at.x() - geometry.originX(feature);
        double y = at.y() - geometry.originY(feature);
        int first = geometry.firstVertex(part);
        for (int i = first; i < geometry.firstVertex(part + 1); i++) {
            double toX = geometry.x(i);
            double toY = geometry.y(i);
            double distance = Math.hypot(toX - x, toY - y);
            if (rule.vertices() && (distance < vertexBest || vertex == null && distance == vertexBest)) {
                vertexBest = distance;
                vertex = snap(Snap.Kind.VERTEX, layer, set, feature, new DisplayPoint(toX, toY), distance);
            }
            if (rule.edges() && vertex == null && i > first) {
                edge(layer, set, feature, i, new DisplayPoint(x, y));
            }
        }
    }

    private void edge(String layer, FeatureSet set, int feature, int i, DisplayPoint local) {
        PackedGeometry geometry = set.geometry();
        double fromX = geometry.x(i - 1);
        double fromY = geometry.y(i - 1);
        double dx = geometry.x(i) - fromX;
        double dy = geometry.y(i) - fromY;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((local.x() - fromX) * dx + (local.y() - fromY) * dy) / square, 0, 1);
        DisplayPoint foot = new DisplayPoint(fromX + along * dx, fromY + along * dy);
        double distance = Math.hypot(foot.x() - local.x(), foot.y() - local.y());
        if (distance < edgeBest || edge == null && distance == edgeBest) {
            edgeBest = distance;
            edge = snap(Snap.Kind.EDGE, layer, set, feature, foot, distance);
        }
    }

    private Snap snap(Snap.Kind kind, String layer, FeatureSet set, int feature, DisplayPoint local, double distance) {
        LonLat place = WebMercator.unproject(new DisplayPoint(set.geometry().originX(feature) + local.x(),
                set.geometry().originY(feature) + local.y()));
        String id = set.id(feature);
        Object name = set.attributes(feature).get(rule.nameField());
        return new Snap(place, kind, layer, id, name == null || name.toString().isBlank() ? id : name.toString(),
                distance / resolution);
    }
}
