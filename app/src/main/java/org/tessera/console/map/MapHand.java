package org.tessera.console.map;

import java.util.List;
import javafx.beans.Observable;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.map.fx.MapView;
import org.tessera.map.tool.DrawTool;
import org.tessera.map.tool.SelectTool;
import org.tessera.map.tool.SnapRule;
import org.tessera.map.tool.ToolResult;

/** Joins the console's tools to those of the map: what is in hand, what it snaps to, its words, its results. */
final class MapHand {

    private final MapView map;
    private final MapToolsViewModel tools;

    MapHand(MapView map, MapToolsViewModel tools, MapViewModel model, Wording wording) {
        this.map = map;
        this.tools = tools;
        Messages messages = wording.messages();
        map.tools().wordsProperty().set(new ConsoleWords(wording));
        messages.languageProperty().addListener((Observable _) -> map.tools().wordsProperty().set(new ConsoleWords(wording)));
        map.tools().featureNameProperty().set(model::name);
        map.tools().focusLayersProperty().set(List.of(MapLayerKind.FINDINGS.id(), MapLayerKind.CASES.id(), MapLayerKind.UNITS.id(),
                MapLayerKind.SENSORS.id(), MapLayerKind.GRIDS.id()));
        map.tools().snappingProperty().set(SnapRule.to("name", MapLayerKind.GRIDS.id(), MapLayerKind.COMMUNITIES.id(),
                MapLayerKind.TOWNSHIPS.id(), MapLayerKind.DRAFT.id(), MapLayerKind.STREETS.id(), MapLayerKind.DRAWINGS.id()));
        map.tools().onResultProperty().set(this::take);
        tools.toolProperty().addListener((_, _, tool) -> {
            map.tools().toolProperty().set(tool.tool());
            map.requestFocus();
        });
        map.tools().toolProperty().addListener((_, _, tool) -> {
            if (tool instanceof SelectTool) {
                tools.toolProperty().set(ConsoleTool.SELECT);
            }
        });
    }

    private void take(ToolResult result) {
        boolean changed = tools.changing() && result instanceof ToolResult.Drawn;
        tools.take(result);
        if (changed) {
            map.tools().toolProperty().set(tools.toolProperty().get().tool());
        }
    }

    /** Takes the newest drawing in hand again. */
    void changeNewestDrawing() {
        tools.change().ifPresent(shape -> {
            map.tools().toolProperty().set(DrawTool.edit(shape));
            map.requestFocus();
        });
    }
}
