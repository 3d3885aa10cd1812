package org.tessera.grid.district;

/**
 * One district of a proposal.
 *
 * @param name        number from the north-west, or its name today
 * @param units       how many
 * @param weight      of all of them
 * @param deviation   from the mean weight of all districts, as a fraction of it; negative when lighter
 * @param area        m², NaN when units have none
 * @param perimeter   m, NaN when units have none
 * @param compactness Polsby-Popper, 4π · area ÷ perimeter²: 1 for a circle; NaN when units have no area
 * @param pieces      1 when it is connected by borders that no barrier closes
 * @param gained      weight that comes from other districts of today
 */
public record District(String name, int units, double weight, double deviation, double area, double perimeter,
        double compactness, int pieces, double gained) {
}
