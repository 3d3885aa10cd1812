package org.tessera.map.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

/**
 * Draws a point, line or polygon, or changes one: a click adds a corner, a drag of a corner moves it, a drag of an edge puts a
 * new corner into it, {@link #remove} takes one out, {@link #undo} takes back the last of these. A polygon that crosses itself
 * is not finished.
 */
public final class DrawTool implements MapTool {

    private static final double REACH = 7;

    private final ShapeKind kind;
    private final boolean editing;
    private final List<LonLat> places = new ArrayList<>();
    private final Deque<List<LonLat>> before = new ArrayDeque<>();
    private LonLat loose;
    private Snap snap;
    private ToolSketch.Notice notice;
    private int held = -1;
    private int edge = -1;
    private boolean moving;

    private DrawTool(ShapeKind kind, List<LonLat> places) {
        this.kind = kind;
        this.places.addAll(places);
        editing = !places.isEmpty();
    }

    /** Draws something new. */
    public static DrawTool draw(ShapeKind kind) {
        return new DrawTool(kind, List.of());
    }

    /**
     * Changes something drawn.
     *
     * @param geometry EPSG:4326; a point, a line or a polygon without holes
     * @throws IllegalArgumentException for another type
     */
    public static DrawTool edit(Geometry geometry) {
        ShapeKind kind = switch (geometry) {
            case Point _ -> ShapeKind.POINT;
            case LineString _ -> ShapeKind.LINE;
            case Polygon polygon when polygon.getNumInteriorRing() == 0 -> ShapeKind.POLYGON;
            default -> throw new IllegalArgumentException("only a point, a line or a polygon without holes can be changed, not "
                    + geometry.getGeometryType());
        };
        return new DrawTool(kind, Shapes.places(geometry));
    }

    /** What is drawn. */
    public ShapeKind kind() {
        return kind;
    }

    @Override
    public void hover(ToolScene scene, ToolPoint at) {
        snap = scene.snap(at).orElse(null);
        loose = editing ? null : snapped(at);
    }

    private LonLat snapped(ToolPoint at) {
        return snap == null ? at.place() : snap.place();
    }

    @Override
    public boolean grab(ToolScene scene, ToolPoint at) {
        held = nearCorner(scene, at.screen());
        edge = held < 0 ? nearEdge(scene, at.screen()) : -1;
        moving = false;
        return held >= 0 || edge >= 0;
    }

    @Override
    public void drag(ToolScene scene, ToolPoint at) {
        if (held < 0 && edge < 0) {
            return;
        }
        snap = scene.snap(at).orElse(null);
        if (!moving) {
            before.push(List.copyOf(places));
            moving = true;
        }
        if (edge >= 0) {
            held = edge + 1;
            edge = -1;
            places.add(held, snapped(at));
        }
        loose = null;
        places.set(held, snapped(at));
    }

    @Override
    public ToolAnswer drop(ToolScene scene, ToolPoint at) {
        held = -1;
        edge = -1;
        judge();
        return ToolAnswer.NOTHING;
    }

    @Override
    public ToolAnswer set(ToolScene scene, ToolPoint at) {
        int corner = nearCorner(scene, at.screen());
        held = -1;
        edge = -1;
        if (editing) {
            return ToolAnswer.NOTHING;
        }
        boolean closes = kind == ShapeKind.POLYGON && corner == 0 && places.size() >= kind.fewest();
        if (closes) {
            return finish(scene);
        }
        if (corner < 0) {
            hover(scene, at);
            before.push(List.copyOf(places));
            places.add(loose);
            judge();
        }
        return kind == ShapeKind.POINT ? finish(scene) : ToolAnswer.NOTHING;
    }

    @Override
    public ToolAnswer finish(ToolScene scene) {
        judge();
        if (places.size() < kind.fewest()) {
            notice = ToolSketch.Notice.TOO_FEW_PLACES;
        }
        if (notice != null) {
            return ToolAnswer.NOTHING;
        }
        ToolResult drawn = new ToolResult.Drawn(kind, Shapes.of(kind, places));
        cancel();
        return ToolAnswer.of(drawn);
    }

    private void judge() {
        boolean crossing = kind == ShapeKind.POLYGON && Measurement.within(places).crossing();
        notice = crossing ? ToolSketch.Notice.CROSSES_ITSELF : null;
    }

    @Override
    public boolean undo() {
        if (before.isEmpty()) {
            return false;
        }
        List<LonLat> former = before.pop();
        places.clear();
        places.addAll(former);
        judge();
        return true;
    }

    @Override
    public boolean remove(ToolScene scene, ToolPoint at) {
        int corner = nearCorner(scene, at.screen());
        if (corner < 0 || editing && places.size() <= kind.fewest()) {
            return false;
        }
        before.push(List.copyOf(places));
        places.remove(corner);
        judge();
        return true;
    }

    @Override
    public boolean cancel() {
        boolean begun = !places.isEmpty();
        places.clear();
        before.clear();
        loose = null;
        snap = null;
        notice = null;
        held = -1;
        edge = -1;
        return begun;
    }

    private int nearCorner(ToolScene scene, ScreenPoint at) {
        int nearest = -1;
        double best = REACH;
        for (int i = 0; i < places.size(); i++) {
            double distance = scene.pixels(places.get(i), at);
            if (distance <= best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private int nearEdge(ToolScene scene, ScreenPoint at) {
        int edges = kind == ShapeKind.POLYGON && places.size() >= kind.fewest() ? places.size() : places.size() - 1;
        for (int i = 0; i < edges; i++) {
            ScreenPoint from = scene.viewport().toScreen(places.get(i));
            ScreenPoint to = scene.viewport().toScreen(places.get((i + 1) % places.size()));
            if (distance(at, from, to) <= REACH) {
                return i;
            }
        }
        return -1;
    }

    private static double distance(ScreenPoint at, ScreenPoint from, ScreenPoint to) {
        return org.locationtech.jts.algorithm.Distance.pointToSegment(
                new org.locationtech.jts.geom.Coordinate(at.x(), at.y()),
                new org.locationtech.jts.geom.Coordinate(from.x(), from.y()),
                new org.locationtech.jts.geom.Coordinate(to.x(), to.y()));
    }

    @Override
    public ToolSketch sketch() {
        List<LonLat> all = new ArrayList<>(places);
        if (loose != null && !editing) {
            all.add(loose);
        }
        Measurement measure = places.isEmpty() || kind == ShapeKind.POINT ? null
                : kind == ShapeKind.LINE ? Measurement.along(all) : Measurement.within(all);
        return new ToolSketch(places, loose, kind == ShapeKind.POLYGON, true, snap, measure, notice);
    }
}
