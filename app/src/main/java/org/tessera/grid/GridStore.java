package org.tessera.grid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;

/** Reads areas of responsibility. Blocking; never call on the JavaFX thread. */
public interface GridStore {

    /** All areas of a tier in force within the scope, by id. */
    List<Grid> areas(Scope scope, Tier tier);

    /** The newest version of the area, even when it is retired. */
    Optional<Grid> find(Tier tier, String id);

    /** The newest version of each of these areas by its id, in one look; one that is not there is left out. */
    Map<String, Grid> find(Tier tier, Collection<String> ids);

    /**
     * The one area of the tier in force that a point belongs to; a point on a border belongs to the area with the smallest id.
     *
     * @param point lon, lat
     */
    Optional<Grid> at(Tier tier, Point point);

    /**
     * The areas of the tier in force whose boxes touch a box, by id: candidates for what lies near.
     *
     * @param box lon, lat
     */
    List<Grid> near(Tier tier, Envelope box);
}
