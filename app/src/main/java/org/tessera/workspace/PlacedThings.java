package org.tessera.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.plan.Located;

/** What a redraw of the workspace's grids would move: everything in it that has a place (lon, lat). Blocking. */
public final class PlacedThings {

    private PlacedThings() {
    }

    /**
     * Households, the given cases, sensors, and members: who looks after a grid stands for a point well inside it, so a member
     * moves when the heart of their grid does. Members of a community or of the whole district are not in any one grid and stay.
     *
     * @param cases places of the cases that would move
     */
    public static List<Located> of(Workspace workspace, Scope scope, Collection<Coordinate> cases) {
        List<Located> things = new ArrayList<>();
        workspace.households().households(scope)
                .forEach(each -> things.add(Located.one(Located.Kind.HOUSEHOLD, each.point().getCoordinate())));
        cases.forEach(place -> things.add(Located.one(Located.Kind.CASE, place)));
        workspace.sensors().sensors(scope).forEach(sensor -> things.add(Located.one(Located.Kind.SENSOR, sensor.point().getCoordinate())));
        Map<String, Coordinate> hearts = new HashMap<>();
        for (Grid grid : workspace.grids().areas(scope, Tier.GRID)) {
            hearts.put(grid.id(), grid.shape().getInteriorPoint().getCoordinate());
        }
        workspace.roster().members(scope).stream().map(member -> hearts.get(member.areaId())).filter(heart -> heart != null)
                .forEach(heart -> things.add(Located.one(Located.Kind.MEMBER, heart)));
        return things;
    }
}
