package org.tessera.grid.district;

/**
 * Two units side by side, as the search sees them.
 *
 * @param border what they share
 * @param open   false where a barrier lies between them: a district may hold both, but is not connected here
 * @param cost   of a district border here; 1 is the average, less along preferred lines
 */
record Neighbours(Border border, boolean open, double cost) {
}
