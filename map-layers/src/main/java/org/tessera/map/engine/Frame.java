package org.tessera.map.engine;

import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/**
 * A picture. A receiver may go on showing the frame before and copy what {@code changed} into it: then it gives this frame's
 * surface back instead of that one's. Its surface is the receiver's until {@link MapEngine#release(Surface)}.
 *
 * @param surface  device pixels, with a margin about the request's viewport
 * @param viewport what the surface shows, margin included, its corner on a whole device pixel of the world
 * @param request  what was asked for
 * @param changed  when it is like the frame before outside of a box, that box; otherwise null
 * @param complete false while some tiles still show the former picture, scaled, and area names are missing
 */
public record Frame(Surface surface, Viewport viewport, MapRequest request, ChangedBox changed, boolean complete) {
}
