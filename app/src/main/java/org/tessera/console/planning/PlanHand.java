package org.tessera.console.planning;

import java.util.function.Consumer;

import org.tessera.map.fx.MapView;
import org.tessera.map.tool.DrawTool;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.SelectTool;
import org.tessera.map.tool.ShapeKind;
import org.tessera.map.tool.ToolResult;

/** Puts the planner's tools into the hand of the map, and takes what is drawn with them. */
public final class PlanHand {

    private final MapView map;
    private final DraftViewModel draft;
    private final CommentsViewModel comments;
    private final RepairViewModel repair;
    private boolean taking;

    public PlanHand(MapView map, Workbench bench) {
        this.map = map;
        draft = bench.draft();
        comments = bench.comments();
        repair = bench.repair();
        Consumer<ToolResult> others = map.tools().onResultProperty().get();
        map.tools().onResultProperty().set(result -> {
            if (draft.toolProperty().get() != null && result instanceof ToolResult.Drawn drawn) {
                draft.drawn(drawn.geometry());
            } else {
                others.accept(result);
            }
        });
        draft.toolProperty().addListener((_, _, tool) -> {
            taking = true;
            map.tools().toolProperty().set(tool == null ? new SelectTool() : tool(tool));
            taking = false;
            map.requestFocus();
        });
        // Another tool of the map, or none after Esc: the planner's is laid aside.
        map.tools().toolProperty().addListener((_, _, _) -> {
            if (!taking) {
                draft.toolProperty().set(null);
            }
        });
    }

    private MapTool tool(PlanTool tool) {
        return switch (tool) {
            case BORDER -> new BorderTool(draft);
            case LOCK -> new ClickTool(repair::lockAt);
            case COMMENT -> new ClickTool(comments::place);
            case MERGE, DELETE -> new ClickTool(draft::clicked);
            case RESHAPE, SPLIT -> DrawTool.draw(ShapeKind.LINE);
            case TRANSFER, CREATE -> DrawTool.draw(ShapeKind.POLYGON);
        };
    }
}
