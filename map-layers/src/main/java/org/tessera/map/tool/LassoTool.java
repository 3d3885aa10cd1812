package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.view.LonLat;

/** Selects what lies in a free outline: drawn with a drag, or set corner by corner. */
public final class LassoTool implements MapTool {

    private static final double STEP = 3;

    private final EncloseRule rule;
    private final List<LonLat> outline = new ArrayList<>();
    private LonLat loose;

    public LassoTool(EncloseRule rule) {
        this.rule = rule;
    }

    @Override
    public void hover(ToolScene scene, ToolPoint at) {
        loose = at.place();
    }

    @Override
    public boolean grab(ToolScene scene, ToolPoint at) {
        return true;
    }

    @Override
    public void drag(ToolScene scene, ToolPoint at) {
        loose = null;
        if (outline.isEmpty() || scene.pixels(outline.getLast(), at.screen()) >= STEP) {
            outline.add(at.place());
        }
    }

    @Override
    public ToolAnswer drop(ToolScene scene, ToolPoint at) {
        return enclose(scene, at.adding());
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        outline.add(at.place());
        return ToolAnswer.NOTHING;
    }

    @Override
    public ToolAnswer finish(ToolScene scene) {
        return enclose(scene, false);
    }

    private ToolAnswer enclose(ToolScene scene, boolean adding) {
        List<LonLat> ring = List.copyOf(outline);
        cancel();
        return ring.size() < 3 ? ToolAnswer.NOTHING : Enclosed.within(scene, ring, rule, adding);
    }

    @Override
    public boolean undo() {
        if (!outline.isEmpty()) {
            outline.removeLast();
            return true;
        }
        return false;
    }

    @Override
    public boolean cancel() {
        boolean begun = !outline.isEmpty();
        outline.clear();
        loose = null;
        return begun;
    }

    @Override
    public ToolSketch sketch() {
        return outline.isEmpty() ? ToolSketch.NOTHING : ToolSketch.outline(outline, loose);
    }
}
