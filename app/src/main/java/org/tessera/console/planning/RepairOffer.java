package org.tessera.console.planning;

import java.util.List;

/**
 * What a planner may choose in this workspace.
 *
 * @param rules       those for which there are figures or roads
 * @param communities whether the grids lie in communities that have an outline
 */
public record RepairOffer(List<RepairChoice> rules, boolean communities) {

    public RepairOffer {
        rules = List.copyOf(rules);
    }
}
