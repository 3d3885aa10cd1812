package org.tessera.map.layer;

/**
 * One line of a graticule inside a box.
 *
 * @param label    what is written at its end
 * @param upright  whether it runs about north; its label then stands at the upper edge, else at the left
 * @param emphasis whether it is one of the thick ones
 * @param xs       Mercator metres east of its vertices
 * @param ys       Mercator metres north of its vertices
 */
public record GridLine(String label, boolean upright, boolean emphasis, double[] xs, double[] ys) {
}
