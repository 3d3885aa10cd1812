/**
 * The repair: proposes how grids with defects become a sound coverage, before anything is changed.
 *
 * <p>Around the defects all borders are noded together and cut into faces ({@code Subdivision}); every face is given to exactly one
 * grid ({@code PatchRepair}), and the grids are put together again from their faces ({@code Rebuild}). So borders agree on both sides
 * by construction, and what is not near a defect stays as it was, bit for bit. Decision 031.
 * Stateless; safe on any thread but never the JavaFX thread.
 */
package org.tessera.grid.repair;
