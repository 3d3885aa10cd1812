package org.tessera.console.map;

import java.util.Set;

/** The layers of the console's map, lowest first. */
public enum MapLayerKind {
    GROUND,
    BASEMAP,
    DENSITY,
    OVERDUE_SHARE,
    STREETS,
    HEAT,
    GRIDS,
    COMMUNITIES,
    TOWNSHIPS,
    GRATICULE,
    SENSORS,
    CASES,
    LINKS,
    UNITS,
    SELECTED,
    DRAFT,
    DRAFT_WORK,
    DRAFT_GESTURE,
    FINDINGS,
    DRAWINGS;

    /** Layers that are off until somebody switches them on. */
    public static final Set<MapLayerKind> ON_DEMAND = Set.of(DENSITY, OVERDUE_SHARE, HEAT, GRATICULE);

    /** Stable id in the map and in the saved settings. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
