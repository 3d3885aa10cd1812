package org.tessera.map.tool;

import java.util.List;

import org.tessera.map.engine.HitFinder;
import org.tessera.map.layer.Hit;

/** Pans by dragging and picks by clicking; Shift adds to what is selected or takes away from it. */
public final class SelectTool implements MapTool {

    private final HitCycle cycle = new HitCycle();

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        List<Hit> hits = HitFinder.find(scene.viewport(), scene.layers(), at.screen());
        int depth = at.adding() ? 0 : cycle.next(hits, at.screen());
        return ToolAnswer.of(new ToolResult.Picked(hits.isEmpty() ? null : hits.get(depth), at.place(), at.adding()));
    }
}
