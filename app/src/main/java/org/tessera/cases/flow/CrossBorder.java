package org.tessera.cases.flow;

import java.util.List;

/**
 * A case that lies so near a border that the other side is told of it.
 *
 * @param leads    the area its point lies in, as {@code TIER/id}: it leads, by rule
 * @param informed areas on the other side that are told, in the same form, sorted
 */
public record CrossBorder(String leads, List<String> informed) {

    public CrossBorder {
        informed = List.copyOf(informed);
    }
}
