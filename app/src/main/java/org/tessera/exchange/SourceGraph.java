package org.tessera.exchange;

import java.util.List;

/**
 * A graph read whole: nodes with a weight, and pairs of neighbours.
 *
 * @param file  file name as given
 * @param nodes in file order
 * @param edges positions in {@code nodes}, two each, as the file has them
 */
public record SourceGraph(String file, List<Node> nodes, List<int[]> edges) {

    /**
     * One node.
     *
     * @param id     its number as the file counts
     * @param x      where it is, NaN when the file has no places
     * @param y      likewise
     * @param weight of it
     */
    public record Node(String id, double x, double y, double weight) {
    }
}
