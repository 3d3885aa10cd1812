/**
 * Redrawing a plan by its shared borders. A vertex that cells share is one vertex: gestures ({@code BorderGestures},
 * {@code AreaGestures}) change all cells around it at once, so a plan stays as much a coverage as it was.
 *
 * <p>A gesture answers an {@code Outcome}: an {@code Edit} that can be applied, reverted and written down, or a {@code Refusal}
 * with its reason and place. Why that is sound: the sum of the touched cells' oriented borders is compared before and after
 * ({@code DepthChange}). Where it is the same and every touched cell is a valid area ({@code OwnBorders}), each point of the
 * plane is covered by as many cells as before; no other cell need be looked at. Decision 033.
 *
 * <p>An {@code EditablePlan} belongs to one thread. Coordinates are x east, y north (lon, lat degrees, or metres).
 */
package org.tessera.grid.edit;
