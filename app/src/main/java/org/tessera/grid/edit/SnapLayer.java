package org.tessera.grid.edit;

import java.util.Collection;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Roads, rivers or other things that borders are drawn along, in the plan's CRS. Built once; then safe for any thread. */
public final class SnapLayer {

    private static final int RUN = 32;

    private final String id;
    private final STRtree runs = new STRtree();

    private record Run(Coordinate[] vertices, int from, int to) {
    }

    /** @param id what candidates call it */
    public SnapLayer(String id, Collection<? extends Geometry> shapes) {
        this.id = id;
        GeometryComponentFilter add = component -> {
            if (component instanceof LineString || component instanceof Point) {
                add(component.getCoordinates());
            }
        };
        shapes.forEach(shape -> shape.apply(add));
        runs.build();
    }

    private void add(Coordinate[] vertices) {
        for (int from = 0; from == 0 && vertices.length > 0 || from < vertices.length - 1; from += RUN) {
            int to = Math.min(vertices.length - 1, from + RUN);
            Envelope box = new Envelope();
            for (int i = from; i <= to; i++) {
                box.expandToInclude(vertices[i]);
            }
            runs.insert(box, new Run(vertices, from, to));
        }
    }

    void candidates(Coordinate pointer, double metres, Scale scale, Collection<SnapCandidate> found) {
        for (Object item : (List<?>) runs.query(scale.around(pointer, metres))) {
            Run run = (Run) item;
            for (int i = run.from; i <= run.to; i++) {
                add(run.vertices[i], SnapReason.LAYER_VERTEX, scale.metres(pointer, run.vertices[i]), metres, found);
                if (i < run.to) {
                    Coordinate on = scale.nearest(pointer, run.vertices[i], run.vertices[i + 1]);
                    add(on, SnapReason.LAYER_LINE, scale.metres(pointer, on), metres, found);
                }
            }
        }
    }

    private void add(Coordinate place, SnapReason reason, double distance, double metres, Collection<SnapCandidate> found) {
        if (distance <= metres) {
            found.add(new SnapCandidate(new Coordinate(place.x, place.y), reason, id, distance));
        }
    }
}
