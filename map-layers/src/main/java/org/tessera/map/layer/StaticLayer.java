package org.tessera.map.layer;

/**
 * A layer that changes rarely: it is drawn into cached tiles, and only what changed is drawn again. Its tiles are named by
 * {@link #dataRevision()} and {@link #styleRevision()}.
 */
public sealed interface StaticLayer extends Layer permits FeatureLayer, TileLayer {
}
