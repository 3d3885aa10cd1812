package org.tessera.console.shot;

/**
 * What a picture took.
 *
 * @param view             which view
 * @param width            pixels
 * @param height           pixels
 * @param firstPaintMillis from start to the first complete frame of the console
 * @param idleMillis       from start until the map had nothing left to draw
 */
public record ShotResult(String view, int width, int height, long firstPaintMillis, long idleMillis) {
}
