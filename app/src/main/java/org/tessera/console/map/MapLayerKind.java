package org.tessera.console.map;

/** The layers of the console's map, lowest first. */
public enum MapLayerKind {
    GROUND,
    STREETS,
    GRIDS,
    COMMUNITIES,
    TOWNSHIPS,
    SENSORS,
    CASES,
    LINKS,
    UNITS,
    SELECTED,
    FINDINGS,
    DRAWINGS;

    /** Stable id in the map and in the saved settings. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
