package org.tessera.grid.district;

/**
 * How a search stands.
 *
 * @param done   0 to 1
 * @param cost   of the best plan so far on this thread; 1 is an average border, or what moving weight counts
 * @param excess how far its districts are outside what is wanted in all, in mean districts; 0 when all is balanced
 */
public record SearchProgress(double done, double cost, double excess) {
}
