package org.tessera.map.engine;

import java.util.List;

import org.tessera.map.raster.Surface;

/**
 * A label that has its place: a drawn text and where its top left stands, in device pixels of a window.
 *
 * @param run  the text's picture
 * @param left column
 * @param top  row
 */
record LabelStamp(Surface run, int left, int top) {

    /** Draws all over a picture. Costs as much as the pixels of the texts, so it can be done every frame. */
    static void draw(List<LabelStamp> stamps, Surface surface) {
        for (LabelStamp stamp : stamps) {
            surface.blend(stamp.run, stamp.left, stamp.top, 1);
        }
    }
}
