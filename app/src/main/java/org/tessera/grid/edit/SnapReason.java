package org.tessera.grid.edit;

/** What the pointer is drawn to, the strongest first. */
public enum SnapReason {
    /** Where borders of the plan fork. */
    PLAN_NODE,
    /** Another vertex of the plan. */
    PLAN_VERTEX,
    /** A vertex of another layer. */
    LAYER_VERTEX,
    /** The plan's outer border, or the edge of a gap. */
    OUTER_BORDER,
    /** A border within the plan. */
    PLAN_EDGE,
    /** A line of another layer. */
    LAYER_LINE
}
