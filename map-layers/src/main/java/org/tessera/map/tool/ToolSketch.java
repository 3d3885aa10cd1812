package org.tessera.map.tool;

import java.util.List;

import org.tessera.map.view.LonLat;

/**
 * What a tool shows of its work over the map.
 *
 * @param fixed   places that are set
 * @param loose   the place that follows the pointer; null for none
 * @param closed  whether the places enclose an area
 * @param handles whether set places are shown as handles
 * @param snap    what the loose place snapped to; null for nothing
 * @param measure length or area so far; null for none
 * @param notice  what hinders finishing; null for nothing
 */
public record ToolSketch(List<LonLat> fixed, LonLat loose, boolean closed, boolean handles, Snap snap, Measurement measure,
        Notice notice) {

    /** Nothing to show. */
    public static final ToolSketch NOTHING = new ToolSketch(List.of(), null, false, false, null, null, null);

    /** Why a shape cannot be finished yet. */
    public enum Notice {
        TOO_FEW_PLACES,
        CROSSES_ITSELF
    }

    /** Keeps its own copy. */
    public ToolSketch {
        fixed = List.copyOf(fixed);
    }

    static ToolSketch outline(List<LonLat> places, LonLat loose) {
        return new ToolSketch(places, loose, true, false, null, null, null);
    }
}
