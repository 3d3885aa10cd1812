package org.tessera.map.fx;

import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.tool.ReadingOrder;
import org.tessera.map.view.Viewport;

/** The feature that the keys stand on. The order is worked out on another thread, once for a view. JavaFX thread. */
final class MapFocus {

    private final MapView map;
    private final ReadOnlyObjectWrapper<ReadingOrder.Stop> stop = new ReadOnlyObjectWrapper<>(this, "focusedFeature");
    private List<ReadingOrder.Stop> order = List.of();
    private Viewport orderView;
    private List<Layer> orderLayers = List.of();
    private long asked;

    MapFocus(MapView map) {
        this.map = map;
    }

    ReadOnlyObjectWrapper<ReadingOrder.Stop> stop() {
        return stop;
    }

    void clear() {
        stop.set(null);
    }

    /** Goes on by one, or back by -1; round the end. */
    void step(int by) {
        Viewport view = map.viewportProperty().get();
        List<Layer> layers = map.layersProperty().get();
        if (view.equals(orderView) && sameData(layers, orderLayers)) {
            go(by);
            return;
        }
        long ticket = ++asked;
        List<String> wanted = map.tools().focusLayersProperty().get();
        List<Layer> candidates = layers.reversed().stream()
                .filter(layer -> layer.visible() && (!(layer instanceof FeatureLayer features) || features.pickable()))
                .filter(layer -> wanted.isEmpty() || wanted.contains(layer.id()))
                .sorted(Comparator.comparingInt(layer -> wanted.indexOf(layer.id()))).toList();
        Thread.ofVirtual().name("map-focus").start(() -> {
            List<ReadingOrder.Stop> found = candidates.stream().map(layer -> ReadingOrder.of(view, layer))
                    .filter(stops -> !stops.isEmpty()).findFirst().orElse(List.of());
            Platform.runLater(() -> {
                if (ticket == asked) {
                    order = found;
                    orderView = view;
                    orderLayers = layers;
                    go(by);
                }
            });
        });
    }

    private static boolean sameData(List<Layer> one, List<Layer> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).visible() != other.get(i).visible() || one.get(i).dataRevision() != other.get(i).dataRevision()) {
                return false;
            }
        }
        return true;
    }

    private void go(int by) {
        if (order.isEmpty()) {
            stop.set(null);
            return;
        }
        int at = -1;
        for (int i = 0; i < order.size() && at < 0 && stop.get() != null; i++) {
            boolean same = order.get(i).layerId().equals(stop.get().layerId())
                    && order.get(i).featureId().equals(stop.get().featureId());
            at = same ? i : -1;
        }
        int next = at < 0 ? by > 0 ? 0 : order.size() - 1 : Math.floorMod(at + by, order.size());
        stop.set(order.get(next));
    }
}
