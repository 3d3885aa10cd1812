package org.tessera.grid.coverage;

/**
 * A gap that is there and may be.
 *
 * @param gap     as it would be reported otherwise
 * @param allowed the place that it lies in
 */
public record ExcusedGap(Finding gap, AllowedGap allowed) {
}
