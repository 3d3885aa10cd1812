package org.tessera.grid.edit;

/** What a planner did. */
public enum Gesture {
    MOVE_VERTEX, MOVE_EDGE, MOVE_ARC, INSERT_VERTEX, DELETE_VERTEX, RESHAPE, SPLIT, MERGE, TRANSFER, CREATE, DELETE, REPAIR, GATHER;

    /** Whether cells that vanish were there before; otherwise it is their making that is taken back. */
    boolean removesCells() {
        return this == MERGE || this == DELETE || this == REPAIR || this == GATHER;
    }
}
