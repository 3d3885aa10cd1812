package org.tessera.map.engine;

import java.util.List;

import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Surface;

/**
 * A label that has its place: a drawn text and where its top left stands, in device pixels of a window.
 *
 * @param run     the text's picture
 * @param left    column
 * @param top     row
 * @param movable whether it may stand a little higher or lower, as the name of an area may and that of a street may not
 */
record LabelStamp(Surface run, int left, int top, boolean movable) {

    /** One that stays where it is. */
    LabelStamp(Surface run, int left, int top) {
        this(run, left, top, false);
    }

    /** So many rows lower. */
    LabelStamp moved(int down) {
        return new LabelStamp(run, left, top + down, movable);
    }

    PixelBox box() {
        return new PixelBox(left, top, left + run.width(), top + run.height());
    }

    /** Draws all over a picture. Costs as much as the pixels of the texts, so it can be done every frame. */
    static void draw(List<LabelStamp> stamps, Surface surface) {
        for (LabelStamp stamp : stamps) {
            surface.blend(stamp.run, stamp.left, stamp.top, 1);
        }
    }
}
