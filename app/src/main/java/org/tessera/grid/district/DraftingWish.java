package org.tessera.grid.district;

import java.util.List;

import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Tier;

/**
 * What a planner wants drawn up.
 *
 * @param within      id of the township or community whose grids are the units; null for all
 * @param weight      what is to be equal
 * @param today       tier whose areas are the districts of today that the draft starts from; null for from scratch
 * @param communities what the draft owes to communities
 * @param roads       whether borders should follow roads
 * @param barriers    lines (lon, lat) that no grid reaches across; empty for none
 * @param settings    number or range, tolerance, seed and time
 */
public record DraftingWish(String within, UnitWeight weight, Tier today, Communities communities, boolean roads,
        List<Geometry> barriers, DistrictSettings settings) {

    public DraftingWish {
        barriers = List.copyOf(barriers);
    }

    /** The same with barriers. */
    public DraftingWish withBarriers(List<Geometry> lines) {
        return new DraftingWish(within, weight, today, communities, roads, lines, settings);
    }

    /** What a draft owes to communities. */
    public enum Communities {
        /** A district takes of them what it needs. */
        FREE,
        /** A district holds a community whole or not at all. */
        WHOLE,
        /** A district lies in one community. */
        WITHIN
    }
}
