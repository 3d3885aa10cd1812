package org.tessera.map.source;

/**
 * One tile of a matrix set.
 *
 * @param level  index of the matrix in the set, coarsest 0; not its id
 * @param column from the left
 * @param row    from the top
 */
public record TileAddress(int level, long column, long row) {
}
