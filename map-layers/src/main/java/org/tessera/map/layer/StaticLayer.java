package org.tessera.map.layer;

import org.locationtech.jts.geom.Envelope;

/**
 * A layer that changes rarely: it is drawn into cached tiles, and only what changed is drawn again. Its tiles are named by
 * {@link #dataRevision()} and {@link #styleRevision()}.
 */
public sealed interface StaticLayer extends Layer permits FeatureLayer, GraticuleLayer, HeatLayer, TileLayer {

    /**
     * Names the data that a tile shows. A layer that knows which of its data lies where answers equal names for a tile that
     * did not change although other data did.
     *
     * @param box        of the tile, Mercator metres
     * @param resolution Mercator metres a device pixel
     * @param ratio      device pixels a logical pixel
     */
    default Object dataRevision(Envelope box, double resolution, double ratio) {
        return dataRevision();
    }
}
