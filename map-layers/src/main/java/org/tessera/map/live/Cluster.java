package org.tessera.map.live;

/**
 * Several points of one cell. Valid with the {@link Clusters} that it came from.
 *
 * @param x      Mercator metres, where it is drawn
 * @param y      Mercator metres
 * @param count  members, 2 or more
 * @param top    index of the most urgent member: that of the highest symbol number, of those the last
 * @param urgent members of that symbol
 * @param from   first place in the order
 * @param to     place after the last
 */
public record Cluster(double x, double y, int count, int top, int urgent, int from, int to) {
}
