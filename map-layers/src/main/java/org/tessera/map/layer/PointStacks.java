package org.tessera.map.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The points of a live layer as they are shown at a resolution: alone, or stacked in cells fixed to the world so that a pan
 * changes no stack. Stateless.
 */
public final class PointStacks {

    private PointStacks() {
    }

    /**
     * One symbol on the map.
     *
     * @param x       Mercator metres, the members' mean
     * @param y       Mercator metres
     * @param members indexes into the layer's points, uppermost last
     */
    public record Stack(double x, double y, int... members) {

        /** The point that is drawn when there is only one, and gives a stack its colour. */
        public int uppermost() {
            return members[members.length - 1];
        }
    }

    /** The stacks whose place lies within a box (Mercator metres), lowest first. */
    public static List<Stack> of(LiveLayer layer, double resolution, org.locationtech.jts.geom.Envelope box) {
        double cell = layer.clusterCell() * resolution;
        List<Stack> stacks = new ArrayList<>();
        Map<Long, List<Integer>> cells = new HashMap<>();
        for (int i = 0; i < layer.points().size(); i++) {
            if (layer.x(i) < box.getMinX() - cell || layer.x(i) > box.getMaxX() + cell || layer.y(i) < box.getMinY() - cell
                    || layer.y(i) > box.getMaxY() + cell) {
                continue;
            }
            if (cell == 0) {
                stacks.add(new Stack(layer.x(i), layer.y(i), i));
            } else {
                long key = (long) Math.floor(layer.x(i) / cell) << 32 ^ (long) Math.floor(layer.y(i) / cell) & 0xFFFFFFFFL;
                cells.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        cells.values().forEach(members -> stacks.add(mean(layer, members)));
        stacks.sort(java.util.Comparator.comparingInt(Stack::uppermost));
        return stacks;
    }

    private static Stack mean(LiveLayer layer, List<Integer> members) {
        double x = 0;
        double y = 0;
        for (int member : members) {
            x += layer.x(member);
            y += layer.y(member);
        }
        return new Stack(x / members.size(), y / members.size(), members.stream().mapToInt(Integer::intValue).toArray());
    }
}
