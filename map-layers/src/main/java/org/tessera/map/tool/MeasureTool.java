package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;

import org.tessera.map.view.LonLat;

/** Measures a distance or an area on the ellipsoid; the last stretch follows the pointer. The result stays until the next one. */
public final class MeasureTool implements MapTool {

    private final ShapeKind kind;
    private final List<LonLat> places = new ArrayList<>();
    private LonLat loose;
    private Snap snap;
    private boolean finished;

    private MeasureTool(ShapeKind kind) {
        this.kind = kind;
    }

    /** Length from place to place. */
    public static MeasureTool distance() {
        return new MeasureTool(ShapeKind.LINE);
    }

    /** Area of an outline. */
    public static MeasureTool area() {
        return new MeasureTool(ShapeKind.POLYGON);
    }

    @Override
    public void hover(ToolScene scene, ToolPoint at) {
        snap = finished ? null : scene.snap(at).orElse(null);
        loose = finished ? null : snap == null ? at.place() : snap.place();
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        if (finished) {
            cancel();
        }
        hover(scene, at);
        places.add(loose);
        return ToolAnswer.NOTHING;
    }

    @Override
    public ToolAnswer finish(ToolScene scene) {
        if (finished || places.size() < kind.fewest()) {
            return ToolAnswer.NOTHING;
        }
        finished = true;
        loose = null;
        snap = null;
        Geometry geometry = kind == ShapeKind.LINE ? Shapes.line(places) : Shapes.polygon(places);
        return ToolAnswer.of(new ToolResult.Measured(measure(places), geometry));
    }

    private Measurement measure(List<LonLat> all) {
        return kind == ShapeKind.LINE ? Measurement.along(all) : Measurement.within(all);
    }

    @Override
    public boolean undo() {
        finished = false;
        return !places.isEmpty() && places.removeLast() != null;
    }

    @Override
    public boolean cancel() {
        boolean begun = !places.isEmpty();
        places.clear();
        loose = null;
        snap = null;
        finished = false;
        return begun;
    }

    @Override
    public ToolSketch sketch() {
        List<LonLat> all = new ArrayList<>(places);
        if (loose != null) {
            all.add(loose);
        }
        Measurement measure = places.isEmpty() ? null : measure(all);
        return new ToolSketch(places, loose, kind == ShapeKind.POLYGON, true, snap, measure,
                measure != null && measure.crossing() ? ToolSketch.Notice.CROSSES_ITSELF : null);
    }
}
