package org.tessera.console.map;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.map.fx.LegendPane;
import org.tessera.map.fx.MapView;

/** What stands at the right edge of the map: its layers, a button or two, and the legend of what the layers do not explain. */
final class MapSide extends VBox {

    MapSide(MapView map, LayerSwitches switches, BaseMapViewModel baseMap, Messages messages) {
        super(8);
        LegendPane legend = new LegendPane(map);
        legend.setId("map-legend");
        legend.titleProperty().bind(messages.binding("legend.title"));
        legend.wordsProperty().set(MapWords.onScreen(messages));
        messages.languageProperty().addListener((Observable _) -> legend.wordsProperty().set(MapWords.onScreen(messages)));
        getChildren().addAll(new LayerList(switches, baseMap, messages, "layer-"), legend);
        setAlignment(Pos.TOP_RIGHT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
    }

    /** Puts a button below the layers. */
    void add(Node button) {
        getChildren().add(1, button);
    }
}
