package org.tessera.map.engine;

import java.util.List;

import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.view.Viewport;

/**
 * Everything a picture depends on.
 *
 * @param viewport  what is seen, without margin
 * @param layers    lowest first
 * @param selection drawn highlighted
 * @param canvas    opaque colour under all, 0xAARRGGBB
 * @param stamp     grows with each request of a view
 */
public record MapRequest(Viewport viewport, List<Layer> layers, Selection selection, int canvas, long stamp) {

    /** Visible static layers. */
    List<StaticLayer> statics() {
        return layers.stream().filter(Layer::visible).filter(StaticLayer.class::isInstance).map(StaticLayer.class::cast)
                .toList();
    }

    /** Whether tiles drawn for this request are of no use to another one. */
    boolean uselessFor(MapRequest other) {
        return viewport.resolution() != other.viewport.resolution() || viewport.pixelRatio() != other.viewport.pixelRatio()
                || !statics().equals(other.statics());
    }
}
