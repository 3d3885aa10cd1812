package org.tessera.grid.repair;

/**
 * What the repair means for one grid.
 *
 * @param id     of the grid
 * @param gained m²
 * @param lost   m²
 * @param joined what the caller counts (households) on the ground it gains
 * @param left   what the caller counts on the ground it loses
 */
public record Balance(String id, double gained, double lost, double joined, double left) {

    Balance gain(double area, double count) {
        return new Balance(id, gained + area, lost, joined + count, left);
    }

    Balance lose(double area, double count) {
        return new Balance(id, gained, lost + area, joined, left + count);
    }
}
