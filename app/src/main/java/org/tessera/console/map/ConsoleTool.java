package org.tessera.console.map;

import java.util.Locale;
import java.util.Set;

import org.tessera.map.tool.BoxTool;
import org.tessera.map.tool.DrawTool;
import org.tessera.map.tool.EncloseRule;
import org.tessera.map.tool.IdentifyTool;
import org.tessera.map.tool.LassoTool;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.MeasureTool;
import org.tessera.map.tool.SelectTool;
import org.tessera.map.tool.ShapeKind;

/** The tools on the map's strip, in order. */
public enum ConsoleTool {
    SELECT,
    BOX,
    LASSO,
    IDENTIFY,
    DISTANCE,
    AREA,
    DRAW_POINT,
    DRAW_LINE,
    DRAW_POLYGON;

    /** The ground is the grids once more, and the selected case is a case: neither says anything of its own. */
    private static final Set<String> SILENT = Set.of(MapLayerKind.GROUND.id(), MapLayerKind.SELECTED.id());

    /** A fresh tool. */
    MapTool tool() {
        return switch (this) {
            case SELECT -> new SelectTool();
            case BOX -> new BoxTool(EncloseRule.INTERSECTS);
            case LASSO -> new LassoTool(EncloseRule.INTERSECTS);
            case IDENTIFY -> new IdentifyTool(SILENT);
            case DISTANCE -> MeasureTool.distance();
            case AREA -> MeasureTool.area();
            case DRAW_POINT -> DrawTool.draw(ShapeKind.POINT);
            case DRAW_LINE -> DrawTool.draw(ShapeKind.LINE);
            case DRAW_POLYGON -> DrawTool.draw(ShapeKind.POLYGON);
        };
    }

    /** Whether it draws what stays on the map. */
    public boolean draws() {
        return this == DRAW_POINT || this == DRAW_LINE || this == DRAW_POLYGON;
    }

    /** As in ids and style classes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
