package org.tessera.map.tool;

import java.util.Locale;

import org.tessera.map.view.LonLat;

/** All words that the map itself says; an application gives its own language. */
public interface ToolWords {

    /** English. */
    ToolWords ENGLISH = new ToolWords() {
    };

    /** The map, for a screen reader. */
    default String map() {
        return "Map";
    }

    /** A length in metres. */
    default String length(double metres) {
        return metres < 1000 ? String.format(Locale.ROOT, "%.1f m", metres) : String.format(Locale.ROOT, "%.3f km", metres / 1000);
    }

    /** An area in square metres. */
    default String area(double squareMetres) {
        return squareMetres < 1e6 ? String.format(Locale.ROOT, "%,.0f m²", squareMetres)
                : String.format(Locale.ROOT, "%,.3f km²", squareMetres / 1e6);
    }

    /** The last stretch and all of them. */
    default String distance(double last, double total) {
        return length(last) + " · total " + length(total);
    }

    /** An area with its perimeter. */
    default String areaAndPerimeter(double squareMetres, double perimeter) {
        return area(squareMetres) + " · around " + length(perimeter);
    }

    /** What a corner snapped to. */
    default String snap(Snap snap) {
        return (snap.kind() == Snap.Kind.VERTEX ? "corner of " : "edge of ") + snap.name();
    }

    /** Why a shape cannot be finished. */
    default String notice(ToolSketch.Notice notice) {
        return switch (notice) {
            case TOO_FEW_PLACES -> "more corners are needed";
            case CROSSES_ITSELF -> "the outline crosses itself: it has no area";
        };
    }

    /** A place in words. */
    default String place(LonLat place) {
        return String.format(Locale.ROOT, "%.5f°%s %.5f°%s", Math.abs(place.lat()), place.lat() < 0 ? "S" : "N",
                Math.abs(place.lon()), place.lon() < 0 ? "W" : "E");
    }

    /** The feature that the keys stand on. */
    default String focused(String name, String layer, LonLat place) {
        return name + ", " + layer + ", " + place(place);
    }
}
