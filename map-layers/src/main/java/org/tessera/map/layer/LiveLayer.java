package org.tessera.map.layer;

import java.util.List;

import org.tessera.map.view.WebMercator;

/**
 * A snapshot of points that is cheap to draw every frame and never cached. Later points are drawn over earlier ones; points
 * that share a place become one count symbol when {@link #clusterCell()} is above 0. Immutable.
 */
public final class LiveLayer implements Layer {

    private final String id;
    private final String title;
    private final boolean visible;
    private final double clusterCell;
    private final List<LivePoint> points;
    private final double[] xs;
    private final double[] ys;

    private LiveLayer(String id, String title, boolean visible, double clusterCell, List<LivePoint> points, double[][] xy) {
        this.id = id;
        this.title = title;
        this.visible = visible;
        this.clusterCell = clusterCell;
        this.points = points;
        this.xs = xy[0];
        this.ys = xy[1];
    }

    /** A visible layer without clustering. */
    public static LiveLayer of(String id, String title, List<LivePoint> points) {
        List<LivePoint> copy = List.copyOf(points);
        double[][] xy = new double[2][copy.size()];
        for (int i = 0; i < copy.size(); i++) {
            xy[0][i] = WebMercator.x(copy.get(i).lon());
            xy[1][i] = WebMercator.y(copy.get(i).lat());
        }
        return new LiveLayer(id, title, true, 0, copy, xy);
    }

    /** The same layer with other points. */
    public LiveLayer withPoints(List<LivePoint> next) {
        return of(id, title, next).withVisible(visible).clustered(clusterCell);
    }

    /** Merges points within cells of so many logical pixels into count symbols; 0 for none, 24 is a good value. */
    public LiveLayer clustered(double cell) {
        return new LiveLayer(id, title, visible, cell, points, new double[][] {xs, ys});
    }

    /** Shown or hidden. */
    public LiveLayer withVisible(boolean shown) {
        return new LiveLayer(id, title, shown, clusterCell, points, new double[][] {xs, ys});
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean visible() {
        return visible;
    }

    @Override
    public double opacity() {
        return 1;
    }

    /** Logical pixels of a cell in which points merge; 0 when they do not. */
    public double clusterCell() {
        return clusterCell;
    }

    /** The points, lowest first. */
    public List<LivePoint> points() {
        return points;
    }

    /** Mercator x of a point. */
    public double x(int index) {
        return xs[index];
    }

    /** Mercator y of a point. */
    public double y(int index) {
        return ys[index];
    }

    @Override
    public Object dataRevision() {
        return points;
    }

    @Override
    public Object styleRevision() {
        return points;
    }
}
