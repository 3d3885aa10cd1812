package org.tessera.console.map;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.UrgencyMark;
import org.tessera.map.source.SourceStatus;

/** Layer list and legend in one: what can be switched, and what its marks mean. */
final class LayerList extends VBox {

    private static final List<MapLayerKind> SWITCHED = List.of(MapLayerKind.CASES, MapLayerKind.UNITS, MapLayerKind.SENSORS,
            MapLayerKind.LINKS, MapLayerKind.TOWNSHIPS, MapLayerKind.COMMUNITIES, MapLayerKind.GRIDS, MapLayerKind.STREETS,
            MapLayerKind.BASEMAP, MapLayerKind.FINDINGS, MapLayerKind.DRAWINGS, MapLayerKind.HEAT, MapLayerKind.DENSITY,
            MapLayerKind.OVERDUE_SHARE, MapLayerKind.GRATICULE);

    /**
     * @param prefix of the check boxes' ids, which two lists must not share
     */
    LayerList(LayerSwitches model, BaseMapViewModel baseMap, Messages messages, String prefix) {
        super(4);
        getStyleClass().add("layer-list");
        // The map under it changes each frame; it does not, and drawing its rounded shape anew is dear.
        setCache(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(messages.binding("layers.title"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        for (MapLayerKind kind : SWITCHED) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(messages.binding("layer." + kind.name()));
            box.setId(prefix + kind.id());
            box.setSelected(model.shows(kind));
            box.setFocusTraversable(false);
            box.selectedProperty().addListener((_, _, visible) -> model.show(kind, visible));
            model.hiddenProperty().addListener((Observable _) -> box.setSelected(model.shows(kind)));
            getChildren().add(box);
            if (kind == MapLayerKind.BASEMAP) {
                shownWith(box, baseMap.picturesProperty().isNotNull());
                getChildren().add(status(baseMap, messages, prefix));
            } else if (kind == MapLayerKind.CASES) {
                for (Urgency urgency : Urgency.values()) {
                    getChildren().add(entry(new UrgencyMark(urgency), messages, "urgency." + urgency.name()));
                }
            } else if (kind == MapLayerKind.UNITS) {
                getChildren().add(entry(mark("unit-mark-free"), messages, "legend.unit-free"));
                getChildren().add(entry(mark("unit-mark-busy"), messages, "legend.unit-busy"));
            }
        }
    }

    /** Says when the source of the pictures does not answer as it should. */
    private static Label status(BaseMapViewModel baseMap, Messages messages, String prefix) {
        Label label = new Label();
        label.setId(prefix + "basemap-status");
        label.getStyleClass().add("legend");
        label.textProperty().bind(Bindings.createStringBinding(() -> baseMap.statusProperty().get() == SourceStatus.ONLINE ? ""
                : messages.text("basemap.status." + baseMap.statusProperty().get().name()), baseMap.statusProperty(),
                messages.languageProperty()));
        shownWith(label, baseMap.picturesProperty().isNotNull().and(label.textProperty().isNotEmpty()));
        return label;
    }

    private static void shownWith(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private static Region mark(String styleClass) {
        Region mark = new Region();
        mark.getStyleClass().addAll("unit-mark", styleClass);
        return mark;
    }

    private static HBox entry(Node mark, Messages messages, String key) {
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.getStyleClass().add("legend");
        HBox entry = new HBox(7, mark, name);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
