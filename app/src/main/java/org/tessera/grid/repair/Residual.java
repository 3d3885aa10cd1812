package org.tessera.grid.repair;

import org.tessera.grid.coverage.Finding;

/**
 * A defect that stays.
 *
 * @param defect as found after the repair
 * @param reason why nothing could be done, in English
 */
public record Residual(Finding defect, String reason) {
}
