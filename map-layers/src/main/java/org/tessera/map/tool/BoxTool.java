package org.tessera.map.tool;

import java.util.List;

import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

/** Selects what lies in a box: dragged, or from a click at one corner to a click at the other. */
public final class BoxTool implements MapTool {

    private final EncloseRule rule;
    private LonLat corner;
    private LonLat opposite;

    public BoxTool(EncloseRule rule) {
        this.rule = rule;
    }

    @Override
    public void hover(ToolScene scene, ToolPoint at) {
        opposite = at.place();
    }

    @Override
    public boolean grab(ToolScene scene, ToolPoint at) {
        if (corner == null) {
            corner = at.place();
            opposite = corner;
        }
        return true;
    }

    @Override
    public void drag(ToolScene scene, ToolPoint at) {
        opposite = at.place();
    }

    @Override
    public ToolAnswer drop(ToolScene scene, ToolPoint at) {
        return set(scene, at);
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        if (corner == null || tooSmall(scene, at.screen())) {
            corner = at.place();
            opposite = corner;
            return ToolAnswer.NOTHING;
        }
        List<LonLat> ring = ring(corner, at.place());
        cancel();
        return Enclosed.within(scene, ring, rule, at.adding());
    }

    private boolean tooSmall(ToolScene scene, ScreenPoint to) {
        return scene.pixels(corner, to) < 2;
    }

    private static List<LonLat> ring(LonLat one, LonLat other) {
        return List.of(one, new LonLat(other.lon(), one.lat()), other, new LonLat(one.lon(), other.lat()));
    }

    @Override
    public boolean undo() {
        return cancel();
    }

    @Override
    public boolean cancel() {
        boolean begun = corner != null;
        corner = null;
        return begun;
    }

    @Override
    public ToolSketch sketch() {
        return corner == null ? ToolSketch.NOTHING : ToolSketch.outline(ring(corner, opposite), null);
    }
}
