package org.tessera.console.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.tessera.console.i18n.Messages;
import org.tessera.map.fx.MapLink;
import org.tessera.map.fx.MapView;
import org.tessera.map.layer.Layer;

/** A second map beside the first while the map is split: same place and scale, own layer switches. */
final class SecondMap {

    private final HBox room;
    private final StackPane first;
    private final MapViewModel model;
    private final BaseMapViewModel baseMap;
    private final Messages messages;
    private final Function<LayerSwitches, List<Layer>> layers;
    private final InvalidationListener switched = (Observable _) -> arrange();
    private MapView map;
    private MapLink link;

    /**
     * @param room   where the maps stand side by side; holds the first one's pane
     * @param layers what a map with these switches shows
     */
    SecondMap(HBox room, StackPane first, MapViewModel model, BaseMapViewModel baseMap, Messages messages,
            Function<LayerSwitches, List<Layer>> layers) {
        this.room = room;
        this.first = first;
        this.model = model;
        this.baseMap = baseMap;
        this.messages = messages;
        this.layers = layers;
    }

    /** Opens or closes the second map. */
    void show(boolean split, MapView leader, Consumer<MapView> dresser) {
        if (split == (map != null)) {
            return;
        }
        if (!split) {
            close();
            return;
        }
        map = new MapView();
        map.setId("second-map");
        dresser.accept(map);
        LayerList list = new LayerList(model.secondSwitches(), baseMap, messages, "second-layer-");
        StackPane.setAlignment(list, Pos.TOP_RIGHT);
        StackPane.setMargin(list, new Insets(12));
        StackPane pane = new StackPane(map, list);
        pane.getStyleClass().add("second-map");
        pane.setMinSize(100, 100);
        HBox.setHgrow(pane, Priority.ALWAYS);
        // Both halves are equal, whatever the maps would prefer.
        pane.setPrefWidth(1);
        first.setPrefWidth(1);
        room.getChildren().add(pane);
        model.secondSwitches().hiddenProperty().addListener(switched);
        arrange();
        link = MapLink.of(MapLink.Kind.CENTRE_AND_SCALE, leader, map);
    }

    /** Draws the layers again. */
    void arrange() {
        if (map != null) {
            map.setLayers(layers.apply(model.secondSwitches()));
        }
    }

    /** The map while it is open, otherwise null. */
    MapView map() {
        return map;
    }

    /** Closes the second map and ends its threads. */
    void close() {
        if (map != null) {
            model.secondSwitches().hiddenProperty().removeListener(switched);
            link.close();
            map.dispose();
            room.getChildren().removeLast();
            map = null;
        }
    }
}
