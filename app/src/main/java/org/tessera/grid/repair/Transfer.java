package org.tessera.grid.repair;

import org.locationtech.jts.geom.Geometry;

/**
 * Ground that changes hands.
 *
 * @param from    id of the grid that gives it up; empty when it belonged to none
 * @param to      id of the grid that has it afterwards; empty when none has
 * @param claimed whether {@code to} had it before as well, as in an overlap: then it gains nothing
 * @param area    m²
 * @param piece   where, in the input's CRS
 */
public record Transfer(String from, String to, boolean claimed, double area, Geometry piece) {
}
