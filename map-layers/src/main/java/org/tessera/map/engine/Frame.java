package org.tessera.map.engine;

import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/**
 * A picture. Its surface is the receiver's until {@link MapEngine#release(Surface)}.
 *
 * @param surface  device pixels, with a margin about the request's viewport
 * @param viewport what the surface shows, margin included, its corner on a whole device pixel of the world
 * @param request  what was asked for
 * @param complete false while some tiles still show the former picture, scaled, and area names are missing
 */
public record Frame(Surface surface, Viewport viewport, MapRequest request, boolean complete) {
}
