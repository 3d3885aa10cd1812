package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.grid.edit.EdgePick;
import org.tessera.grid.edit.Outcome;
import org.tessera.grid.edit.SnapCandidate;
import org.tessera.grid.edit.VertexPick;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.Snap;
import org.tessera.map.tool.ToolAnswer;
import org.tessera.map.tool.ToolPoint;
import org.tessera.map.tool.ToolScene;
import org.tessera.map.tool.ToolSketch;
import org.tessera.map.view.LonLat;

/**
 * Drags the borders of the draft in hand: a vertex moves, an edge gets a vertex that moves, and all grids around follow. Where the move
 * cannot be, it stops at the last place that can. A vertex is taken out as in drawings.
 */
final class BorderTool implements MapTool {

    private static final double REACH = 8;
    private static final double SNAP = 10;

    private final DraftViewModel model;
    private Coordinate held;
    private EdgePick edge;
    private Outcome outcome;
    private Coordinate shown;
    private Snap snap;

    BorderTool(DraftViewModel model) {
        this.model = model;
    }

    private static Coordinate coordinate(ToolPoint at) {
        return new Coordinate(at.place().lon(), at.place().lat());
    }

    private static double metres(double pixels, ToolScene scene, Coordinate at) {
        return DraftSession.metres(pixels, scene.viewport().resolution(), at);
    }

    @Override
    public void hover(ToolScene scene, ToolPoint at) {
        Coordinate pointer = coordinate(at);
        shown = vertex(scene, pointer).map(VertexPick::vertex)
                .or(() -> edge(scene, pointer).map(EdgePick::at)).orElse(null);
        snap = null;
    }

    private Optional<VertexPick> vertex(ToolScene scene, Coordinate pointer) {
        return model.editable() ? model.sessionProperty().get().picking().vertex(pointer, metres(REACH, scene, pointer)) : Optional.empty();
    }

    private Optional<EdgePick> edge(ToolScene scene, Coordinate pointer) {
        return model.editable() ? model.sessionProperty().get().picking().edge(pointer, metres(REACH, scene, pointer)) : Optional.empty();
    }

    @Override
    public boolean grab(ToolScene scene, ToolPoint at) {
        Coordinate pointer = coordinate(at);
        held = vertex(scene, pointer).map(VertexPick::vertex).orElse(null);
        edge = held == null ? edge(scene, pointer).orElse(null) : null;
        outcome = null;
        return held != null || edge != null;
    }

    @Override
    public void drag(ToolScene scene, ToolPoint at) {
        if (held == null && edge == null || !model.editable()) {
            return;
        }
        DraftSession draft = model.sessionProperty().get();
        Coordinate to = snapped(scene, at);
        outcome = edge != null ? draft.borders().insertVertex(edge.a(), edge.b(), to) : draft.borders().moveVertex(held, to, true);
        model.consider(outcome);
        shown = to;
    }

    private Coordinate snapped(ToolScene scene, ToolPoint at) {
        Coordinate pointer = coordinate(at);
        snap = null;
        if (at.free()) {
            return pointer;
        }
        List<Coordinate> own = new ArrayList<>();
        if (held != null) {
            own.add(held);
        }
        Optional<SnapCandidate> nearest = model.sessionProperty().get().snapping()
                .candidates(pointer, metres(SNAP, scene, pointer), own).stream()
                // A vertex may not stand on a border of its own plan: that would be a vertex on one side only.
                .filter(candidate -> candidate.reason().ordinal() >= org.tessera.grid.edit.SnapReason.LAYER_VERTEX.ordinal()
                        && candidate.reason() != org.tessera.grid.edit.SnapReason.OUTER_BORDER
                        && candidate.reason() != org.tessera.grid.edit.SnapReason.PLAN_EDGE).findFirst();
        nearest.ifPresent(candidate -> snap = new Snap(new LonLat(candidate.place().x, candidate.place().y),
                candidate.reason() == org.tessera.grid.edit.SnapReason.LAYER_VERTEX ? Snap.Kind.VERTEX : Snap.Kind.EDGE,
                candidate.source(), candidate.source(), candidate.source(), candidate.metres()));
        return nearest.map(SnapCandidate::place).orElse(pointer);
    }

    @Override
    public ToolAnswer drop(ToolScene scene, ToolPoint at) {
        if (outcome != null) {
            model.take(outcome, null);
        } else {
            model.clearPreview();
        }
        held = null;
        edge = null;
        outcome = null;
        snap = null;
        return ToolAnswer.NOTHING;
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        return ToolAnswer.NOTHING;
    }

    @Override
    public boolean remove(ToolScene scene, ToolPoint at) {
        Optional<VertexPick> vertex = vertex(scene, coordinate(at));
        vertex.ifPresent(pick -> model.take(model.sessionProperty().get().borders().deleteVertex(pick.vertex()), null));
        return vertex.isPresent();
    }

    @Override
    public boolean cancel() {
        boolean dragging = held != null || edge != null;
        held = null;
        edge = null;
        outcome = null;
        snap = null;
        if (dragging) {
            model.clearPreview();
        }
        return dragging;
    }

    @Override
    public ToolSketch sketch() {
        return shown == null ? ToolSketch.NOTHING
                : new ToolSketch(List.of(new LonLat(shown.x, shown.y)), null, false, true, snap, null, null);
    }
}
