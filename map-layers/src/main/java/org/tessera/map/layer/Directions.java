package org.tessera.map.layer;

/**
 * Words for the four directions, as they stand behind or before coordinates.
 *
 * @param north of the equator
 * @param south of the equator
 * @param east  of Greenwich
 * @param west  of Greenwich
 */
public record Directions(String north, String south, String east, String west) {

    /** N, S, E, W. */
    public static final Directions LETTERS = new Directions("N", "S", "E", "W");
}
