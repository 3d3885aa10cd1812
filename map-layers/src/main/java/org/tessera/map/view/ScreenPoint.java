package org.tessera.map.view;

/**
 * A place on the screen in logical pixels, (0, 0) at the top left of the viewport.
 *
 * @param x pixels to the right
 * @param y pixels down
 */
public record ScreenPoint(double x, double y) {
}
