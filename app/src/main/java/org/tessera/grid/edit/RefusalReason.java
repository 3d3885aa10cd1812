package org.tessera.grid.edit;

/** Why a gesture was not done. */
public enum RefusalReason {
    /** A border would cross another, or come nearer to it than the clearance. */
    CROSSES,
    /** An area would turn inside out. */
    FLIPS,
    /** A border would jump over a hole or a part of its cell. */
    SWALLOWS,
    /** A cell would become an invalid area. */
    INVALID,
    /** Two cells would claim the same ground. */
    OVERLAP,
    /** Ground would belong to no cell. */
    GAP,
    /** A cell would reach over the outer boundary. */
    SPILL,
    /** The outer border is fixed. */
    OUTER_BORDER,
    /** A cell would fall into parts. */
    DETACHED,
    /** A cell would lose all its area. */
    CELL_VANISHES,
    /** Three or more borders meet here, so the vertex cannot be deleted. */
    NODE,
    /** A ring needs three vertices. */
    TOO_FEW_VERTICES,
    /** No cell has such a vertex. */
    NO_SUCH_VERTEX,
    /** No cell has such an edge. */
    NO_SUCH_EDGE,
    /** There is no such cell. */
    NO_SUCH_CELL,
    /** A new cell needs an id of its own. */
    ID_TAKEN,
    /** Too few ids were given for the new parts. */
    ID_MISSING,
    /** The cell is locked. */
    LOCKED,
    /** The cells share no border. */
    NOT_ADJACENT,
    /** The line crosses itself or has fewer than two places. */
    UNFIT_LINE,
    /** The line does not cut the cell, or does not begin and end at its border. */
    LINE_MISSES,
    /** There is no closed gap at this place. */
    NOT_A_GAP,
    /** Nothing would change. */
    NOTHING
}
