package org.tessera.map.tool;

import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;

/**
 * Where a tool is pointed at, by a mouse or by the crosshair of the keys.
 *
 * @param place  degrees
 * @param screen logical pixels
 * @param adding whether what is found is added to what is selected (Shift)
 * @param free   whether snapping is held off (Alt)
 */
public record ToolPoint(LonLat place, ScreenPoint screen, boolean adding, boolean free) {
}
