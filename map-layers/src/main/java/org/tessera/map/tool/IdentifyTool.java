package org.tessera.map.tool;

import java.util.List;
import java.util.Set;

import org.tessera.map.engine.HitFinder;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;

/** Lists everything under a point through all visible layers, also those that clicks pass by. */
public final class IdentifyTool implements MapTool {

    private final Set<String> except;
    private final HitCycle cycle = new HitCycle();

    /**
     * @param except ids of layers that say nothing, such as a background
     */
    public IdentifyTool(Set<String> except) {
        this.except = Set.copyOf(except);
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        List<Layer> asked = scene.layers().stream().filter(layer -> !except.contains(layer.id()))
                .map(layer -> layer instanceof FeatureLayer features ? features.withPickable(true) : layer).toList();
        List<Hit> hits = HitFinder.find(scene.viewport(), asked, at.screen());
        return ToolAnswer.of(new ToolResult.Identified(hits, cycle.next(hits, at.screen()), at.place()));
    }
}
