package org.tessera.console.planning;

import java.util.function.Consumer;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.ToolAnswer;
import org.tessera.map.tool.ToolPoint;
import org.tessera.map.tool.ToolScene;

/** Hands each clicked place on, exactly as it was pointed at. */
record ClickTool(Consumer<Coordinate> told) implements MapTool {

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        told.accept(new Coordinate(at.place().lon(), at.place().lat()));
        return ToolAnswer.NOTHING;
    }
}
