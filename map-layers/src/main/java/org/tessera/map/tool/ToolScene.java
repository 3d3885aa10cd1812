package org.tessera.map.tool;

import java.util.List;
import java.util.Optional;

import org.tessera.map.layer.Layer;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * What a tool works on at one moment.
 *
 * @param viewport what is seen
 * @param layers   lowest first
 * @param snapping what vertices may snap to
 */
public record ToolScene(Viewport viewport, List<Layer> layers, SnapRule snapping) {

    /** What a point snaps to; empty when nothing is near or snapping is held off. */
    Optional<Snap> snap(ToolPoint at) {
        return at.free() ? Optional.empty() : Snapper.find(this, at.screen());
    }

    /** Logical pixels between a place and a point of the screen. */
    double pixels(LonLat place, ScreenPoint point) {
        ScreenPoint shown = viewport.toScreen(place);
        return Math.hypot(shown.x() - point.x(), shown.y() - point.y());
    }
}
