package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;

/** The outer boundary made ready for many questions. Safe for use by any thread. */
final class Boundary {

    /** Its number among the owners of borders; cells count from 0. */
    static final int OWNER = -1;

    private final Geometry area;
    private final Outline outline;
    private final IndexedPointInAreaLocator locator;
    private final BoxIndex segments;

    Boundary(Geometry area) {
        this.area = area;
        outline = new Outline(area);
        locator = new IndexedPointInAreaLocator(area);
        segments = new BoxIndex(outline.box(), outline.points());
        for (int r = 0; r < outline.rings(); r++) {
            for (int i = outline.start(r); i < outline.last(r); i++) {
                segments.put(i, new Envelope(outline.x(i), outline.x(i + 1), outline.y(i), outline.y(i + 1)));
            }
        }
    }

    Geometry area() {
        return area;
    }

    Outline outline() {
        return outline;
    }

    /**
     * What of the area lies in a box and a little around it, from the whole by cutting straight through, so that overlays with small things
     * need not look at all of it. Valid in the box only.
     */
    Geometry within(Envelope box) {
        Envelope wide = new Envelope(box);
        wide.expandBy(Math.max(box.getWidth(), box.getHeight()) / 10);
        GeometryFactory factory = area.getFactory();
        if (!near(wide)) {
            return locate(box.centre()) == Location.INTERIOR ? factory.toGeometry(wide) : factory.createPolygon();
        }
        RingClipper clipper = new RingClipper(wide);
        List<Polygon> cut = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            if (polygon.getEnvelopeInternal().intersects(wide)) {
                Coordinate[] shell = clipper.clip(polygon.getExteriorRing().getCoordinates());
                List<LinearRing> holes = new ArrayList<>();
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    Coordinate[] hole = clipper.clip(polygon.getInteriorRingN(h).getCoordinates());
                    if (hole.length > 3) {
                        holes.add(factory.createLinearRing(hole));
                    }
                }
                if (shell.length > 3) {
                    cut.add(factory.createPolygon(factory.createLinearRing(shell), holes.toArray(LinearRing[]::new)));
                }
            }
        }
        return SoundShapes.together(factory, cut);
    }

    /** One of {@link org.locationtech.jts.geom.Location}. */
    int locate(Coordinate point) {
        return locator.locate(point);
    }

    /** Adds the boundary's border along an edge to it, if there is one. */
    void addTo(Edge edge) {
        segments.query(new Envelope(edge.ax, edge.bx, edge.ay, edge.by), i -> {
            boolean same = outline.x(i) == edge.ax && outline.y(i) == edge.ay && outline.x(i + 1) == edge.bx && outline.y(i + 1) == edge.by;
            boolean reverse = outline.x(i) == edge.bx && outline.y(i) == edge.by && outline.x(i + 1) == edge.ax
                    && outline.y(i + 1) == edge.ay;
            if (same || reverse) {
                edge.add(OWNER, outline.insideLeftOf(i) == same ? -1 : 1);
            }
        });
    }

    /** Whether the boundary may run through or along the box. */
    boolean near(Envelope box) {
        boolean[] any = new boolean[1];
        segments.query(box, _ -> any[0] = true);
        return any[0];
    }

    /** Tells the first point of every segment of the outline that may run through or along the box. */
    void near(Envelope box, IntConsumer segment) {
        segments.query(box, segment);
    }
}
