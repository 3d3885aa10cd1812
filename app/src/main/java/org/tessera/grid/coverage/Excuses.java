package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Which gaps are allowed: those that lie within an allowed place, but for dust. A gap that reaches out of it is a defect as a whole, for
 * somebody's border has moved.
 */
final class Excuses {

    private record Place(AllowedGap allowed, Geometry shape) {
    }

    private final List<Place> places = new ArrayList<>();
    private final BoxIndex index;
    private final Gauge gauge;

    Excuses(List<AllowedGap> allowed, Gauge gauge) {
        this.gauge = gauge;
        Envelope extent = new Envelope();
        for (AllowedGap gap : allowed) {
            Geometry shape = SoundShapes.judge(gap.shape()).shape();
            if (shape != null) {
                places.add(new Place(gap, shape));
                extent.expandToInclude(shape.getEnvelopeInternal());
            }
        }
        index = new BoxIndex(extent, places.size());
        for (int i = 0; i < places.size(); i++) {
            index.put(i, places.get(i).shape.getEnvelopeInternal());
        }
    }

    Optional<ExcusedGap> of(Finding gap) {
        if (gap.kind() != FindingKind.GAP || places.isEmpty()) {
            return Optional.empty();
        }
        List<Place> near = new ArrayList<>();
        index.query(gap.shape().getEnvelopeInternal(), i -> near.add(places.get(i)));
        return near.stream().filter(place -> within(gap.shape(), place.shape)).findFirst()
                .map(place -> new ExcusedGap(gap, place.allowed));
    }

    private boolean within(Geometry gap, Geometry place) {
        Geometry rest = SoundShapes.areal(OverlayNGRobust.overlay(gap, place, OverlayNG.DIFFERENCE));
        return rest.isEmpty() || gauge.size(rest).dust();
    }
}
