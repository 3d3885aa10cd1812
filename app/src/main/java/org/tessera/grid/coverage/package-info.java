/**
 * The coverage check: proves that grids tile an area without overlap or gap.
 *
 * <p>Exactly shared borders cancel ({@code BorderSum}); only what remains is noded and polygonised ({@code Arrangement}).
 * Stateless; safe on any thread but never the JavaFX thread.
 */
package org.tessera.grid.coverage;
