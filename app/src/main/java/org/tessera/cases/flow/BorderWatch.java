package org.tessera.cases.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Tier;
import org.tessera.cases.CasePlace;
import org.tessera.cases.PlaceQuality;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.map.crs.TangentPlane;

/**
 * Finds whose borders a case lies near. Distances are metres on the plane that touches WGS 84 at the case. Blocking; never on the JavaFX
 * thread.
 *
 * @param grids  areas in force
 * @param within how near, in metres
 */
public record BorderWatch(GridStore grids, double within) {

    /** How near a case must be for the other side to be told (DOMAIN §6, row 21). */
    public static final double USUAL = 20;

    /** A degree of latitude is never so short, so the search box is never too small. */
    private static final double METRES_PER_DEGREE = 100_000;

    /** The communities and townships beside the one the place lies in; empty when there is none near, or the place is not exact. */
    public Optional<CrossBorder> around(CasePlace place) {
        if (place.quality() != PlaceQuality.EXACT || place.point() == null) {
            return Optional.empty();
        }
        String leads = "";
        List<String> informed = new ArrayList<>();
        for (Tier tier : List.of(Tier.COMMUNITY, Tier.TOWNSHIP)) {
            String own = grids.at(tier, place.point()).map(Grid::id).orElse("");
            leads = leads.isEmpty() && !own.isEmpty() ? tier + "/" + own : leads;
            grids.near(tier, box(place.point())).stream().filter(area -> !area.id().equals(own))
                    .filter(area -> metres(place.point(), area.shape()) <= within).map(area -> tier + "/" + area.id()).sorted()
                    .forEach(informed::add);
        }
        return leads.isEmpty() || informed.isEmpty() ? Optional.empty() : Optional.of(new CrossBorder(leads, informed));
    }

    /** Metres from a point to a shape, both in lon, lat; 0 within. */
    static double metres(Point point, Geometry shape) {
        TangentPlane plane = new TangentPlane(point.getCoordinate());
        return plane.project(shape).distance(plane.project(point));
    }

    private Envelope box(Point point) {
        Coordinate at = point.getCoordinate();
        double high = within / METRES_PER_DEGREE;
        double wide = high / Math.max(0.01, Math.cos(Math.toRadians(at.y)));
        return new Envelope(at.x - wide, at.x + wide, at.y - high, at.y + high);
    }
}
